package dev.drydock.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a history, in words common to all tools.
 *
 * @param version empty for a repeatable one
 * @param id the file's identity where the history keeps one
 * @param succeeded false for a row that tells of a failure: it does not count as applied
 * @param error the message of that failure
 * @param columns the row as it is in the table, by column, in the table's order; null is empty
 */
public record HistoryRecord(
    Optional<Version> version,
    Optional<String> id,
    Optional<String> name,
    boolean succeeded,
    Optional<String> error,
    Optional<Instant> appliedAt,
    Optional<String> appliedBy,
    Optional<Duration> took,
    Optional<String> checksum,
    Map<String, Optional<String>> columns) {}

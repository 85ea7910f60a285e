package dev.drydock.tool;

import dev.drydock.sql.Script;
import java.time.Duration;
import java.time.Instant;

/**
 * What a history may want to know of a run.
 *
 * @param text the file's text as it is on disk
 * @param script what was run, cut into statements
 * @param appliedBy the role that ran it
 * @param program for instance {@code drydock 0.1.0}
 */
public record AppliedFacts(
    String text,
    Script script,
    Instant appliedAt,
    Duration took,
    String appliedBy,
    String host,
    String program) {}

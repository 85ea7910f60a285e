package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.Severity;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the table with everything it shows and is sorted by, made once.
 *
 * @param order where it runs, from 0
 * @param file relative to the folder; empty when the file is missing
 * @param findings those that are passed over last
 * @param searched what the filter looks into, in lower case
 */
record MigrationRow(
    StatusRow status,
    int order,
    StatusSign sign,
    Set<Facet> facets,
    String version,
    String name,
    String file,
    Optional<Instant> appliedAt,
    Optional<Duration> took,
    String by,
    String checksum,
    Tone checksumTone,
    List<Finding> findings,
    String searched) {

  /** How many findings that count are this bad. */
  int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.counts() && f.severity() == severity).count();
  }

  /** Those that count. */
  List<Finding> counted() {
    return findings.stream().filter(Finding::counts).toList();
  }

  /** Stays the same while a file is edited or a row recorded, so that a selection is kept. */
  String identity() {
    return file.isEmpty() ? version + " " + name : file;
  }
}

package dev.drydock.tool;

import dev.drydock.migration.ChecksumAlgorithm;
import dev.drydock.sql.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * What a history may want to know of a run.
 *
 * @param text the file's text as it is on disk
 * @param sha256 of that text in UTF-8, hexadecimal
 * @param script what was run, cut into statements
 * @param appliedBy the role that ran it
 * @param program for instance {@code drydock 0.1.0}
 */
public record AppliedFacts(
    String text,
    String sha256,
    Script script,
    Instant appliedAt,
    Duration took,
    String appliedBy,
    String host,
    String program) {

  /** Of a text that was just read. */
  public static AppliedFacts of(
      String text,
      Instant appliedAt,
      Duration took,
      String appliedBy,
      String host,
      String program) {
    return new AppliedFacts(
        text,
        ChecksumAlgorithm.SHA256.of(text.getBytes(StandardCharsets.UTF_8)),
        Script.parse(text),
        appliedAt,
        took,
        appliedBy,
        host,
        program);
  }
}

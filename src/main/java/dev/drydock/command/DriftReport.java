package dev.drydock.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was applied beside what the file says now.
 *
 * @param file relative to the folder
 * @param origin where the applied text was found, for people; empty when it was found nowhere
 * @param lineEndingsOnly nothing but line ends or a byte order mark differs
 * @param rows side by side, in order; all of them, unchanged ones too; when the applied text was
 *     found nowhere, the file's lines alone
 * @param explanation what is known and what is not, in one or two sentences
 */
public record DriftReport(
    String version,
    String file,
    Optional<String> origin,
    boolean lineEndingsOnly,
    List<Row> rows,
    String explanation) {
  public DriftReport {
    rows = List.copyOf(rows);
  }

  /** How the two sides of a row relate. */
  public enum Change {
    SAME,
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One line on either side.
   *
   * @param appliedLine from 1; empty when the line was added since
   * @param fileLine from 1; empty when the line was removed since
   */
  public record Row(
      Change change,
      OptionalInt appliedLine,
      String applied,
      OptionalInt fileLine,
      String current) {}
}

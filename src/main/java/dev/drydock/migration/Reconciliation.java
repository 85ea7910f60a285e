package dev.drydock.migration;

import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Files and records brought together as sets, never by a high-water mark.
 *
 * @param problems what both together show: duplicates, missing files, drift, …; those of the folder
 *     alone are in {@link Folder#problems}
 */
public record Reconciliation(StatusList list, List<Problem> problems) {

  public Reconciliation {
    problems = List.copyOf(problems);
  }

  /** Compares a file with what is recorded for it. Called from several threads at once. */
  @FunctionalInterface
  public interface Comparison {
    /** Empty when there is nothing to compare. */
    Optional<ChecksumComparison> compare(HistoryRecord record, Migration migration);
  }

  /**
   * Brings a folder and a history together.
   *
   * <p>A record belongs to the file whose identity or name is the recorded one, else to the file
   * whose checksum is, else to the file of its version if there is only one. Other files of that
   * version stay pending and duplicate: one row never proves two files applied.
   *
   * @param history empty when there is no database to ask, or no right to read it: every file's
   *     status is unknown then
   */
  public static Reconciliation of(Folder folder, Optional<History> history, Comparison comparison) {
    throw new UnsupportedOperationException("migration");
  }
}

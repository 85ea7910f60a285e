package dev.drydock.migration;

import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    RecordMatcher matcher = new RecordMatcher(folder.migrations(), comparison);
    List<HistoryRecord> missing =
        matcher.match(history.map(History::records).orElse(List.of())).stream()
            .sorted(Comparator.comparing(RowOrder::key))
            .toList();
    List<StatusRow> rows = rows(folder, history.isPresent(), matcher, comparison);
    rows = flagged(RowOrder.merge(rows, missing), duplicates(folder, matcher));
    List<Problem> problems = new ReconciliationProblems(folder, rows).all();
    return new Reconciliation(new StatusList(rows, StatusCounts.of(rows)), problems);
  }

  private static Set<Migration> duplicates(Folder folder, RecordMatcher matcher) {
    Set<Migration> duplicates = new HashSet<>();
    matcher.duplicates().forEach(d -> d.forEach(i -> duplicates.add(folder.migrations().get(i))));
    return duplicates;
  }

  /** One row for every file, in the folder's order, without flags. */
  private static List<StatusRow> rows(
      Folder folder, boolean known, RecordMatcher matcher, Comparison comparison) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < folder.migrations().size(); i++) {
      indices.add(i);
    }
    return Parallel.map(
        indices, i -> row(folder.migrations().get(i), known, matcher.recordOf(i), comparison));
  }

  private static StatusRow row(
      Migration file, boolean known, Optional<HistoryRecord> record, Comparison comparison) {
    Optional<ChecksumComparison> checksum =
        record.filter(HistoryRecord::succeeded).flatMap(r -> comparison.compare(r, file));
    if (file.kind() == Kind.REPEATABLE && checksum.filter(c -> !c.matches()).isPresent()) {
      // That it has changed is why it runs again.
      return new StatusRow(Optional.of(file), record, Status.PENDING, Set.of(), Optional.empty());
    }
    return new StatusRow(
        Optional.of(file), record, status(file, known, record), Set.of(), checksum);
  }

  /** The rule of precedence for what a row with a file shows. */
  private static Status status(Migration file, boolean known, Optional<HistoryRecord> record) {
    if (record.isPresent()) {
      return record.get().succeeded() ? Status.APPLIED : Status.FAILED;
    }
    if (file.ignored().isPresent()) {
      return Status.IGNORED;
    }
    return known ? Status.PENDING : Status.UNKNOWN;
  }

  private static List<StatusRow> flagged(List<StatusRow> rows, Set<Migration> duplicates) {
    int last = -1;
    for (int i = 0; i < rows.size(); i++) {
      StatusRow row = rows.get(i);
      if (isOrdered(row) && row.record().filter(HistoryRecord::succeeded).isPresent()) {
        last = i;
      }
    }
    List<StatusRow> flagged = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Set<Flag> flags = flags(rows.get(i), i < last, duplicates);
      StatusRow row = rows.get(i);
      flagged.add(
          flags.isEmpty()
              ? row
              : new StatusRow(row.migration(), row.record(), row.status(), flags, row.checksum()));
    }
    return flagged;
  }

  /**
   * Whether a row has a place among the versions: what runs again whenever it changes has none, nor
   * has a record that names neither a version nor a file that is here.
   */
  private static boolean isOrdered(StatusRow row) {
    return row.migration()
        .map(file -> file.kind() != Kind.REPEATABLE)
        .orElseGet(() -> row.record().flatMap(HistoryRecord::version).isPresent());
  }

  private static Set<Flag> flags(StatusRow row, boolean behind, Set<Migration> duplicates) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    // Hashing thousands of files to find them in an empty set takes its time.
    if (!duplicates.isEmpty() && row.migration().filter(duplicates::contains).isPresent()) {
      flags.add(Flag.DUPLICATE);
    }
    if (behind && row.toRun() && isOrdered(row)) {
      flags.add(Flag.OUT_OF_ORDER);
    }
    if (!isOrdered(row) && row.status() == Status.PENDING && row.record().isPresent()) {
      flags.add(Flag.REPEATABLE_DUE);
    }
    row.checksum()
        .filter(checksum -> !checksum.matches())
        .ifPresent(c -> flags.add(c.lineEndingsOnly() ? Flag.LINE_ENDINGS : Flag.DRIFTED));
    return flags;
  }
}

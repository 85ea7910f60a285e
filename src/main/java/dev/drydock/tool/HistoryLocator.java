package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.History;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the history in a database by its columns. Reads only; never creates anything. */
final class HistoryLocator {
  private final ToolRegistry registry;

  HistoryLocator(ToolRegistry registry) {
    this.registry = registry;
  }

  /** Every table that could be a history of any tool, by one catalog query. */
  List<TableColumns> candidates(Session session) throws DrydockException {
    Set<Set<String>> signatures = new HashSet<>();
    Set<HistoryTable> names = new HashSet<>();
    for (Tool tool : registry.tools()) {
      for (HistoryLayout layout : tool.layouts()) {
        signatures.add(layout.signature());
        names.add(layout.defaultTable());
      }
    }
    return TableCatalog.search(session, signatures, names);
  }

  /**
   * Chooses the history of a folder and reads it. Of several that fit, the one that records most of
   * the folder's migrations is taken, and the others are named in a problem.
   *
   * @param layouts the shapes it may have
   * @param override the table to take, whatever it is called; it need not exist yet
   * @throws DrydockException INPUT when the override is there and has no known shape
   */
  LocatedHistory locate(
      Session session,
      LikelyLayouts layouts,
      Folder folder,
      List<TableColumns> candidates,
      Optional<HistoryTable> override)
      throws DrydockException {
    if (override.isPresent()) {
      return named(session, layouts.all(), override.get());
    }
    List<Found> found = new ArrayList<>();
    for (TableColumns table : candidates) {
      Optional<Found> fitting = Found.of(layouts.all(), table);
      if (fitting.isPresent()) {
        found.add(fitting.get().read(session, folder));
      }
    }
    found.removeIf(f -> f.recorded() == 0 && layouts.ifProven().contains(f.layout()));
    found.sort(
        Comparator.comparingInt(Found::recorded)
            .thenComparing(f -> f.isDefault())
            .thenComparingInt(f -> f.claim().strength())
            .reversed());
    if (found.isEmpty()) {
      HistoryLayout usual = layouts.likely().getFirst();
      return absent(usual, usual.defaultTable(), candidates);
    }
    return found.getFirst().located(others(found));
  }

  private static LocatedHistory named(
      Session session, List<HistoryLayout> layouts, HistoryTable table) throws DrydockException {
    Optional<TableColumns> there = TableCatalog.find(session, table);
    if (there.isEmpty()) {
      return absent(layouts.getFirst(), table, List.of());
    }
    Found found =
        Found.of(layouts, there.get())
            .orElseThrow(
                () ->
                    new DrydockException(
                        DrydockException.Kind.INPUT, unknownShape(there.get(), layouts)));
    return found.read(session).located(List.of());
  }

  private static LocatedHistory absent(
      HistoryLayout layout, HistoryTable table, List<TableColumns> candidates) {
    List<Problem> inTheWay =
        candidates.stream()
            .filter(candidate -> candidate.table().equals(table))
            .map(candidate -> unknownShape(candidate, List.of(layout)))
            .toList();
    History none = new History(table, layout.id(), false, List.of());
    return new LocatedHistory(layout, none, Optional.empty(), true, inTheWay);
  }

  private static Problem unknownShape(TableColumns table, List<HistoryLayout> layouts) {
    return Problem.error(
        "history-unknown-columns",
        table.table()
            + " is there and is none of the histories known here ("
            + layouts.stream().map(HistoryLayout::id).collect(Collectors.joining(", "))
            + "): it has "
            + String.join(", ", table.columns().keySet())
            + ".",
        "Choose another table with --history SCHEMA.TABLE, in the profile or in .drydock.json.");
  }

  /** Names the histories that were not taken; it is an error when nothing speaks against them. */
  private static List<Problem> others(List<Found> found) {
    if (found.size() < 2) {
      return List.of();
    }
    Found taken = found.getFirst();
    boolean unclear = taken.recorded() > 0 && taken.recorded() == found.get(1).recorded();
    return List.of(
        new Problem(
            "several-histories",
            unclear ? Severity.ERROR : Severity.WARNING,
            "The database has several histories; "
                + taken.table().table()
                + " is taken, not "
                + found.stream()
                    .skip(1)
                    .map(other -> other.table().table().toString())
                    .collect(Collectors.joining(", "))
                + ".",
            "Choose one with --history SCHEMA.TABLE, in the profile or in .drydock.json.",
            List.of(),
            List.of(),
            Optional.empty()));
  }

  /** A table that fits a layout, and its rows once they are read. */
  private record Found(
      HistoryLayout layout,
      Claim claim,
      TableColumns table,
      List<HistoryRecord> records,
      int recorded) {

    static Optional<Found> of(List<HistoryLayout> layouts, TableColumns table) {
      return layouts.stream()
          .flatMap(
              layout ->
                  layout
                      .claim(table)
                      .map(claim -> new Found(layout, claim, table, List.of(), 0))
                      .stream())
          .max(Comparator.comparingInt(found -> found.claim().strength()));
    }

    boolean isDefault() {
      return table.table().equals(layout.defaultTable());
    }

    Found read(Session session) throws DrydockException {
      return table.readable()
          ? new Found(layout, claim, table, layout.read(session, table), 0)
          : this;
    }

    Found read(Session session, Folder folder) throws DrydockException {
      Found read = read(session);
      return new Found(
          layout, claim, table, read.records(), RecordedOverlap.of(folder, read.records()));
    }

    LocatedHistory located(List<Problem> others) {
      List<Problem> problems = new ArrayList<>();
      if (!table.readable()) {
        problems.add(
            Problem.error(
                "history-unreadable",
                "This login may not read the history " + table.table() + ".",
                "Have it granted: GRANT SELECT ON the table, and USAGE ON its SCHEMA."));
      }
      problems.addAll(others);
      return new LocatedHistory(
          layout,
          new History(table.table(), layout.id(), true, records),
          Optional.of(table),
          table.readable(),
          problems);
    }
  }
}

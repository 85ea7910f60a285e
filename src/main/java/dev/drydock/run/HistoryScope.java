package dev.drydock.run;

import dev.drydock.catalog.Scope;
import dev.drydock.migration.HistoryTable;
import dev.drydock.tool.HistoryLayout;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What of a database is there for the history's sake, and no migration's doing. */
public final class HistoryScope {
  private HistoryScope() {}

  /**
   * Everything but histories: where the layouts keep theirs unless told otherwise, with a schema
   * that is there for nothing else, and the one that was found, with what was made beside it.
   *
   * @param layouts that a tool may keep its history in
   * @param found where this one is, or will be
   */
  public static Scope without(Collection<HistoryLayout> layouts, Optional<HistoryTable> found) {
    Set<Scope.TableName> tables = new HashSet<>();
    Set<String> schemas = new HashSet<>();
    for (HistoryLayout layout : layouts) {
      HistoryTable usual = layout.defaultTable();
      tables.add(name(usual));
      if (!usual.schema().equals("public")) {
        schemas.add(usual.schema());
      }
      found
          .map(layout::companions)
          .ifPresent(beside -> beside.forEach(table -> tables.add(name(table))));
    }
    found.ifPresent(table -> tables.add(name(table)));
    return new Scope(tables, schemas);
  }

  private static Scope.TableName name(HistoryTable table) {
    return new Scope.TableName(table.schema(), table.name());
  }
}

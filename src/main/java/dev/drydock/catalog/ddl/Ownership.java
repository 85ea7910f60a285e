package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which column a sequence belongs to, and which index a table is clustered by. */
final class Ownership {
  private Ownership() {}

  /**
   * @param all what else changes: a table that becomes unlogged takes its sequences along
   * @param unlogged whether this server knows unlogged sequences
   */
  static List<DdlStatement> of(Change change, Collection<Change> all, boolean unlogged) {
    CatalogObject object = change.after().orElseThrow();
    Optional<String> wanted = object.get("owned by");
    Optional<String> there = change.before().flatMap(before -> before.get("owned by"));
    if (object.id().kind() != ObjectKind.SEQUENCE || wanted.equals(there)) {
      return clustered(change, object);
    }
    String alter = "ALTER SEQUENCE " + Text.named(object.id());
    List<DdlStatement> statements = new ArrayList<>();
    boolean released = there.filter(column -> isDropped(column, all)).isPresent();
    if (wanted.isPresent() || !released) {
      statements.add(DdlStatement.of(object.id(), alter + " OWNED BY " + wanted.orElse("NONE")));
    }
    if (unlogged
        && there
            .filter(column -> all.stream().anyMatch(table -> takesAlong(table, column)))
            .isPresent()) {
      statements.add(
          DdlStatement.of(
              object.id(), alter + (object.has("unlogged") ? " SET UNLOGGED" : " SET LOGGED")));
    }
    return statements;
  }

  /**
   * What is said before anything is dropped: a sequence goes with the column it belongs to, and one
   * that is to stay must not.
   *
   * @param all what changes, drops included
   */
  static List<DdlStatement> released(Collection<Change> all) {
    return all.stream()
        .filter(change -> change.id().kind() == ObjectKind.SEQUENCE)
        .filter(change -> change.kind() == Change.Kind.CHANGED)
        .filter(
            change ->
                change
                    .before()
                    .flatMap(before -> before.get("owned by"))
                    .filter(column -> isDropped(column, all))
                    .isPresent())
        .map(Change::id)
        .sorted()
        .map(id -> DdlStatement.of(id, "ALTER SEQUENCE " + Text.named(id) + " OWNED BY NONE"))
        .toList();
  }

  private static boolean isDropped(String column, Collection<Change> all) {
    return all.stream()
        .filter(change -> change.kind() == Change.Kind.REMOVED)
        .map(Change::id)
        .anyMatch(
            id ->
                id.kind() == ObjectKind.COLUMN
                    ? column.equals(id.relationSql() + "." + QuotedNames.quoted(id.name()))
                    : id.kind() == ObjectKind.TABLE && column.startsWith(id.relationSql() + "."));
  }

  private static boolean takesAlong(Change table, String column) {
    return table.id().kind() == ObjectKind.TABLE
        && column.startsWith(table.id().relationSql() + ".")
        && table.attributes().stream().anyMatch(a -> a.name().equals("unlogged"));
  }

  private static List<DdlStatement> clustered(Change change, CatalogObject object) {
    boolean was = change.before().filter(before -> before.has("clustered")).isPresent();
    if (was == object.has("clustered")) {
      return List.of();
    }
    String alter = "ALTER TABLE " + object.id().relationSql();
    return List.of(
        DdlStatement.of(
            object.id(),
            was
                ? alter + " SET WITHOUT CLUSTER"
                : alter + " CLUSTER ON " + QuotedNames.quoted(object.id().name())));
  }
}

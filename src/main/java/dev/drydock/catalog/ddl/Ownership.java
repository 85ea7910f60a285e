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
   */
  static List<DdlStatement> of(Change change, Collection<Change> all) {
    CatalogObject object = change.after().orElseThrow();
    Optional<String> wanted = object.get("owned by");
    Optional<String> there = change.before().flatMap(before -> before.get("owned by"));
    if (object.id().kind() != ObjectKind.SEQUENCE || wanted.equals(there)) {
      return clustered(change, object);
    }
    String alter = "ALTER SEQUENCE " + Text.named(object.id());
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(DdlStatement.of(object.id(), alter + " OWNED BY " + wanted.orElse("NONE")));
    if (there
        .filter(column -> all.stream().anyMatch(table -> takesAlong(table, column)))
        .isPresent()) {
      statements.add(
          DdlStatement.of(
              object.id(), alter + (object.has("unlogged") ? " SET UNLOGGED" : " SET LOGGED")));
    }
    return statements;
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

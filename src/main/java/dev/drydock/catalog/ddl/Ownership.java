package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;

/** Which column a sequence belongs to, and which index a table is clustered by. */
final class Ownership {
  private Ownership() {}

  static List<DdlStatement> of(Change change) {
    CatalogObject object = change.after().orElseThrow();
    Optional<String> wanted = object.get("owned by");
    boolean changes =
        object.id().kind() == ObjectKind.SEQUENCE
            && !wanted.equals(change.before().flatMap(before -> before.get("owned by")));
    return changes
        ? List.of(
            DdlStatement.of(
                object.id(),
                "ALTER SEQUENCE " + Text.named(object.id()) + " OWNED BY " + wanted.orElse("NONE")))
        : clustered(change, object);
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

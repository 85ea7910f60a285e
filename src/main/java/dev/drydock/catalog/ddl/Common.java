package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Owner, grants and comment, which every kind of object has alike. */
final class Common {
  private Common() {}

  /**
   * @param change one that was changed, or came and so has what new objects have
   * @param granted what a new object has been granted, where it is one
   */
  static List<DdlStatement> statements(
      Change change, Optional<String> granted, DdlOptions options) {
    CatalogObject wanted = change.after().orElseThrow();
    boolean changed = change.kind() == Change.Kind.CHANGED;
    List<DdlStatement> statements = new ArrayList<>();
    if (!changed && wanted.id().kind() == ObjectKind.SUBSCRIPTION) {
      return statements; // made by hand, with all it has
    }
    Optional<String> owner = wanted.get("owner");
    if (options.owners() && owner.isPresent() && differs(change, "owner")) {
      statements.add(
          DdlStatement.of(
              change.id(),
              "ALTER "
                  + Text.kind(change.id().kind())
                  + " "
                  + Text.named(change.id())
                  + " OWNER TO "
                  + QuotedNames.quoted(owner.get())));
    }
    if (!changed || differs(change, "grants")) {
      Optional<String> there =
          changed ? change.before().flatMap(before -> before.get("grants")) : granted;
      // what a schema's usual privileges are, its own server knows
      CatalogObject own =
          changed && wanted.id().kind() == ObjectKind.SCHEMA
              ? new CatalogObject(
                  wanted.id(), wanted.attributes(), change.before().orElseThrow().facts())
              : wanted;
      statements.addAll(Grants.change(own, there, wanted.get("grants")));
    }
    if (differs(change, "comment")) {
      statements.add(comment(change.id(), wanted.get("comment")));
    }
    return statements;
  }

  private static boolean differs(Change change, String attribute) {
    Optional<String> wanted = change.after().flatMap(object -> object.get(attribute));
    if (change.kind() != Change.Kind.CHANGED) {
      return wanted.isPresent();
    }
    return change.attributes().stream().anyMatch(a -> a.name().equals(attribute));
  }

  private static DdlStatement comment(ObjectId id, Optional<String> comment) {
    String name =
        id.kind() == ObjectKind.INDEX ? QuotedNames.quoted(id.schema(), id.name()) : Text.named(id);
    return DdlStatement.of(
        id,
        "COMMENT ON "
            + Text.kind(id.kind())
            + " "
            + name
            + " IS "
            + comment.map(StringConstant::of).orElse("NULL"));
  }
}

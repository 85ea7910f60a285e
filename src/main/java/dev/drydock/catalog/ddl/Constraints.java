package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.List;

/** Constraints of tables. */
final class Constraints {
  private static final String NOT_VALID = " NOT VALID";

  private Constraints() {}

  /** Does nothing where one of this name is there. */
  static String add(CatalogObject constraint) {
    ObjectId id = constraint.id();
    return Text.guarded(
        "NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
            + StringConstant.of(id.relationSql())
            + "::regclass AND conname = "
            + StringConstant.of(id.name())
            + ")",
        "ALTER TABLE "
            + id.relationSql()
            + " ADD CONSTRAINT "
            + QuotedNames.quoted(id.name())
            + " "
            + constraint.get("definition").orElse(""));
  }

  /** Validated where that is all there is to do, else made anew. */
  static List<DdlStatement> replace(Change change) {
    ObjectId id = change.id();
    String there = change.before().flatMap(c -> c.get("definition")).orElse("");
    CatalogObject wanted = change.after().orElseThrow();
    if (there.equals(wanted.get("definition").orElse("") + NOT_VALID)) {
      return List.of(
          DdlStatement.of(
              id,
              "ALTER TABLE "
                  + id.relationSql()
                  + " VALIDATE CONSTRAINT "
                  + QuotedNames.quoted(id.name())));
    }
    return List.of(Creation.drop(id), DdlStatement.of(id, add(wanted)));
  }
}

package dev.drydock.catalog;

import dev.drydock.sql.QuotedNames;

/** Parts of statements that are composed from attributes. */
final class Definitions {
  private Definitions() {}

  /** A column's type and all that may stand behind it in CREATE TABLE or ADD COLUMN. */
  static String column(CatalogObject column) {
    StringBuilder sql = new StringBuilder(column.get("type").orElse(""));
    column.get("foreign options").ifPresent(o -> sql.append(" OPTIONS (").append(o).append(")"));
    column.get("compression").ifPresent(c -> sql.append(" COMPRESSION ").append(c));
    column.get("collation").ifPresent(c -> sql.append(" COLLATE ").append(c));
    column.get("default").ifPresent(d -> sql.append(" DEFAULT ").append(d));
    column
        .get("generated")
        .ifPresent(
            expression ->
                sql.append(" GENERATED ALWAYS AS (")
                    .append(expression)
                    .append(") ")
                    .append(column.get("generated kind").orElse("STORED")));
    column.get("identity").ifPresent(i -> sql.append(" ").append(identity(column)));
    if (column.has("not null") && !column.has("not null not valid")) {
      column
          .get("not null named")
          .ifPresent(name -> sql.append(" CONSTRAINT ").append(QuotedNames.quoted(name)));
      sql.append(" NOT NULL");
      sql.append(column.has("not null not inherited") ? " NO INHERIT" : "");
    }
    return sql.toString();
  }

  static String identity(CatalogObject column) {
    return "GENERATED "
        + column.get("identity").orElse("ALWAYS")
        + " AS IDENTITY"
        + column.get("identity options").map(options -> " (" + options + ")").orElse("");
  }

  /** Everything of CREATE POLICY behind the table. */
  static String policy(CatalogObject policy) {
    StringBuilder sql = new StringBuilder();
    if (policy.has("restrictive")) {
      sql.append("AS RESTRICTIVE ");
    }
    sql.append("FOR ").append(policy.get("command").orElse("ALL"));
    sql.append(" TO ").append(policy.get("roles").orElse("PUBLIC"));
    policy.get("using").ifPresent(e -> sql.append(" USING ").append("(").append(e).append(")"));
    policy
        .get("with check")
        .ifPresent(e -> sql.append(" WITH CHECK ").append("(").append(e).append(")"));
    return sql.toString();
  }
}

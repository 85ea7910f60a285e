package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NULL where none may be. */
final class NullRows implements Entry {
  private static final Pattern CONTAINS =
      Pattern.compile("column \"(.+?)\"(?: of (?:relation|table) \"(.+?)\")? contains null values");
  private static final Pattern NULL_VALUE =
      Pattern.compile("null value in column \"(.+?)\"(?: of relation \"(.+?)\")? violates");

  private static final Pattern UPSERT =
      Pattern.compile("(?is)\\bON\\s+CONFLICT\\b.*\\bDO\\s+UPDATE\\b");

  private static final String DEFAULT =
      """
      SELECT a.attname AS column, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
             CASE WHEN a.attidentity <> '' THEN 'a number of its own'
                  ELSE coalesce(nullif(pg_catalog.regexp_replace(
                           pg_catalog.pg_get_expr(d.adbin, d.adrelid), '^NULL::.*$', ''), ''), 'none')
             END AS default
        FROM pg_catalog.pg_attribute a
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       WHERE a.attrelid = to_regclass(?) AND a.attname = ?
      """;

  private static final String KEY =
      """
      SELECT pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
             CASE WHEN a.atthasdef OR a.attidentity <> '' THEN 'some' ELSE 'none' END AS default,
             EXISTS (SELECT 1 FROM pg_catalog.pg_index i
                      WHERE i.indrelid = a.attrelid AND i.indisprimary
                        AND i.indkey[0] = a.attnum AND i.indnatts = 1)
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint f
                                WHERE f.conrelid = a.attrelid AND f.contype = 'f'
                                  AND a.attnum = ANY (f.conkey)) AS "is the key"
        FROM pg_catalog.pg_attribute a
       WHERE a.attrelid = to_regclass(?) AND a.attname = ?
      """;

  @Override
  public Set<String> states() {
    return Set.of("23502");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Optional<String> ofServer = failure.error().relation();
    Matcher contains = CONTAINS.matcher(failure.message());
    if (contains.find()) {
      Optional<String> table = ofServer.or(() -> Optional.ofNullable(contains.group(2)));
      return Optional.of(
          contains(failure, contains.group(1), table.orElseGet(() -> altered(failure))));
    }
    Matcher value = NULL_VALUE.matcher(failure.message());
    if (value.find()) {
      String table =
          ofServer.or(() -> Optional.ofNullable(value.group(2))).orElseGet(() -> altered(failure));
      return Optional.of(value(failure, value.group(1), table));
    }
    if (failure.error().column().isPresent() && ofServer.isPresent()) {
      return Optional.of(value(failure, failure.error().column().get(), ofServer.get()));
    }
    List<String> names = Names.quoted(failure.message());
    return names.size() < 2
        ? Optional.empty()
        : Optional.of(value(failure, names.get(0), names.get(1)));
  }

  /** Before PostgreSQL 13 the server named the column only. */
  private static String altered(Case failure) {
    return Tables.inStatement(failure).stream()
        .findFirst()
        .or(() -> UnnamedTable.ofRow(failure))
        .orElse("the_table");
  }

  private static Draft contains(Case failure, String column, String table) {
    String written = Written.once(table);
    String quoted = QuotedNames.quoted(column);
    Draft draft =
        Draft.of(
            "%s has rows without a value in %s, so it cannot be NOT NULL.".formatted(table, column),
            "Give those rows a value first, or the column a default.");
    Optional<String> live = Tables.named(failure, table);
    Optional<Evidence> present =
        live.flatMap(name -> failure.live().ask("The column", DEFAULT, name, column));
    if (present.filter(found -> !found.rows().isEmpty()).isPresent()) {
      Rows.where(draft, failure, live.get(), "t", "", "t." + quoted + " IS NULL");
    } else {
      Optional<Evidence> rows =
          live.flatMap(
              name ->
                  failure.live().ask("Rows of " + table, "SELECT count(*) AS rows FROM " + name));
      draft
          .evidence(rows)
          .why(
              "The new column has no default, and %s would be without one."
                  .formatted(
                      rows.flatMap(Evidence::value)
                          .map(
                              n ->
                                  n.equals("1")
                                      ? "the 1 row that is there"
                                      : "the %s rows that are there".formatted(n))
                          .orElse("every row that is there")))
          .remedy("Add the column with a default, or without NOT NULL until it is filled.")
          .run(
              "Add it with a default for the rows that are there",
              "ALTER TABLE %s ADD COLUMN %s %s NOT NULL DEFAULT …;"
                  .formatted(written, quoted, added(failure, column).orElse("…")));
    }
    return draft
        .run(
            "Fill the rows first",
            "UPDATE %s SET %s = … WHERE %s IS NULL; -- in batches if they are many"
                .formatted(written, quoted, quoted))
        .run(
            "Forbid it for new rows only, and check the old ones later",
            "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID;"
                .formatted(written, QuotedNames.quoted(column + "_not_null"), quoted))
        .check("SELECT count(*) FROM %s WHERE %s IS NULL".formatted(written, quoted));
  }

  /** The type the statement gives to a column it adds. */
  private static Optional<String> added(Case failure, String column) {
    return failure.shape(AlterTable.class).stream()
        .flatMap(alter -> alter.actions().stream())
        .filter(TableAction.AddColumn.class::isInstance)
        .map(action -> ((TableAction.AddColumn) action).column())
        .filter(one -> one.name().name().equals(column))
        .flatMap(one -> one.type().stream())
        .map(type -> failure.textOf(type.span()))
        .findFirst();
  }

  /** What a key or a time has by itself, where its type tells. */
  private static Optional<Map.Entry<String, String>> ownNumber(
      Case failure, String column, String table) {
    return Tables.named(failure, table)
        .flatMap(name -> failure.live().ask("", KEY, name, column))
        .flatMap(found -> found.rows().stream().findFirst())
        .filter(row -> row.get(1).equals("none"))
        .flatMap(
            row ->
                switch (row.get(0)) {
                  case "integer", "bigint", "smallint" ->
                      row.get(2).matches("t|true")
                          ? Optional.of(
                              "ADD GENERATED BY DEFAULT AS IDENTITY;"
                                  + " -- then set its sequence behind the largest number")
                          : Optional.<String>empty();
                  case "uuid" ->
                      row.get(2).matches("t|true")
                          ? Optional.of("SET DEFAULT gen_random_uuid();")
                          : Optional.<String>empty();
                  case "timestamp with time zone", "timestamp without time zone" ->
                      Optional.of("SET DEFAULT now();");
                  default -> Optional.<String>empty();
                })
        .map(
            deed ->
                Map.entry(
                    "Have the database give it",
                    "ALTER TABLE %s ALTER COLUMN %s %s"
                        .formatted(Written.once(table), QuotedNames.quoted(column), deed)));
  }

  /** Whether only some columns of a row are written that may be there already. */
  private static boolean isPartOfRow(Case failure, String column) {
    return failure
        .shape(Insert.class)
        .filter(insert -> !insert.columns().isEmpty())
        .filter(insert -> insert.columns().stream().noneMatch(one -> one.name().equals(column)))
        .filter(insert -> UPSERT.matcher(failure.statement()).find())
        .isPresent();
  }

  private static Draft value(Case failure, String column, String table) {
    Draft draft =
        Draft.of(
            "A row for %s has no value in %s, which must have one.".formatted(table, column),
            "Give the column a value in the statement, or a default in the table.");
    Tables.named(failure, table)
        .flatMap(name -> failure.live().ask("The column", DEFAULT, name, column))
        .ifPresent(
            found -> {
              draft.evidence(Optional.of(found));
              found.rows().stream()
                  .findFirst()
                  .filter(row -> row.get(2).equals("none"))
                  .ifPresent(
                      row ->
                          draft.why("%s is %s and has no default.".formatted(column, row.get(1))));
            });
    Optional<String> given =
        Tables.named(failure, table)
            .flatMap(name -> failure.live().ask("", DEFAULT, name, column))
            .flatMap(found -> found.rows().stream().findFirst())
            .map(row -> row.get(2))
            .filter(value -> !value.equals("none"));
    if (given.isPresent()) {
      return draft
          .why(
              "It has a default, %s, which counts only where the column is left out: the statement writes NULL."
                  .formatted(given.get()))
          .remedy(
              "Leave %s out of the statement, or write DEFAULT in place of NULL.".formatted(column))
          .fix(Near.said("Leave %s out, so that its default is taken".formatted(column)));
    }
    Optional<Map.Entry<String, String>> own = ownNumber(failure, column, table);
    own.ifPresent(way -> draft.run(way.getKey(), way.getValue()));
    if (own.isEmpty() && isPartOfRow(failure, column)) {
      draft
          .why(
              "The row is checked as one to be inserted before ON CONFLICT looks whether it is there.")
          .fix(
              Near.said(
                  "Write an UPDATE where the row is there already, or give %s a value, too"
                      .formatted(column)));
    }
    return draft.run(
        "Give the column a default",
        "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT …;"
            .formatted(Written.once(table), QuotedNames.quoted(column)));
  }
}

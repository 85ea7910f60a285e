package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a column gets a type its values do not become by themselves, where no statement is at hand
 * that could be mended: the tables that have such a column tell which one it is.
 */
final class Retyped {
  private static final Set<String> TEXTS = Set.of("text", "character varying", "character");
  private static final Set<String> NUMBERS = Set.of("integer", "bigint", "smallint", "numeric");

  private Retyped() {}

  /** Says it, and offers the statement with the table where only one can be meant. */
  static void into(Draft draft, Case failure, String column, String type) {
    Optional<Evidence> anywhere = LikeColumns.anywhere(failure, column);
    List<List<String>> rows =
        anywhere.map(Evidence::rows).orElse(List.of()).stream()
            .filter(row -> row.get(1).equals(column) && !row.get(2).equals(type))
            .toList();
    draft.evidence(anywhere);
    Optional<List<String>> one = rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    String table = one.map(List::getFirst).orElse("the_table");
    String from = one.map(row -> row.get(2).replaceFirst("\\(.*\\)", "")).orElse("");
    String unit = one.map(row -> unit(failure, table, column, from, type)).orElse("");
    one.ifPresent(row -> unfit(draft, failure, table, column, from, type));
    draft.fix(way(table, QuotedNames.quoted(column), from, type, unit));
    one.flatMap(row -> Tables.columns(failure, table))
        .map(columns -> Tables.shape(Optional.of(columns)).get(column))
        .filter(shape -> !shape.get(3).isEmpty())
        .ifPresent(
            shape ->
                draft.why(
                    "It refers to %s: the foreign key goes before, and the column it refers to changes with it."
                        .formatted(shape.get(3))));
  }

  /** By what numbers of time are to be divided: values as large as these are no seconds. */
  private static String unit(Case failure, String table, String column, String from, String type) {
    if (!type.startsWith("timestamp") || !NUMBERS.contains(from)) {
      return "";
    }
    double largest =
        failure
            .live()
            .text("SELECT max(abs(%s))::text FROM %s".formatted(QuotedNames.quoted(column), table))
            .filter(value -> value.matches("[\\d.]+"))
            .map(Double::parseDouble)
            .orElse(0.0);
    return largest > 1e14 ? " / 1000000.0" : largest > 1e11 ? " / 1000.0" : "";
  }

  private static Fix way(String table, String column, String from, String type, String unit) {
    if (from.startsWith("json") && type.endsWith("[]")) {
      String aside = QuotedNames.quoted(Case.stored(column) + "_new");
      String elements =
          from.equals("jsonb") ? "jsonb_array_elements_text" : "json_array_elements_text";
      return Fix.run(
          "Fill a new column from its elements, and let it take the place of the old one",
          """
          ALTER TABLE %1$s ADD COLUMN %3$s %5$s;
          UPDATE %1$s SET %3$s = ARRAY(SELECT %4$s(%2$s))::%5$s;
          ALTER TABLE %1$s DROP COLUMN %2$s;
          ALTER TABLE %1$s RENAME COLUMN %3$s TO %2$s;"""
              .formatted(table, column, aside, elements, type));
    }
    if (type.equals("uuid") && NUMBERS.contains(from)) {
      String aside = QuotedNames.quoted(Case.stored(column) + "_new");
      return Fix.run(
          "Give every row a new uuid in a new column: no number is one, so what refers to it changes, too",
          """
          ALTER TABLE %1$s ADD COLUMN %3$s uuid NOT NULL DEFAULT gen_random_uuid();
          -- … give what refers to %2$s the uuid of its row, then
          ALTER TABLE %1$s DROP COLUMN %2$s;
          ALTER TABLE %1$s RENAME COLUMN %3$s TO %2$s;"""
              .formatted(table, column, aside));
    }
    String using = using(column, from, type, unit);
    return Fix.run(
        "Say USING " + using,
        "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s;".formatted(table, column, type, using));
  }

  private static String using(String column, String from, String type, String unit) {
    if (type.endsWith("[]") && TEXTS.contains(from)) {
      return "string_to_array(%s, ',')::%s".formatted(column, type);
    }
    if (type.endsWith("[]") && !from.endsWith("[]") && !from.isEmpty()) {
      return "ARRAY[%s]::%s".formatted(column, type);
    }
    if (type.startsWith("timestamp") && NUMBERS.contains(from)) {
      return "to_timestamp(%s%s)".formatted(column, unit);
    }
    if (TEXTS.contains(from) && NUMBERS.contains(type)) {
      return "nullif(trim(%s), '')::%s".formatted(column, type);
    }
    return "%s::%s".formatted(column, type);
  }

  /** What USING has to say for a column of a table, after what would stop it is told. */
  static Optional<String> using(
      Draft draft, Case failure, String table, String column, String type) {
    String from =
        Optional.ofNullable(Tables.shape(Tables.columns(failure, table)).get(column))
            .map(row -> row.get(1).replaceFirst("\\(.*\\)", ""))
            .orElse("");
    if (from.isEmpty() || !TEXTS.contains(from) || TextShape.of(type).isEmpty()) {
      return Optional.empty();
    }
    String quoted = QuotedNames.quoted(column);
    boolean blanks =
        failure
            .live()
            .text("SELECT 1 FROM %s WHERE trim(%s) = '' LIMIT 1".formatted(table, quoted))
            .isPresent();
    unfit(draft, failure, table, column, from, type);
    return blanks
        ? Optional.of("nullif(trim(%s), '')::%s".formatted(quoted, type))
        : Optional.empty();
  }

  /** Whether the column of a table the statement names has a default. */
  static boolean hasDefault(Case failure, String column) {
    return Tables.inStatement(failure).stream()
        .anyMatch(
            table ->
                failure
                    .live()
                    .text(
                        """
                        SELECT 1 FROM pg_catalog.pg_attribute
                         WHERE attrelid = to_regclass(?) AND attname = ? AND atthasdef
                           AND attgenerated = ''
                        """,
                        table,
                        column)
                    .isPresent());
  }

  /** Values that would stop the change once it is said how. */
  private static void unfit(
      Draft draft, Case failure, String table, String column, String from, String type) {
    if (TextShape.of(type).isEmpty() || !TEXTS.contains(from)) {
      return;
    }
    String shape = TextShape.of(type).get();
    String quoted = QuotedNames.quoted(column);
    Optional<Evidence> unfit =
        failure
            .live()
            .ask(
                "Values that are no " + type,
                "SELECT %1$s AS value, count(*) AS rows FROM %2$s WHERE trim(%1$s) <> '' AND %1$s !~ ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5"
                    .formatted(quoted, table),
                shape);
    draft.evidence(unfit);
    List<String> values = unfit.map(found -> found.column(0)).orElse(List.of());
    if (!values.isEmpty()) {
      draft
          .why(
              "Some of its values are no %s: %s. Mend them first."
                  .formatted(
                      type,
                      String.join(", ", values.stream().map(value -> "“" + value + "”").toList())))
          .run(
              "First mend the rows that have them, then say USING " + using(quoted, from, type, ""),
              Filled.in("SELECT * FROM %s WHERE %s !~ ?;".formatted(table, quoted), shape));
    }
  }
}

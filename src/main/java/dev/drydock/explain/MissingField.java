package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A trigger function asks its row for a column the table has not got. */
final class MissingField implements Entry {
  private static final Pattern FIELD =
      Pattern.compile("record \"(new|old)\" has no field \"(.+?)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern FUNCTION = Pattern.compile("PL/pgSQL function ([^\\s(]+)\\(");

  private static final String USERS =
      """
      SELECT t.tgrelid::regclass::text AS table, t.tgname AS trigger,
             EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.tgrelid
                        AND a.attname = ? AND NOT a.attisdropped) AS "has the column"
        FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
       WHERE p.proname = ? AND NOT t.tgisinternal ORDER BY 3, 1 LIMIT 20
      """;

  private static final String TYPE =
      """
      SELECT pg_catalog.format_type(a.atttypid, a.atttypmod)
        FROM pg_catalog.pg_attribute a WHERE a.attrelid = to_regclass(?) AND a.attname = ?
      """;

  @Override
  public Set<String> states() {
    return Set.of("42703");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher field = FIELD.matcher(failure.message());
    if (!field.find()) {
      return Optional.empty();
    }
    String column = field.group(2);
    Matcher called = FUNCTION.matcher(failure.error().where().orElse(""));
    String function = called.find() ? Names.own(called.group(1)) : "";
    Draft draft =
        Draft.of(
            "The trigger function %s uses %s.%s, and the table it ran for has no column %s."
                .formatted(function, field.group(1), column, column)
                .replace("  ", " "),
            "Add the column, look at TG_TABLE_NAME in the function, or drop the trigger from that"
                + " table.");
    Optional<Evidence> users =
        failure.live().ask("Triggers that call " + function, USERS, column, function);
    draft.evidence(users);
    String type = type(failure, users, column);
    users.stream()
        .flatMap(found -> found.rows().stream())
        .filter(row -> row.get(2).matches("f|false"))
        .forEach(
            row ->
                meant(draft, failure, row.get(0), field.group(1), column)
                    .why(row.get(0) + " has the trigger " + row.get(1) + " and no such column.")
                    .run(
                        "Add the column to " + row.get(0),
                        "ALTER TABLE %s ADD COLUMN %s %s;"
                            .formatted(row.get(0), Written.qualified(column), type))
                    .run(
                        "Take the trigger from " + row.get(0),
                        "DROP TRIGGER %s ON %s;"
                            .formatted(Written.qualified(row.get(1)), row.get(0))));
    return Optional.of(draft);
  }

  /** A column of the table that the function may mean. */
  private static Draft meant(Draft draft, Case failure, String table, String row, String column) {
    List<Candidate> columns =
        Tables.shape(Tables.columns(failure, table)).values().stream()
            .map(has -> Candidate.column(has.get(0), Optional.of(has.get(1)), Optional.empty()))
            .toList();
    NearestNames.ofColumn(column, Optional.empty(), columns).stream()
        .filter(one -> !Near.isWeak(one) || one.candidate().name().startsWith(column + "_"))
        .findFirst()
        .ifPresent(
            one ->
                draft
                    .why("%s has %s, which %s.".formatted(table, one.sql(), one.words()))
                    .fix(
                        Near.said(
                            "Write %s.%s in the function"
                                .formatted(row.toUpperCase(Locale.ROOT), one.sql()))));
    return draft;
  }

  /** As another table has it that the function runs for; else what the name tells, if it does. */
  private static String type(Case failure, Optional<Evidence> users, String column) {
    return users.stream()
        .flatMap(found -> found.rows().stream())
        .filter(row -> row.get(2).matches("t|true"))
        .findFirst()
        .flatMap(row -> failure.live().text(TYPE, row.get(0), column))
        .orElse(
            column.matches(".*(?:_at|At|_on|_time|_date)|modified|created|updated")
                ? "timestamptz"
                : "…");
  }

  /** Whether it is a field of a trigger's row, which is no column of the statement. */
  static boolean isOne(Case failure) {
    return FIELD.matcher(failure.message()).find();
  }
}

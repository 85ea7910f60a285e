package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Columns that would have to be unique and are not declared so. */
final class NoUniqueKey implements Entry {
  private static final Pattern REFERENCED =
      Pattern.compile("matching given keys for referenced table \"(.+?)\"");
  private static final Pattern ON_CONFLICT =
      Pattern.compile("matching the ON CONFLICT specification");
  private static final Pattern TARGET =
      Pattern.compile("ON\\s+CONFLICT\\s*\\(([^()]+)\\)", Pattern.CASE_INSENSITIVE);

  private static final String UNIQUE =
      """
      SELECT i.indexrelid::regclass::text AS index, i.indpred IS NOT NULL AS partial,
             i.indisvalid AS valid, pg_catalog.pg_get_indexdef(i.indexrelid) AS definition
        FROM pg_catalog.pg_index i
       WHERE i.indrelid = to_regclass(?) AND i.indisunique ORDER BY 1
      """;

  /** Columns of the table's valid unique indexes, those that matter for ON CONFLICT. */
  private static final String KEYS =
      """
      SELECT (SELECT string_agg(a.attname, ', '
                ORDER BY pg_catalog.array_position(i.indkey::int2[], a.attnum))
                FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey))
        FROM pg_catalog.pg_index i
       WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid
         AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indimmediate
       ORDER BY i.indisprimary, 1
      """;

  private static final String PARTIAL =
      """
      SELECT i.indexrelid::regclass::text, pg_catalog.pg_get_expr(i.indpred, i.indrelid),
             (SELECT string_agg(a.attname, ', ') FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey))
        FROM pg_catalog.pg_index i
       WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid
         AND i.indpred IS NOT NULL AND i.indexprs IS NULL ORDER BY 1
      """;

  /** What a unique index is on, where that is one expression. */
  private static final String EXPRESSIONS =
      """
      SELECT i.indexrelid::regclass::text, pg_catalog.pg_get_indexdef(i.indexrelid, 1, false)
        FROM pg_catalog.pg_index i
       WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid
         AND i.indpred IS NULL AND i.indexprs IS NOT NULL AND i.indnkeyatts = 1 ORDER BY 1
      """;

  private static final String DEFERRABLE =
      """
      SELECT o.conname FROM pg_catalog.pg_constraint o
       WHERE o.conrelid = to_regclass(?) AND o.condeferrable AND o.contype IN ('p', 'u')
       ORDER BY 1 LIMIT 1
      """;

  /** The columns ON CONFLICT names in a statement. */
  static Optional<List<String>> target(String statement) {
    Matcher target = TARGET.matcher(statement);
    return target.find()
        ? Optional.of(
            Arrays.stream(target.group(1).split(","))
                .map(name -> Case.stored(name.strip()))
                .toList())
        : Optional.empty();
  }

  /** Columns of each key of the table that ON CONFLICT can go by. */
  static List<List<String>> keys(Case failure, String table) {
    return failure.live().texts(KEYS, table).stream().map(key -> List.of(key.split(", "))).toList();
  }

  /** A key of the table of which ON CONFLICT names only a part. */
  private static Optional<String> whole(Case failure, String table) {
    List<String> named = target(failure.statement()).orElse(List.of());
    return failure.live().texts(KEYS, table).stream()
        .filter(key -> !named.isEmpty() && List.of(key.split(", ")).containsAll(named))
        .findFirst();
  }

  /** A unique index on just the named columns that has a condition: its name and that. */
  private static Optional<List<String>> partial(Case failure, String table) {
    List<String> named = target(failure.statement()).orElse(List.of());
    return failure.live().ask("", PARTIAL, table).stream()
        .flatMap(found -> found.rows().stream())
        .filter(row -> Set.copyOf(named).equals(Set.of(row.get(2).split(", "))))
        .findFirst();
  }

  /** A unique index on an expression of the one named column: its name and that. */
  private static Optional<List<String>> expression(Case failure, String table) {
    List<String> named = target(failure.statement()).orElse(List.of());
    return failure.live().ask("", EXPRESSIONS, table).stream()
        .filter(found -> named.size() == 1)
        .flatMap(found -> found.rows().stream())
        .filter(row -> row.get(1).matches(".*\\b" + Pattern.quote(named.getFirst()) + "\\b.*"))
        .findFirst();
  }

  /** Checked at the end of the transaction, it cannot tell a conflict when the row is written. */
  private static Draft deferrable(Case failure) {
    String table = Tables.inStatement(failure).stream().findFirst().orElse("the_table");
    String constraint =
        failure.live().text(DEFERRABLE, table).map(QuotedNames::quoted).orElse("the_constraint");
    String columns = String.join(", ", target(failure.statement()).orElse(List.of("the_column")));
    return Draft.of(
            "The constraint is DEFERRABLE: it is checked too late for ON CONFLICT to go by it.",
            "Make it anew without DEFERRABLE, or add a unique index, which is never deferred.")
        .run(
            "Make it anew without DEFERRABLE",
            "ALTER TABLE %s DROP CONSTRAINT %s, ADD CONSTRAINT %s UNIQUE (%s);"
                .formatted(table, constraint, constraint, columns));
  }

  /** A key of the table that is part of what ON CONFLICT names. */
  private static Optional<String> part(Case failure, String table) {
    List<String> named = target(failure.statement()).orElse(List.of());
    return failure.live().texts(KEYS, table).stream()
        .filter(key -> named.size() > 1 && named.containsAll(List.of(key.split(", "))))
        .findFirst();
  }

  @Override
  public Set<String> states() {
    return Set.of("42830", "42P10", "55000");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher referenced = REFERENCED.matcher(failure.message());
    if (referenced.find()) {
      return Optional.of(referenced(failure, referenced.group(1)));
    }
    if (failure.message().contains("deferrable unique constraints")) {
      return Optional.of(deferrable(failure));
    }
    if (ON_CONFLICT.matcher(failure.message()).find()) {
      return Optional.of(onConflict(failure));
    }
    if (failure.message().contains("number of referencing and referenced columns")) {
      return Optional.of(
          Draft.of(
              "The foreign key names another number of columns on its two sides.",
              "Name as many columns behind REFERENCES as before it."));
    }
    return Optional.empty();
  }

  private static Draft referenced(Case failure, String table) {
    Draft draft =
        Draft.of(
            "A foreign key must lead to columns that are unique, and %s has no unique constraint on"
                    .formatted(table)
                + " exactly these.",
            "Make them unique in the table it leads to first, or refer to its primary key.");
    Optional<String> live = Tables.named(failure, table);
    live.ifPresent(
        name -> draft.evidence(failure.live().ask("What is unique in " + table, UNIQUE, name)));
    List<String> columns = target(failure, table);
    if (!columns.isEmpty()) {
      String quoted = columns.stream().map(QuotedNames::quoted).collect(Collectors.joining(", "));
      live.ifPresent(name -> doubles(draft, failure, name, columns));
      draft.run(
          "Make them unique",
          "ALTER TABLE %s ADD UNIQUE (%s);".formatted(Written.qualified(table), quoted));
    }
    return draft;
  }

  /** Rows that share a key have to be mended before it can be unique. */
  private static void doubles(Draft draft, Case failure, String table, List<String> names) {
    String columns = names.stream().map(QuotedNames::quoted).collect(Collectors.joining(", "));
    Optional<Evidence> found =
        failure
            .live()
            .ask(
                "Keys that are there more than once",
                "SELECT %s, count(*) AS times FROM %s WHERE ROW(%s) IS NOT NULL GROUP BY %s HAVING count(*) > 1 LIMIT 10"
                    .formatted(columns, table, columns, columns));
    draft.evidence(found);
    if (found.filter(keys -> !keys.rows().isEmpty()).isPresent()) {
      draft.run(
          "First see the rows that share a key, which cannot be unique so",
          "SELECT * FROM %s WHERE (%s) IN (SELECT %s FROM %s GROUP BY %s HAVING count(*) > 1) ORDER BY %s;"
              .formatted(table, columns, columns, table, columns, columns));
    }
  }

  private static List<String> target(Case failure, String table) {
    return Added.constraints(failure)
        .flatMap(constraint -> constraint.references().stream())
        .filter(reference -> reference.table().own().equals(Names.own(table)))
        .map(reference -> reference.columns().stream().map(Ident::name).toList())
        .findFirst()
        .orElse(List.of());
  }

  private static Draft onConflict(Case failure) {
    Draft draft =
        Draft.of(
            "ON CONFLICT names columns on which the table has no unique index or constraint.",
            "Make a unique index on exactly these columns, or name columns that have one.");
    Optional<String> table =
        failure
            .failed()
            .source()
            .flatMap(
                source ->
                    Shapes.of(source.script(), source.statement()) instanceof Insert insert
                        ? Tables.named(failure, insert.target().toString())
                        : Optional.empty())
            .or(() -> Tables.inStatement(failure).stream().findFirst());
    Matcher target = TARGET.matcher(failure.statement());
    table.ifPresent(
        name -> {
          draft.evidence(failure.live().ask("What is unique in " + name, UNIQUE, name));
          if (target.find()) {
            String columns = target.group(1).strip();
            draft.why("%s has none on (%s).".formatted(name, columns));
            partial(failure, name)
                .ifPresent(
                    index ->
                        draft
                            .why(
                                "%s has %s on (%s) for the rows with %s only, and ON CONFLICT finds that index when it says so."
                                    .formatted(name, index.get(0), columns, index.get(1)))
                            .fix(
                                Near.said(
                                    "Write ON CONFLICT (%s) WHERE %s"
                                        .formatted(columns, index.get(1)))));
            expression(failure, name)
                .ifPresent(
                    index ->
                        draft
                            .why(
                                "%s has %s on %s, and ON CONFLICT finds that index when it names the same expression."
                                    .formatted(name, index.get(0), index.get(1)))
                            .fix(Near.said("Write ON CONFLICT (%s)".formatted(index.get(1)))));
            whole(failure, name)
                .ifPresent(
                    key ->
                        draft
                            .why(
                                "%s has none on (%s) alone, but one on (%s)."
                                    .formatted(name, columns, key))
                            .fix(Near.said("Write ON CONFLICT (%s)".formatted(key))));
            part(failure, name)
                .ifPresent(
                    key ->
                        draft
                            .why(
                                "%s has none on (%s), but one on (%s) alone."
                                    .formatted(name, columns, key))
                            .fix(Near.said("Write ON CONFLICT (%s)".formatted(key))));
            List<String> names = target(failure.statement()).orElse(List.of());
            if (Tables.shape(Tables.columns(failure, name)).keySet().containsAll(names)) {
              doubles(draft, failure, name, names);
            }
            draft.run(
                "Make them unique", "CREATE UNIQUE INDEX ON %s (%s);".formatted(name, columns));
          }
        });
    return draft;
  }
}

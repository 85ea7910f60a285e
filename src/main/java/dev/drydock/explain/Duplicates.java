package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys that are there twice, or would be. */
final class Duplicates implements Entry {
  private static final Pattern CREATE = Pattern.compile("could not create unique index \"(.+?)\"");
  private static final Pattern INSERT =
      Pattern.compile("duplicate key value violates unique constraint \"(.+?)\"");

  private static final String TABLE_OF_INDEX =
      """
      SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
        FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
       WHERE x.relname = ? ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC LIMIT 1
      """;

  private static final String ITS_COLUMNS =
      """
      SELECT a.attname
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE x.relname = ? AND i.indexprs IS NULL
       ORDER BY pg_catalog.array_position(i.indkey::int2[], a.attnum)
      """;

  /** Of an index that has one only. */
  private static final String ITS_COLUMN =
      """
      SELECT a.attname
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE x.relname = ? AND i.indnatts = 1
       ORDER BY pg_catalog.pg_table_is_visible(x.oid) DESC LIMIT 1
      """;

  private static final String RUNNERS =
      """
      SELECT pid, usename AS user, application_name AS application, state, left(query, 80) AS query
        FROM pg_catalog.pg_stat_activity
       WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
         AND backend_type = 'client backend' ORDER BY backend_start DESC LIMIT 10
      """;

  @Override
  public Set<String> states() {
    return Set.of("23505");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    if (failure.error().where().orElse("").contains("RAISE")) {
      return Optional.of(
          Draft.of(
              "A function raised this itself, under the code of a duplicate key.",
              "Read the function the context names: it says what has to be true first."));
    }
    String message = failure.message();
    Optional<Key> alone = Key.in(message).filter(key -> message.startsWith("Key ("));
    if (alone.isPresent()) {
      return alone.map(
          key ->
              Draft.of(
                  "A row with (%s) = (%s) is there already.".formatted(key.columns(), key.value()),
                  "Leave the row out, or say ON CONFLICT DO NOTHING."));
    }
    Matcher insert = INSERT.matcher(message);
    boolean inserts = insert.find();
    if (message.contains("\"pg_")) {
      return Optional.of(race(failure));
    }
    Matcher create = CREATE.matcher(message);
    if (create.find()) {
      return Optional.of(DoubledRows.of(failure, table(failure, create.group(1))));
    }
    return (inserts ? Optional.of(insert.group(1)) : failure.error().constraint())
        .or(() -> Names.quoted(message).stream().findFirst())
        .map(constraint -> insert(failure, constraint));
  }

  private static Draft race(Case failure) {
    return Draft.of(
            "Two sessions made the same object at the same moment; IF NOT EXISTS does not help"
                + " against that.",
            "Run it again, and let only one runner migrate at a time.")
        .evidence(failure.live().ask("Who else is connected", RUNNERS))
        .run("Keep other runners out", "SELECT pg_advisory_lock(4242); -- in every runner");
  }

  private static Optional<String> table(Case failure, String index) {
    return failure
        .error()
        .relation()
        .flatMap(name -> Tables.named(failure, name))
        .or(() -> failure.live().text(TABLE_OF_INDEX, index))
        .or(() -> DoubledRows.table(failure, index))
        .or(() -> Tables.inStatement(failure).stream().findFirst());
  }

  private static Draft insert(Case failure, String constraint) {
    Optional<Key> key = Key.in(failure.detail());
    Optional<String> table = table(failure, constraint);
    Draft draft =
        Draft.of(
            "%s has a row with %s already (%s)."
                .formatted(
                    table.orElse("The table"),
                    key.map(k -> "(%s) = (%s)".formatted(k.columns(), k.value()))
                        .orElseGet(() -> unsaid(failure, constraint)),
                    constraint),
            "Leave the row out, or say ON CONFLICT DO NOTHING.");
    if (key.isPresent() && HistoryTables.isOne(table.orElse(constraint))) {
      SameVersion.into(draft, failure, key.get());
      return draft;
    }
    otherKey(draft, failure, constraint);
    if (table.isPresent() && key.isPresent()) {
      Set<String> known = Tables.shape(Tables.columns(failure, table.get())).keySet();
      Optional<List<String>> columns = key.get().in(known).filter(names -> names.size() == 1);
      if (columns.isPresent()) {
        String column = columns.get().getFirst();
        draft.evidence(
            failure
                .live()
                .ask(
                    "The row that is there",
                    "SELECT t.* FROM %s t WHERE t.%s::text = ? LIMIT 1"
                        .formatted(table.get(), QuotedNames.quoted(column)),
                    key.get().value()));
        if (KeySequence.isGiven(failure, column)) {
          draft.why("The statement gives the number itself, so no sequence is behind.");
        } else {
          KeySequence.into(draft, failure, table.get(), column);
        }
      }
    }
    if (table.isPresent() && key.isEmpty()) {
      failure
          .live()
          .text(ITS_COLUMN, constraint)
          .ifPresent(column -> KeySequence.into(draft, failure, table.get(), column));
    }
    if (failure.command().equals("INSERT")) {
      failure
          .failed()
          .source()
          .filter(source -> !source.text().toUpperCase(Locale.ROOT).contains("ON CONFLICT"))
          .ifPresent(
              source ->
                  draft.fix(
                      Fix.of(
                          "Leave out rows that are there",
                          Case.replace(
                              source,
                              source.statement().end(),
                              source.statement().end(),
                              " ON CONFLICT DO NOTHING"))));
    }
    return draft;
  }

  /** The key where the error does not say its value. */
  private static String unsaid(Case failure, String constraint) {
    List<String> columns = failure.live().texts(ITS_COLUMNS, constraint);
    return columns.isEmpty() ? "this key" : "the same (%s)".formatted(String.join(", ", columns));
  }

  /** An upsert looks for its row by one key, and another is in the way. */
  private static void otherKey(Draft draft, Case failure, String constraint) {
    List<String> columns = failure.live().texts(ITS_COLUMNS, constraint);
    NoUniqueKey.target(failure.statement())
        .filter(names -> !columns.isEmpty() && !Set.copyOf(names).equals(Set.copyOf(columns)))
        .ifPresent(
            names -> {
              String by = String.join(", ", columns);
              draft
                  .why(
                      "ON CONFLICT (%s) catches a row with the same %s only, and this one has the same %s."
                          .formatted(String.join(", ", names), String.join(", ", names), by))
                  .remedy("Name the key by which the row is known: ON CONFLICT (%s).".formatted(by))
                  .fix(Near.said("Write ON CONFLICT (%s)".formatted(by)));
            });
  }
}

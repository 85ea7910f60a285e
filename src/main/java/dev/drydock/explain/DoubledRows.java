package dev.drydock.explain;

import dev.drydock.explain.Failed.Ran;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.Ident;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows with the same key, where an index or constraint is to make it unique. */
final class DoubledRows {
  private static final Set<Constraint.Kind> KEYS =
      Set.of(Constraint.Kind.UNIQUE, Constraint.Kind.PRIMARY_KEY);

  /** The table an index would be named after, among those that have the columns of its key. */
  private static final String TABLE_BY_NAME =
      """
      SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND pg_catalog.pg_table_is_visible(c.oid)
         AND strpos(lower(?), lower(c.relname)) > 0
         AND NOT EXISTS (SELECT 1 FROM unnest(?::text[]) AS k
                          WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a
                                             WHERE a.attrelid = c.oid AND a.attname = k))
       ORDER BY length(c.relname) DESC LIMIT 1
      """;

  private DoubledRows() {}

  /** The table of an index that could not be made: as the statement says, else by its name. */
  static Optional<String> table(Case failure, String index) {
    return indexedTable(failure, index).or(() -> named(failure, index));
  }

  /** Where the statement that makes the index is at hand. */
  private static Optional<String> indexedTable(Case failure, String index) {
    return failure
        .shape(CreateIndex.class)
        .filter(made -> made.name().filter(name -> name.own().equals(index)).isPresent())
        .flatMap(made -> Tables.named(failure, made.table().toString()));
  }

  private static Optional<String> named(Case failure, String index) {
    return Key.in(failure.detail())
        .map(Key::names)
        .flatMap(names -> failure.live().text(TABLE_BY_NAME, index, names));
  }

  /**
   * Says it, with the keys that are there more than once.
   *
   * @param table as SQL writes it, where it is known
   */
  static Draft of(Case failure, Optional<String> table) {
    Optional<Key> key = Key.in(failure.detail());
    String columns =
        key.map(found -> "%s, such as (%s)".formatted(found.columns(), found.value()))
            .orElse("key");
    Draft draft =
        Draft.of(
            "%s has rows with the same %s, so it cannot be unique."
                .formatted(table.orElse("The table"), columns),
            "Mend or merge those rows first, then run it again.");
    if (table.isEmpty()) {
      return draft;
    }
    Set<String> known = Tables.shape(Tables.columns(failure, table.get())).keySet();
    Optional<String> grouped =
        key.flatMap(said -> said.in(known))
            .or(() -> Optional.of(indexed(failure)).filter(n -> key.isEmpty()))
            .filter(names -> !names.isEmpty() && known.containsAll(names))
            .map(names -> names.stream().map(QuotedNames::quoted).collect(Collectors.joining(", ")))
            .or(() -> key.flatMap(said -> ownText(failure, said.columns())));
    grouped.ifPresent(by -> groups(draft, failure, table.get(), by));
    return draft;
  }

  /** The columns of the key the statement would have made; none where one is an expression. */
  private static List<String> indexed(Case failure) {
    Optional<CreateIndex> index = failure.shape(CreateIndex.class);
    if (index.isPresent()) {
      List<CreateIndex.Element> elements = index.get().elements();
      return elements.stream().allMatch(one -> one.column().isPresent())
          ? elements.stream().map(one -> one.column().get().name()).toList()
          : List.of();
    }
    return Added.constraints(failure)
        .filter(one -> KEYS.contains(one.kind()))
        .map(one -> one.columns().stream().map(Ident::name).toList())
        .findFirst()
        .orElse(List.of());
  }

  /** An expression is asked with only when it comes from a statement that was run, not pasted. */
  private static Optional<String> ownText(Case failure, String text) {
    return failure.failed().ran() == Ran.UNKNOWN
        ? Optional.empty()
        : Optional.of(Written.embedded(text));
  }

  private static void groups(Draft draft, Case failure, String table, String by) {
    String where =
        "WHERE (%s) IS NOT NULL%s"
            .formatted(
                by.contains(", ") ? "ROW(" + by + ")" : by,
                predicate(failure).map(text -> " AND (" + text + ")").orElse(""));
    Optional<Evidence> groups =
        failure
            .live()
            .ask(
                "Keys that are there more than once",
                "SELECT %s, count(*) AS times FROM %s %s GROUP BY %s HAVING count(*) > 1 ORDER BY"
                        .formatted(by, table, where, by)
                    + " count(*) DESC LIMIT 10");
    Optional<Evidence> count =
        failure
            .live()
            .ask(
                "How many keys",
                "SELECT count(*) AS keys FROM (SELECT 1 FROM %s %s GROUP BY %s HAVING count(*) > 1) d"
                    .formatted(table, where, by));
    draft.evidence(groups).evidence(count);
    count
        .flatMap(Evidence::value)
        .ifPresent(
            keys ->
                draft.why(
                    keys.equals("1")
                        ? "One key is there more than once."
                        : keys + " keys are there more than once."));
    draft
        .run(
            "See the rows that share a key",
            "SELECT * FROM %s WHERE (%s) IN (SELECT %s FROM %s %s GROUP BY %s HAVING count(*) > 1) ORDER BY %s;"
                .formatted(table, by, by, table, where, by, by))
        .run(
            "When the first of each key is the one to keep: delete the others",
            "DELETE FROM %s a USING %s b WHERE a.ctid > b.ctid AND %s;"
                .formatted(table, table, pairs(by)))
        .check(
            "SELECT %s, count(*) FROM %s GROUP BY %s HAVING count(*) > 1".formatted(by, table, by));
  }

  private static String pairs(String by) {
    return List.of(by.split(", ")).stream()
        .map(
            c -> c.matches("[\\w\"]+") ? "a.%s = b.%s".formatted(c, c) : "/* the same " + c + " */")
        .collect(Collectors.joining(" AND "));
  }

  /** Of a partial index. */
  private static Optional<String> predicate(Case failure) {
    return failure
        .sent(CreateIndex.class)
        .flatMap(CreateIndex::where)
        .map(span -> Written.embedded(failure.textOf(span)));
  }
}

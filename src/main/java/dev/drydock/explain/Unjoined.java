package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Two tables an API was asked to join and that no foreign key joins. */
final class Unjoined {
  private static final String FOREIGN_KEYS =
      """
      SELECT k.conname AS key, k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS to
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class f ON f.oid = k.conrelid
        JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
       WHERE k.contype = 'f'
         AND (f.relname = ? AND t.relname = ? OR f.relname = ? AND t.relname = ?)
       ORDER BY 1 LIMIT 10
      """;

  private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']+)'");

  private Unjoined() {}

  /** PostgREST joins two tables only by a foreign key. */
  static Optional<Search.Found> found(Case failure, List<Evidence> evidence) {
    List<String> tables =
        SINGLE_QUOTED
            .matcher(failure.detail() + " " + failure.error().hint().orElse(""))
            .results()
            .map(m -> m.group(1))
            .limit(2)
            .toList();
    if (tables.size() < 2) {
      return Optional.empty();
    }
    Optional<Evidence> keys =
        failure
            .live()
            .ask(
                "Foreign keys between them",
                FOREIGN_KEYS,
                tables.get(0),
                tables.get(1),
                tables.get(1),
                tables.get(0));
    keys.ifPresent(evidence::add);
    Optional<Search.Found> over =
        keys.filter(found -> found.rows().isEmpty())
            .filter(none -> !direct(failure, tables))
            .flatMap(none -> between(failure, tables, evidence));
    if (over.isPresent()) {
      return over;
    }
    return keys.filter(found -> found.rows().isEmpty() && found.failure().isEmpty()).isPresent()
        ? Optional.of(
            new Search.Found(
                Verdict.NEVER_CREATED,
                "No foreign key leads from %s to %s or back, and the API joins by nothing else."
                    .formatted(tables.get(0), tables.get(1)),
                Optional.of("Add the foreign key, then have the API read the schema again."),
                List.of(
                    Fix.run("Add the foreign key", key(failure, tables.get(0), tables.get(1))),
                    Fix.run("Read the schema again", "NOTIFY pgrst, 'reload schema';"))))
        : Optional.empty();
  }

  /** Whether one of the two has a column for the other. */
  private static boolean direct(Case failure, List<String> tables) {
    String one = tables.get(0);
    String other = tables.get(1);
    return column(failure, one, other, JoinedColumn.referring(other)).isPresent()
        || column(failure, other, one, JoinedColumn.referring(one)).isPresent();
  }

  private static Optional<Search.Found> between(
      Case failure, List<String> tables, List<Evidence> evidence) {
    return JoinTable.found(failure, tables.get(0), tables.get(1), evidence);
  }

  /** From the table that has a column for it, by its name, or of what is such a column itself. */
  private static String key(Case failure, String one, String other) {
    Optional<String> own = column(failure, one, other, List.of(other));
    if (own.isPresent() && Tables.named(failure, other).isEmpty()) {
      return add(one, own.get(), "…");
    }
    List<String> ofOther = JoinedColumn.referring(other);
    List<String> ofOne = JoinedColumn.referring(one);
    return column(failure, one, other, ofOther)
        .map(column -> add(one, column, Written.qualified(other)))
        .or(
            () ->
                column(failure, other, one, ofOne)
                    .map(column -> add(other, column, Written.qualified(one))))
        .orElseGet(
            () ->
                "ALTER TABLE %s ADD FOREIGN KEY (…) REFERENCES %s;"
                    .formatted(Written.qualified(one), Written.qualified(other)));
  }

  private static String add(String table, String column, String target) {
    return "ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s;"
        .formatted(Written.qualified(table), QuotedNames.quoted(column), target);
  }

  private static Optional<String> column(
      Case failure, String table, String other, List<String> names) {
    return Tables.named(failure, table).stream()
        .flatMap(found -> Tables.shape(Tables.columns(failure, found)).keySet().stream())
        .filter(column -> column.equals(other) || names.contains(JoinedColumn.plain(column)))
        .findFirst();
  }
}

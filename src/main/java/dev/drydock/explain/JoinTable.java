package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that stands between two an API was asked to join: PostgREST goes over it only where it
 * has foreign keys to both and both are of its primary key.
 */
final class JoinTable {
  /** Columns that refer to one of two tables, by a foreign key or by their names. */
  private static final String COLUMNS =
      """
      SELECT c.oid::regclass::text AS table, a.attname AS column,
             coalesce((SELECT f.confrelid::regclass::text FROM pg_catalog.pg_constraint f
                        WHERE f.conrelid = c.oid AND f.contype = 'f'
                          AND f.conkey = ARRAY[a.attnum] LIMIT 1), '') AS references,
             EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k
                      WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey))
               AS "of its key",
             coalesce((SELECT k.conname FROM pg_catalog.pg_constraint k
                        WHERE k.conrelid = c.oid AND k.contype = 'p'), '') AS key
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_'
             AND n.nspname <> 'information_schema'
       WHERE a.attnum > 0 AND NOT a.attisdropped
         AND c.oid NOT IN (to_regclass(?), to_regclass(?))
         AND (lower(replace(a.attname, '_', '')) = ANY (?::text[])
              OR EXISTS (SELECT 1 FROM pg_catalog.pg_constraint f
                          WHERE f.conrelid = c.oid AND f.contype = 'f'
                            AND f.conkey = ARRAY[a.attnum]
                            AND f.confrelid IN (to_regclass(?), to_regclass(?))))
       ORDER BY 1, a.attnum LIMIT 100
      """;

  private JoinTable() {}

  /** Empty where there is none, or it lacks nothing. */
  static Optional<Search.Found> found(
      Case failure, String one, String other, List<Evidence> evidence) {
    Optional<String> first = Tables.named(failure, one);
    Optional<String> second = Tables.named(failure, other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        Stream.concat(JoinedColumn.referring(one).stream(), JoinedColumn.referring(other).stream())
            .toList();
    Optional<Evidence> columns =
        failure
            .live()
            .ask(
                "Columns that refer to them",
                COLUMNS,
                first.get(),
                second.get(),
                names,
                first.get(),
                second.get());
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    columns.map(Evidence::rows).orElse(List.of()).stream()
        .forEach(row -> tables.computeIfAbsent(row.get(0), t -> new ArrayList<>()).add(row));
    return tables.values().stream()
        .flatMap(
            rows ->
                of(rows, one).stream()
                    .flatMap(
                        from -> of(rows, other).stream().map(to -> lacking(one, other, from, to))))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            found -> {
              columns.ifPresent(evidence::add);
              return found;
            });
  }

  private static Optional<List<String>> of(List<List<String>> rows, String table) {
    List<String> names = JoinedColumn.referring(table);
    return rows.stream()
        .filter(row -> Case.stored(Names.own(row.get(2))).equals(table))
        .findFirst()
        .or(
            () ->
                rows.stream()
                    .filter(row -> row.get(2).isEmpty())
                    .filter(row -> names.contains(JoinedColumn.plain(row.get(1))))
                    .findFirst());
  }

  /** What keeps the API from going over it, and how it is added. */
  private static Optional<Search.Found> lacking(
      String one, String other, List<String> from, List<String> to) {
    List<Fix> fixes = new ArrayList<>();
    key(from, one).ifPresent(fixes::add);
    key(to, other).ifPresent(fixes::add);
    boolean ofKey = from.get(3).matches("t|true") && to.get(3).matches("t|true");
    if (!ofKey) {
      fixes.add(
          Fix.run(
              "Make both of them its primary key",
              "ALTER TABLE %s%s ADD PRIMARY KEY (%s, %s);"
                  .formatted(
                      from.get(0),
                      from.get(4).isEmpty()
                          ? ""
                          : " DROP CONSTRAINT %s,".formatted(QuotedNames.quoted(from.get(4))),
                      QuotedNames.quoted(from.get(1)),
                      QuotedNames.quoted(to.get(1)))));
    }
    if (fixes.isEmpty()) {
      return Optional.empty();
    }
    fixes.add(Fix.run("Read the schema again", "NOTIFY pgrst, 'reload schema';"));
    return Optional.of(
        new Search.Found(
            Verdict.NEVER_CREATED,
            "%s stands between %s and %s, and the API goes over it only where it has foreign keys to both that are its primary key."
                .formatted(from.get(0), one, other),
            Optional.of("Add what it lacks, then have the API read the schema again."),
            fixes));
  }

  private static Optional<Fix> key(List<String> column, String table) {
    return column.get(2).isEmpty()
        ? Optional.of(
            Fix.run(
                "Add the foreign key to " + table,
                "ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s;"
                    .formatted(
                        column.get(0),
                        QuotedNames.quoted(column.get(1)),
                        Written.qualified(table))))
        : Optional.empty();
  }
}

package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Search.Found;
import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for a relation in the database: in all schemas, in any case, as the role that asks. */
final class TableSearch {
  private static final String RELATIONS =
      """
      SELECT n.nspname AS schema, c.relname AS name,
             pg_catalog.pg_table_is_visible(c.oid) AS "on the search path",
             pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS "schema may be used",
             c.relkind = 'S' OR pg_catalog.has_table_privilege(c.oid, 'SELECT')
               OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT') AS "may be read"
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE lower(c.relname) = lower(?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
         AND n.nspname !~ '^pg_'
       ORDER BY n.nspname <> ?, c.relname <> ?, 3 DESC, 1 LIMIT 10
      """;

  private TableSearch() {}

  /**
   * Empty when there is none of this name.
   *
   * @param present what to say of one that is there and may be read
   */
  static Optional<Found> found(
      Case failure, String name, List<Evidence> evidence, Supplier<Found> present) {
    String own = Names.own(name);
    Optional<String> schema = Names.schema(name);
    for (List<String> row : rows(failure, own, schema.orElse(""), evidence)) {
      boolean inPlace = schema.map(row.get(0)::equals).orElse(isTrue(row.get(2)));
      if (!row.get(1).equals(own)) {
        return Optional.of(new Found(Verdict.QUOTING, "It is called " + Cased.told(row.get(1))));
      }
      if (!isTrue(row.get(3))) {
        return Optional.of(
            new Found(
                Verdict.NO_PRIVILEGE,
                "It is in the schema %s, which this role may not use.".formatted(row.get(0)),
                Optional.of("Have USAGE on the schema granted."),
                List.of(grant(failure, "USAGE ON SCHEMA " + Written.qualified(row.get(0))))));
      }
      if (!inPlace) {
        return Optional.of(
            new Found(
                Verdict.OTHER_SCHEMA,
                "It is in the schema %s, which is not where it is looked for."
                    .formatted(row.get(0))));
      }
      Optional<Found> ownPath =
          schema.isEmpty() ? OwnSearchPath.found(failure, row.get(0), own) : Optional.empty();
      if (ownPath.isPresent()) {
        return ownPath;
      }
      return Optional.of(
          isTrue(row.get(4))
              ? present.get()
              : new Found(
                  Verdict.NO_PRIVILEGE,
                  "%s is there, and this role may not read it.".formatted(name),
                  Optional.of("Have the right granted by its owner."),
                  List.of(
                      grant(
                          failure,
                          "SELECT ON " + Written.qualified(row.get(0) + "." + row.get(1))))));
    }
    return Optional.empty();
  }

  private static List<List<String>> rows(
      Case failure, String own, String schema, List<Evidence> evidence) {
    Optional<Evidence> found = failure.live().ask("What is there", RELATIONS, own, schema, own);
    found.filter(e -> !e.rows().isEmpty() || e.failure().isPresent()).ifPresent(evidence::add);
    return found.map(Evidence::rows).orElse(List.of());
  }

  private static Fix grant(Case failure, String what) {
    String role = Rights.role(failure);
    return Fix.run("Grant it", "GRANT %s TO %s;".formatted(what, Written.qualified(role)));
  }

  private static boolean isTrue(String value) {
    return value.equals("t") || value.equals("true");
  }
}

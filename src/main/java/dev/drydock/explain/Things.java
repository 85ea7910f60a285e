package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things of the catalog that are neither relation nor column nor function, by their names. */
final class Things {
  private static final String ANY =
      """
      SELECT * FROM (
        SELECT 'policy' AS kind, p.polname AS name, p.polrelid::regclass::text AS of,
               true AS "on the search path"
          FROM pg_catalog.pg_policy p
        UNION ALL
        SELECT 'constraint', k.conname,
               CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text
                    ELSE k.contypid::regtype::text END, true
          FROM pg_catalog.pg_constraint k WHERE k.conrelid <> 0 OR k.contypid <> 0
        UNION ALL
        SELECT 'trigger', t.tgname, t.tgrelid::regclass::text, true
          FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal
        UNION ALL
        SELECT 'index', c.relname, i.indrelid::regclass::text,
               pg_catalog.pg_table_is_visible(c.oid)
          FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
         WHERE c.relnamespace::regnamespace::text !~ '^pg_'
        UNION ALL
        SELECT 'type', t.typname, 'the schema ' || t.typnamespace::regnamespace::text,
               pg_catalog.pg_type_is_visible(t.oid)
          FROM pg_catalog.pg_type t
         WHERE t.typtype IN ('e', 'd', 'r', 'b')
            OR t.typtype = 'c'
               AND EXISTS (SELECT 1 FROM pg_catalog.pg_class c
                            WHERE c.oid = t.typrelid AND c.relkind = 'c')
        UNION ALL
        SELECT 'schema', n.nspname, 'this database', true FROM pg_catalog.pg_namespace n
        UNION ALL
        SELECT 'role', r.rolname, 'this server', true FROM pg_catalog.pg_roles r
        UNION ALL
        SELECT 'extension', e.extname, 'this database', true FROM pg_catalog.pg_extension e
        UNION ALL
        SELECT 'operator class', o.opcname, 'the schema ' || o.opcnamespace::regnamespace::text,
               pg_catalog.pg_opclass_is_visible(o.oid)
          FROM pg_catalog.pg_opclass o
        UNION ALL
        SELECT 'publication', p.pubname, 'this database', true FROM pg_catalog.pg_publication p
      ) AS things
       WHERE lower(name) = lower(?) AND ? IN (kind, '')
       ORDER BY name <> ?, kind = 'constraint', 1, 3 LIMIT 10
      """;

  private static final Pattern NAMED =
      Pattern.compile(
          "(policy|constraint|trigger|index|type|schema|role|extension|publication|operator class)"
              + " \"([^\"]+)\"(?: (?:of|for) (?:relation|table) \"([^\"]+)\")? does not exist");

  private Things() {}

  /** Rows of kind, name, what it belongs to and whether it is found without a schema. */
  static Optional<Evidence> called(Case failure, String name, String kind) {
    return failure
        .live()
        .ask("What is called so", ANY, Names.own(name), kind, Names.own(name))
        .filter(found -> !found.rows().isEmpty());
  }

  /** What is to be said of a thing that is there under this name, or one that differs in case. */
  static Optional<Search.Found> found(Optional<Evidence> called, String name) {
    return called
        .map(Evidence::rows)
        .map(List::getFirst)
        .map(
            row -> {
              String what =
                  "%s is %s %s of %s"
                      .formatted(row.get(1), article(row.get(0)), row.get(0), row.get(2));
              if (!row.get(1).equals(Names.own(name))) {
                return new Search.Found(
                    Verdict.QUOTING,
                    "There is %s %s of %s called %s"
                        .formatted(
                            article(row.get(0)), row.get(0), row.get(2), Cased.told(row.get(1))));
              }
              return row.get(3).matches("t|true")
                  ? new Search.Found(
                      Verdict.PRESENT,
                      what + ".",
                      Optional.of(
                          "If an application says otherwise, see which database and role it uses."),
                      List.of())
                  : new Search.Found(
                      Verdict.OTHER_SCHEMA, what + ", which is not on the search path.");
            });
  }

  private static String article(String kind) {
    return kind.matches("[aei].*") ? "an" : "a";
  }

  /** A thing an error says is not there, and that is: made since, or in another database. */
  static Optional<Diagnosis> there(Case failure, Explanation explanation) {
    Matcher said = NAMED.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    String kind = said.group(1);
    String name = said.group(2);
    Optional<Evidence> called =
        called(failure, name, kind)
            .filter(found -> isOf(found.rows().getFirst(), Optional.ofNullable(said.group(3))));
    return found(called, name)
        .map(
            found ->
                new Diagnosis(
                    "object",
                    name,
                    found.verdict(),
                    found.answer(),
                    failure.trail().about(step -> Origin.isNamed(step, name)),
                    new Explanation(
                        found.answer(),
                        Optional.empty(),
                        found.remedy().orElse(explanation.remedy()),
                        called.stream().toList(),
                        found.remedy().isPresent() ? found.fixes() : explanation.fixes(),
                        Optional.empty(),
                        explanation.again())));
  }

  private static boolean isOf(List<String> row, Optional<String> table) {
    return table.map(name -> Names.own(name).equals(Names.own(row.get(2)))).orElse(true);
  }
}

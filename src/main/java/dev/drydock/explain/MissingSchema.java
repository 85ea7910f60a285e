package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schema that is not found: not made yet, called otherwise, or a platform's own. */
final class MissingSchema implements Entry {
  private static final Pattern SCHEMA = Pattern.compile("schema \"([^\"]+)\" does not exist");

  /** What each brings ready made; a bare schema of that name would be of no use. */
  private static final Map<String, String> BROUGHT =
      Map.of(
          "auth", "Supabase",
          "storage", "Supabase",
          "graphql_public", "Supabase",
          "supabase_functions", "Supabase",
          "hdb_catalog", "Hasura",
          "cron", "the extension pg_cron",
          "net", "the extension pg_net",
          "vault", "the extension supabase_vault",
          "topology", "the extension postgis_topology",
          "partman", "the extension pg_partman");

  static final String SCHEMAS =
      """
      SELECT nspname AS schema, pg_catalog.has_schema_privilege(oid, 'USAGE') AS "may be used",
             nspname = ANY (pg_catalog.current_schemas(false)) AS "on the search path"
        FROM pg_catalog.pg_namespace
       WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1 LIMIT 50
      """;

  @Override
  public Set<String> states() {
    return Set.of("3F000");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SCHEMA.matcher(failure.message());
    return said.find() ? Optional.of(explain(failure, said.group(1))) : Optional.empty();
  }

  private static Draft explain(Case failure, String name) {
    String quoted = QuotedNames.quoted(name);
    Optional<Evidence> there = failure.live().ask("Schemas of this database", SCHEMAS);
    Draft draft =
        Draft.of(
                "There is no schema %s in this database.".formatted(name),
                "Create it first, or connect to the database that has it.")
            .evidence(there)
            .check("SELECT to_regnamespace(%s)".formatted(StringConstant.of(quoted)));
    Optional<String> bringer = Optional.ofNullable(BROUGHT.get(name));
    if (bringer.isPresent()) {
      draft
          .why("%s brings it, with what is in it.".formatted(capital(bringer.get())))
          .fix(
              Near.said(
                  bringer.get().startsWith("the ")
                      ? "Have " + bringer.get() + " created first"
                      : "Run it on a database of %s, or put a stand-in there"
                          .formatted(bringer.get())));
    } else {
      Near.into(draft, failure, "schema", name, near(there, name));
    }
    Dropping dropping = new Dropping(failure, name);
    if (dropping.is()) {
      draft.fix(dropping.ifExists());
    } else if (bringer.filter(one -> one.startsWith("the ")).isEmpty()) {
      draft.run("Create the schema", "CREATE SCHEMA IF NOT EXISTS %s;".formatted(quoted));
    }
    Origin.of(failure, step -> step.kind() == ObjectKind.SCHEMA && step.name().equals(name))
        .ifPresent(origin -> origin.into(draft, failure, name, true));
    return draft;
  }

  /** As it stands at the beginning of a sentence. */
  private static String capital(String bringer) {
    return bringer.startsWith("the ") ? "T" + bringer.substring(1) : bringer;
  }

  /** Only those that surely were meant. */
  private static List<Suggestion> near(Optional<Evidence> there, String name) {
    List<Candidate> schemas =
        there.stream()
            .flatMap(found -> found.column(0).stream())
            .map(schema -> Candidate.of("", schema))
            .toList();
    return NearestNames.of(name, schemas).stream().filter(one -> !Near.isWeak(one)).toList();
  }
}

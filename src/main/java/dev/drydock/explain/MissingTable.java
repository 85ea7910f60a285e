package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.Suggestion;
import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A table, view or sequence that is not found. */
final class MissingTable implements Entry {
  private static final Pattern RELATION =
      Pattern.compile("(?:relation|table|view|sequence|index) \"([^\"]+)\"(?: does not exist|\\b)");

  /** Behind a message a mapper's words were made into, which tell of what kind the relation is. */
  static final String A_SEQUENCE = ": a sequence";

  static final String EVERY_RELATION =
      """
      SELECT n.nspname, c.relname, pg_catalog.pg_table_is_visible(c.oid)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
       ORDER BY NOT pg_catalog.pg_table_is_visible(c.oid), c.relkind = 'S', 1, 2 LIMIT 20000
      """;

  private static final String THESE =
      """
      SELECT n.nspname AS schema, c.relname AS name,
             CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                  WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind,
             pg_catalog.pg_table_is_visible(c.oid) AS "on the search path",
             pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS "schema may be used"
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
         AND n.nspname !~ '^pg_' ORDER BY 4 DESC, 1, 2 LIMIT 10
      """;

  static final String WHERE =
      """
      SELECT pg_catalog.current_database() AS database, current_user AS role,
             pg_catalog.current_setting('search_path') AS "search path",
             pg_catalog.array_to_string(pg_catalog.current_schemas(false), ', ') AS "of it there"
      """;

  @Override
  public Set<String> states() {
    return Set.of("42P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return Names.first(failure.message(), RELATION).map(name -> explain(failure, name));
  }

  private static Draft explain(Case failure, String name) {
    String own = Names.own(name);
    Draft draft =
        Draft.of(
            "There is no table or view " + name + " where PostgreSQL looks for it.",
            "Correct the name or the search path, or run the file first that creates it.");
    if (failure.detail().startsWith("There is a WITH item named")) {
      return Draft.of(
          "%s is a query of WITH that stands further down, or reads itself.".formatted(name),
          "Write WITH RECURSIVE where it reads itself, else put it before the query that uses it.");
    }
    boolean ofMapper = failure.message().endsWith(A_SEQUENCE);
    Predicate<Step> thing = step -> step.kind().isRelation() && Origin.isNamed(step, name);
    Optional<Origin> origin = Origin.of(failure, thing);
    Optional<PassedOver> passedOver = PassedOver.of(failure, thing);
    boolean toCome = passedOver.isPresent() || origin.filter(Origin::isToCome).isPresent();
    Meant meant = Meant.table(failure, own);
    Dropping dropping = new Dropping(failure, own);
    List<Suggestion> near =
        dropping.sift(meant.sift(Near.relations(own, candidates(failure, name)))).stream()
            .filter(one -> !sameSchema(one, name))
            .filter(one -> !((toCome || origin.isPresent()) && Near.isWeak(one)))
            .filter(
                one ->
                    !(toCome && one.candidate().schema().filter(PlatformSchemas::have).isPresent()))
            .sorted(Comparator.comparing(one -> !casedInPlace(one, name)))
            .toList();
    Near.into(draft, failure, "table or view", own, near, Suggestion::qualifiedSql);
    List<String> names = near.stream().map(one -> one.candidate().name()).toList();
    if (!names.isEmpty()) {
      draft.evidence(failure.live().ask("What is there", THESE, names));
    }
    draft.evidence(failure.live().ask("Where it was looked for", WHERE));
    elsewhere(draft, failure, near);
    Optional<String> extension =
        near.stream().noneMatch(one -> one.reason() == Suggestion.Reason.OTHER_SCHEMA)
            ? Extensions.bringing(own)
            : Optional.empty();
    extension.ifPresent(brings -> Extensions.into(draft, failure, brings));
    if ((own.endsWith("_seq") || ofMapper) && near.isEmpty() && origin.isEmpty()) {
      sequence(draft, failure, name);
    } else if (near.isEmpty()
        && extension.isEmpty()
        && origin.isEmpty()
        && passedOver.isEmpty()
        && failure.isOfFolder()
        && !failure.command().startsWith("DROP")) {
      draft
          .why("No file of the folder makes it.")
          .remedy(
              "Where a database has it from elsewhere, connect to that one; else let an earlier"
                  + " migration make it.");
    }
    if (near.stream().allMatch(one -> one.reason() == Suggestion.Reason.SIMILAR)
        && origin.isEmpty()
        && passedOver.isEmpty()
        && extension.isEmpty()
        && failure.live().is()
        && failure.trail().isKnown()
        && !failure.isOfFolder()) {
      madeByNone(draft, failure, name);
    }
    if (origin.isEmpty()) {
      meant.misspeltWhereMade(draft, near, step -> step.kind().isRelation());
    }
    draft.fix(dropping.ifExists());
    origin.ifPresent(found -> found.into(draft, failure, own, true));
    if (drops(failure) && !toCome && near.isEmpty()) {
      draft
          .why("The statement only drops something of it, so nothing is lost.")
          .remedy(
              "Leave it: a tool that makes its schema anew drops first what is not there yet. In a"
                  + " file of your own say IF EXISTS.");
    }
    passedOver.ifPresent(found -> found.into(draft));
    return draft.check("SELECT to_regclass(" + StringConstant.of(Written.qualified(name)) + ")");
  }

  /**
   * Neither here nor in the folder: another program's migrations make it, or another database has
   * it.
   */
  private static void madeByNone(Draft draft, Case failure, String name) {
    Optional<String> schema =
        Names.schema(name)
            .filter(
                written ->
                    failure
                        .live()
                        .texts("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?", written)
                        .isEmpty());
    schema.ifPresent(
        none -> draft.why("There is not even a schema %s in this database.".formatted(none)));
    draft.remedy(
        "Correct the name or the search path, or run the %s: no file of this folder does. It may also be the wrong database."
            .formatted(
                schema
                    .map("migrations or setup that make the schema %s and it"::formatted)
                    .orElse("migrations that make it")));
  }

  /** In the schema that was written: there the name's case is all that is wrong. */
  private static boolean casedInPlace(Suggestion one, String name) {
    Optional<String> schema = Names.schema(name);
    return schema.isPresent()
        && one.reason() == Suggestion.Reason.QUOTING
        && one.candidate().schema().filter(other -> !other.isEmpty()).isEmpty();
  }

  /** A pasted statement that takes something away; one of a file has an edit of its own. */
  private static boolean drops(Case failure) {
    List<String> words = failure.words();
    return failure.failed().ran() == Failed.Ran.UNKNOWN
        && failure.command().equals("ALTER TABLE")
        && words.stream().anyMatch("DROP"::equalsIgnoreCase)
        && words.stream().noneMatch("ADD"::equalsIgnoreCase);
  }

  /** Named by a default, an ORM or a dump, and made by nobody. */
  private static void sequence(Draft draft, Case failure, String name) {
    if (failure.command().startsWith("DROP") || failure.message().startsWith("sequence ")) {
      draft
          .remedy("Say IF EXISTS when dropping it.")
          .run(
              "Drop it only if it is there",
              "DROP SEQUENCE IF EXISTS %s;".formatted(Written.qualified(name)));
      return;
    }
    draft
        .why(
            "No such sequence is there: a column has one of its own only as serial or identity, and"
                + " this name was taken for granted.")
        .remedy("Make the sequence first, or make the column an identity.")
        .run(
            "Make it",
            "CREATE SEQUENCE %s%s;"
                .formatted(
                    Written.qualified(name),
                    failure.message().endsWith(A_SEQUENCE)
                        ? " INCREMENT BY 50" // Hibernate's own, allocationSize
                        : ""))
        .run(
            "Or make an identity of the column, whose sequence PostgreSQL names",
            "ALTER TABLE the_table ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;");
  }

  /**
   * Those that can stand in its place: under a schema that is written only what is in that schema,
   * or has the very name. Where no schema is needed none is given.
   */
  static List<Candidate> candidates(Case failure, String name) {
    Optional<String> written = Names.schema(name);
    List<Candidate> candidates = new ArrayList<>();
    for (List<String> row :
        failure.live().ask("", EVERY_RELATION).map(Evidence::rows).orElse(List.of())) {
      boolean exact =
          row.get(1).equals(Names.own(name))
              && (written.isPresent() || PlatformSchemas.mayBeMeant(row.get(0), row.get(1)));
      boolean inPlace = written.map(row.get(0)::equals).orElse(row.get(2).matches("t|true"));
      boolean folded = written.filter(row.get(0)::equalsIgnoreCase).isPresent();
      boolean anywhere = written.isEmpty() && !PlatformSchemas.have(row.get(0));
      if (exact || inPlace || folded || anywhere) {
        candidates.add(Candidate.of(inPlace && !exact ? "" : row.get(0), row.get(1)));
      }
    }
    return candidates;
  }

  static boolean sameSchema(Suggestion one, String name) {
    return one.reason() == Suggestion.Reason.OTHER_SCHEMA
        && one.candidate().schema().equals(Names.schema(name));
  }

  /** The very name is in a schema that was not looked in, or that the role may not use. */
  private static void elsewhere(Draft draft, Case failure, List<Suggestion> near) {
    Optional<String> schema =
        near.stream()
            .filter(one -> one.reason() == Suggestion.Reason.OTHER_SCHEMA)
            .findFirst()
            .flatMap(one -> one.candidate().schema());
    if (schema.isEmpty()) {
      return;
    }
    String quoted = Written.qualified(schema.get());
    List<String> may =
        failure
            .live()
            .texts(
                "SELECT pg_catalog.has_schema_privilege(?, 'USAGE')::text, current_user",
                schema.get());
    if (may.contains("false")) {
      String role = failure.live().text("SELECT current_user").orElse("the role");
      draft
          .why(
              "It is in the schema %s, which %s may not use, so it is passed over."
                  .formatted(schema.get(), role))
          .run(
              "Let the role use the schema",
              "GRANT USAGE ON SCHEMA %s TO %s;".formatted(quoted, Written.qualified(role)));
    } else {
      draft.why("It is in the schema " + schema.get() + ", which is not on the search path.");
      draft.fix(
          Fix.run(
              "Put the schema on the search path",
              "SET search_path = \"$user\", public, " + quoted));
    }
  }
}

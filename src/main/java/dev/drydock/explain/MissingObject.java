package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.ForeignTypes;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type, role, index, policy, trigger, constraint or the like that is not there. */
final class MissingObject implements Entry {
  private static final Pattern NAMED =
      Pattern.compile(
          "(type|role|index|policy|trigger|constraint|collation|extension|publication|language|server|rule|tablespace|access"
              + " method) \"?((?<=\")[^\"]+|[^\"\\s]+)\"?(?: (?:of|for) (?:relation|table) \"(.+?)\")? (?:for"
              + " (?:relation|table) \"(.+?)\" )?(?:does not exist|for encoding)");

  /** Lists the names there are of a kind: schema (or empty) and name; those of a table last. */
  private static final Map<String, String> THERE =
      Map.of(
          "type",
          """
          SELECT n.nspname AS schema, t.typname AS type FROM pg_catalog.pg_type t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
           WHERE t.typtype IN ('b', 'e', 'd', 'c', 'r') AND t.typname !~ '^_'
             AND NOT (t.typtype = 'c' AND n.nspname = 'pg_catalog')
             AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_toast'
           ORDER BY n.nspname = 'pg_catalog', 1, 2 LIMIT 5000
          """,
          "role",
          "SELECT '' AS schema, rolname AS role FROM pg_catalog.pg_roles"
              + " WHERE rolname !~ '^pg_' ORDER BY 2 LIMIT 500",
          "index",
          """
          SELECT n.nspname AS schema, c.relname AS index FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
           WHERE c.relkind IN ('i', 'I') AND n.nspname !~ '^pg_' ORDER BY 1, 2 LIMIT 5000
          """,
          "policy",
          "SELECT tablename AS table, policyname AS policy FROM pg_catalog.pg_policies"
              + " WHERE ? IN (tablename, '') ORDER BY 1, 2 LIMIT 100",
          "trigger",
          """
          SELECT c.relname AS table, t.tgname AS trigger FROM pg_catalog.pg_trigger t
            JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
           WHERE NOT t.tgisinternal AND ? IN (c.relname, '') ORDER BY 1, 2 LIMIT 100
          """,
          "constraint",
          """
          SELECT c.relname AS table, o.conname AS constraint,
                 pg_catalog.pg_get_constraintdef(o.oid) AS definition
            FROM pg_catalog.pg_constraint o JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
           WHERE ? IN (c.relname, '') AND o.contype <> 'n' ORDER BY 1, 2 LIMIT 100
          """,
          "language",
          "SELECT '' AS schema, lanname AS language FROM pg_catalog.pg_language ORDER BY 2",
          "extension",
          "SELECT '' AS schema, extname AS extension FROM pg_catalog.pg_extension ORDER BY 2",
          "publication",
          "SELECT '' AS schema, pubname AS publication FROM pg_catalog.pg_publication ORDER BY 2");

  private static final Pattern SLOT = Pattern.compile("slot \"([^\"]+)\"");

  private static final Set<String> OF_TABLE = Set.of("policy", "trigger", "constraint");

  @Override
  public Set<String> states() {
    return Set.of("42704");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = NAMED.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    String table =
        Optional.ofNullable(said.group(3)).or(() -> Optional.ofNullable(said.group(4))).orElse("");
    return Optional.of(explain(failure, said.group(1), said.group(2).replace("[]", ""), table));
  }

  private static Draft explain(Case failure, String kind, String name, String table) {
    String own = Names.own(name);
    String of = table.isEmpty() ? "" : " on " + table;
    Draft draft =
        Draft.of(
            "There is no %s %s%s.".formatted(kind, name, of),
            "Correct the name, or make it first; when dropping, say IF EXISTS.");
    Dropping dropping = new Dropping(failure, own);
    ObjectKind sort = sort(kind);
    Predicate<Step> thing =
        step ->
            (step.kind() == sort || sort == ObjectKind.TYPE && step.kind().isRelation())
                && step.name().equals(own)
                && (table.isEmpty() || step.table().map(Names.own(table)::equals).orElse(true));
    Optional<PassedOver> passedOver = PassedOver.of(failure, thing);
    Optional<Origin> origin = Origin.of(failure, thing);
    boolean toCome = origin.filter(Origin::isToCome).isPresent();
    if (kind.equals("type") && ForeignTypes.isSerial(own)) {
      return serial(own);
    }
    Optional<Draft> key =
        kind.equals("type") && origin.isEmpty() ? KeyLine.of(failure, own) : Optional.empty();
    if (key.isPresent()) {
      return key.get();
    }
    Optional<String> ours = kind.equals("type") ? ForeignTypes.ours(own) : Optional.empty();
    if (ours.isPresent()) {
      return draft
          .why("It is a type of another database; PostgreSQL's is " + ours.get() + ".")
          .fix(OursType.written(failure, own, ours.get()));
    }
    Optional<String> extension =
        kind.equals("type") && !isByHand(failure, own)
            ? Extensions.bringing(own)
            : Optional.empty();
    if (extension.isPresent()) {
      Extensions.into(draft, failure, extension.get());
    } else if (passedOver.isEmpty() && THERE.containsKey(kind)) {
      near(draft, failure, kind, own, Names.own(table), toCome);
    }
    if (dropping.is()) {
      draft.fix(dropping.ifExists());
    } else if (kind.equals("type") && extension.isEmpty() && passedOver.isEmpty() && !toCome) {
      // what sort of type is meant the error does not tell; an enum is the usual one
      boolean routine = failure.command().matches("CREATE (FUNCTION|PROCEDURE)");
      draft.fix(
          Near.said(
              routine
                  ? "Make the type first, or the table of that name whose rows are meant"
                  : "Make it first: CREATE TYPE %s AS ENUM (…)"
                      .formatted(Written.qualified(name))));
    } else if (kind.equals("publication")) {
      String context = failure.detail() + failure.error().where().orElse("");
      Matcher slot = SLOT.matcher(context);
      if (slot.find()) {
        draft.why(
            "The slot %s may be older than its publication: what was written before that is there cannot be decoded, so the slot is made anew after it."
                .formatted(slot.group(1)));
      }
      draft.run(
          "Make it, for the tables that are meant",
          "CREATE PUBLICATION %s FOR TABLE …;".formatted(Written.qualified(name)));
    } else if (kind.equals("role")) {
      draft
          .why(
              "Roles belong to the server, not to the database: this server has none of that name.")
          .run("Create the role", "CREATE ROLE " + Written.qualified(name) + " NOLOGIN;");
    }
    origin.ifPresent(found -> found.into(draft, failure, own, !kind.equals("role")));
    passedOver.ifPresent(found -> found.into(draft));
    return draft;
  }

  /** Whether a type that an extension usually brings is there without one. */
  private static boolean isByHand(Case failure, String type) {
    return failure
        .live()
        .text(
            """
            SELECT t.typname FROM pg_catalog.pg_type t
             WHERE t.typname = ?
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                                WHERE d.classid = 'pg_catalog.pg_type'::regclass
                                  AND d.objid = t.oid AND d.deptype = 'e')
             LIMIT 1
            """,
            type)
        .isPresent();
  }

  /** It is taken apart only where a column is made. */
  private static Draft serial(String word) {
    String type = word.startsWith("big") ? "bigint" : "integer";
    return Draft.of(
            "%s is no type but a shorthand for a new column with a sequence of its own; a cast or"
                    .formatted(word)
                + " ALTER … TYPE does not know it.",
            "Use %s, and make an identity of the column.".formatted(type))
        .run(
            "Make an identity of the column",
            "ALTER TABLE the_table ALTER COLUMN the_column ADD GENERATED BY DEFAULT AS IDENTITY;");
  }

  private static void near(
      Draft draft, Case failure, String kind, String own, String table, boolean toCome) {
    boolean ofTable = OF_TABLE.contains(kind);
    Optional<Evidence> there =
        ofTable
            ? failure
                .live()
                .ask(
                    "Every " + kind + (table.isEmpty() ? "" : " of " + table),
                    THERE.get(kind),
                    table)
            : failure.live().ask("Every " + kind, THERE.get(kind));
    List<List<String>> rows = there.map(Evidence::rows).orElse(List.of());
    List<Suggestion> near =
        new ArrayList<>(
            NearestNames.of(
                own,
                rows.stream()
                    .filter(row -> !ofTable || !row.get(1).equals(own))
                    .filter(row -> ofTable || !toCome || !PlatformSchemas.have(row.get(0)))
                    .map(row -> Candidate.of(ofTable ? "" : row.get(0), row.get(1)))
                    .toList()));
    if (kind.equals("type")) {
      near.retainAll(Meant.table(failure, own).sift(near)); // every table has a type of its name
    }
    if (!near.isEmpty() && near.getFirst().reason() == Suggestion.Reason.SPELLING) {
      // timestampz: a letter is left out more often than one is added
      near.sort(Comparator.comparing(one -> !isWithin(own, one.candidate().name())));
    }
    Near.into(draft, failure, kind, own, new Dropping(failure, own).sift(near));
    if (ofTable || rows.size() <= 20) {
      draft.evidence(there);
    }
  }

  /** Whether all its letters stand in the other name, in their order. */
  private static boolean isWithin(String own, String name) {
    int at = 0;
    for (int i = 0; i < name.length() && at < own.length(); i++) {
      at += name.charAt(i) == own.charAt(at) ? 1 : 0;
    }
    return at == own.length();
  }

  private static ObjectKind sort(String kind) {
    return switch (kind) {
      case "type" -> ObjectKind.TYPE;
      case "role" -> ObjectKind.ROLE;
      case "index" -> ObjectKind.INDEX;
      case "policy" -> ObjectKind.POLICY;
      case "trigger" -> ObjectKind.TRIGGER;
      case "constraint" -> ObjectKind.CONSTRAINT;
      case "extension" -> ObjectKind.EXTENSION;
      default -> ObjectKind.PUBLICATION;
    };
  }
}

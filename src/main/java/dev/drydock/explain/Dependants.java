package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Something cannot be dropped or changed because other things are built on it. */
final class Dependants implements Entry {
  private static final Pattern DROP =
      Pattern.compile("cannot drop (.+?) because other objects depend on (?:it|them)");
  private static final Pattern ROLE =
      Pattern.compile("role \"(.+?)\" cannot be dropped because some objects depend on it");
  private static final Pattern REQUIRES =
      Pattern.compile(
          "cannot drop (index|constraint) (.+?) (?:on table .+? )?because (.+?) requires it");
  private static final Pattern TYPE =
      Pattern.compile(
          "cannot alter type of a column used (by a view or rule|in a policy definition|in a"
              + " trigger definition|by a generated column|in a publication WHERE clause)|cannot"
              + " alter type of a column used by a (function or procedure)");
  private static final Pattern LINE = Pattern.compile("^(.+?) depends on (.+)$", Pattern.MULTILINE);
  private static final Pattern COLUMN =
      Pattern.compile("column (.+?) of (?:table|relation|view) (.+)");
  private static final Pattern RELATION =
      Pattern.compile("(?:table|view|materialized view|sequence) (\\S+)");

  private static final Pattern DEFAULT_OF =
      Pattern.compile(
          "^default (?:value )?for (?:table (\\S+) column (\\S+)|column (\\S+) of table (\\S+))");

  private static final String OF_TYPE =
      """
      SELECT a.attrelid::regclass::text AS table, a.attname AS column
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
       WHERE a.atttypid = to_regtype(?) AND c.relkind IN ('r', 'p') AND NOT a.attisdropped
       ORDER BY 1, 2 LIMIT 20
      """;

  private static final String OF_ROLE =
      """
      SELECT coalesce(d.datname, 'all databases') AS database, s.classid::regclass::text AS kind,
             CASE s.deptype WHEN 'o' THEN 'owner' WHEN 'a' THEN 'has a grant'
                  WHEN 'r' THEN 'in a policy' ELSE s.deptype::text END AS how, count(*) AS objects
        FROM pg_catalog.pg_shdepend s
        LEFT JOIN pg_catalog.pg_database d ON d.oid = s.dbid
       WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass
         AND s.refobjid = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ?)
       GROUP BY 1, 2, 3 ORDER BY 1, 2 LIMIT 20
      """;

  @Override
  public Set<String> states() {
    return Set.of("2BP01", "0A000", "42601"); // 42601 of generated columns, before 15
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    Matcher role = ROLE.matcher(message);
    if (role.find()) {
      return Optional.of(role(failure, role.group(1)));
    }
    Matcher requires = REQUIRES.matcher(message);
    if (requires.find()) {
      return Optional.of(requires(failure, requires.group(2), requires.group(3)));
    }
    Matcher drop = DROP.matcher(message);
    if (drop.find()) {
      return Optional.of(drop(failure, drop.group(1)));
    }
    Matcher type = TYPE.matcher(message);
    return type.find() ? Optional.of(type(failure, message)) : Optional.empty();
  }

  /** A default of another table takes its numbers from a sequence of this one. */
  private static void usesSequence(Draft draft, List<String> named) {
    for (String one : named) {
      Matcher uses = DEFAULT_OF.matcher(one);
      if (uses.find()) {
        draft.run(
            "Take the default away first",
            "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT;"
                .formatted(Written.once(either(uses, 1, 4)), Written.part(either(uses, 2, 3))));
      }
    }
  }

  /** Servers before 14 have it in the one order, those after in the other. */
  private static String either(Matcher found, int one, int other) {
    return Optional.ofNullable(found.group(one)).orElse(found.group(other));
  }

  private static Draft drop(Case failure, String what) {
    Draft draft =
        Draft.of(
            "%s cannot be dropped: other things are built on it.".formatted(what),
            "Drop or change those first, in the order of the list, and make them again after.");
    List<String> named =
        LINE.matcher(failure.detail()).results().map(line -> line.group(1)).toList();
    if (!named.isEmpty()) {
      draft.why(
          "%s on it: %s."
              .formatted(
                  named.size() == 1 ? "One thing depends" : named.size() + " things depend",
                  String.join(", ", named)));
    }
    Optional<Evidence> tree = tree(draft, failure, what);
    if (what.startsWith("desired object")) {
      return draft.remedy(
          "The lines below it (DETAIL) name what depends on what: drop that first, or say CASCADE when"
              + " nothing of it is needed any more.");
    }
    usesSequence(draft, named);
    if (what.startsWith("schema ")) {
      draft.run(
          "Drop it with all that is in it, when nothing of that is needed",
          "DROP SCHEMA %s CASCADE;".formatted(Written.qualified(what.substring(7))));
    }
    boolean editable = failure.failed().ran() != Failed.Ran.UNKNOWN;
    if (editable) { // what can be tried in the file comes first, and before all what names it
      DropOrder.of(failure, named).ifPresent(draft::firstFix);
      cascade(draft, failure);
    }
    if (what.startsWith("type ")) {
      typed(draft, failure, what.substring(5));
    }
    if (named.isEmpty()) {
      tree.map(found -> found.column(0))
          .filter(there -> !there.isEmpty())
          .ifPresent(
              there ->
                  draft.why(
                      "On it depend here: %s."
                          .formatted(
                              there.stream()
                                  .limit(10)
                                  .map(one -> BuiltOn.shown(one))
                                  .collect(Collectors.joining(", ")))));
    }
    List<String> first =
        named.isEmpty() && !what.startsWith("column ")
            ? tree.map(found -> found.column(0)).orElse(List.of())
            : named;
    if (what.startsWith("extension ")) {
      columns(draft, named, what.substring(10));
    }
    DropFirst.all(first).forEach(draft::fix);
    if (!editable) { // what takes along things nobody has named comes last
      cascade(draft, failure);
    }
    return draft;
  }

  private static Optional<Evidence> tree(Draft draft, Case failure, String what) {
    Matcher column = COLUMN.matcher(what);
    Matcher relation = RELATION.matcher(what);
    boolean ofColumn = column.find();
    Optional<String> table =
        ofColumn
            ? Optional.of(column.group(2))
            : relation.find() ? Optional.of(relation.group(1)) : Optional.empty();
    String name = ofColumn ? column.group(1) : "";
    Optional<Evidence> tree =
        table
            .flatMap(t -> Tables.named(failure, Case.stored(t)))
            .flatMap(t -> BuiltOn.relation(failure, t, name));
    draft.evidence(tree);
    if (ofColumn) {
      BuiltOn.views(draft, tree, "-- drop the column; then, without it:");
    }
    return tree;
  }

  /** Columns of a type that shall go get another one first, and keep their data. */
  private static void typed(Draft draft, Case failure, String type) {
    Optional<Evidence> columns = failure.live().ask("Columns of this type", OF_TYPE, type);
    draft.evidence(columns);
    columns.stream()
        .flatMap(found -> found.rows().stream())
        .forEach(
            row ->
                draft.run(
                    "Give the column %s of %s another type first".formatted(row.get(1), row.get(0)),
                    "ALTER TABLE %s ALTER COLUMN %s TYPE text;"
                        .formatted(row.get(0), QuotedNames.quoted(row.get(1)))));
  }

  /** Columns of an extension's type keep their data in another one. */
  private static void columns(Draft draft, List<String> named, String extension) {
    for (String one : named) {
      Matcher column = COLUMN.matcher(one);
      if (column.matches()) {
        draft.run(
            "Give the column %s of %s another type first"
                .formatted(column.group(1), column.group(2)),
            "ALTER TABLE %s ALTER COLUMN %s TYPE text; -- before %s goes"
                .formatted(
                    Written.once(column.group(2)), Written.part(column.group(1)), extension));
      }
    }
  }

  private static void cascade(Draft draft, Case failure) {
    if (failure.command().startsWith("DROP") && failure.failed().source().isPresent()) {
      Failed.Source source = failure.failed().source().get();
      int end = source.statement().end();
      draft.fix(Fix.of("Drop all of it with CASCADE", Case.replace(source, end, end, " CASCADE")));
    }
  }

  private static Draft role(Case failure, String role) {
    String quoted = QuotedNames.quoted(role);
    return Draft.of(
            "The role %s owns things or has rights on some.".formatted(role),
            "Give what it owns to somebody else, take its rights away, in every database, then drop"
                + " it.")
        .why(failure.error().detail().map(text -> text.replace('\n', ';')))
        .evidence(failure.live().ask("What depends on it", OF_ROLE, role))
        .run(
            "Give away what it owns and take its rights",
            "REASSIGN OWNED BY %s TO postgres; DROP OWNED BY %s;".formatted(quoted, quoted));
  }

  private static Draft requires(Case failure, String index, String by) {
    Draft draft =
        Draft.of(
            "%s belongs to %s and goes only with it.".formatted(index, by),
            "Drop the constraint instead; its index goes with it.");
    Matcher constraint = Pattern.compile("constraint (\\S+) on table (\\S+)").matcher(by);
    if (constraint.find()) {
      draft.run(
          "Drop the constraint",
          "ALTER TABLE %s DROP CONSTRAINT %s;"
              .formatted(Written.once(constraint.group(2)), Written.part(constraint.group(1))));
    }
    return draft;
  }

  private static Draft type(Case failure, String message) {
    Draft draft =
        Draft.of(
            "The column's type cannot change while something is written against it: "
                + message.replaceFirst("^cannot alter type of a column used ", "it is used ")
                + ".",
            "Drop %s that uses it, change the type, and make it again, with its grants."
                .formatted(user(message)));
    List<String> tables = Tables.inStatement(failure);
    String column = changed(failure);
    if (!tables.isEmpty()) {
      Optional<Evidence> tree = BuiltOn.relation(failure, tables.getFirst(), column);
      draft.evidence(tree);
      BuiltOn.views(draft, tree, "-- the change of the type");
    }
    draft.why(failure.error().detail());
    if (tables.isEmpty()) {
      LINE.matcher(failure.detail())
          .results()
          .flatMap(line -> DropFirst.of(line.group(1)).stream())
          .forEach(draft::fix);
    }
    return draft;
  }

  /** In words, from what the message says of it. */
  private static String user(String message) {
    Matcher used = TYPE.matcher(message);
    String by = used.find() ? Optional.ofNullable(used.group(1)).orElse("by " + used.group(2)) : "";
    return by.isEmpty()
        ? "what"
        : "the " + by.replaceFirst("^(?:by an?|in an?|by) ", "").replace(" definition", "");
  }

  private static String changed(Case failure) {
    List<String> words = failure.words();
    for (int i = 2; i < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase("TYPE")) {
        boolean setData = words.get(i - 1).equalsIgnoreCase("DATA");
        int at = setData ? i - 3 : i - 1;
        return at < 0 ? "" : Case.stored(words.get(at));
      }
    }
    return "";
  }
}

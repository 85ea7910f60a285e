package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Script;
import dev.drydock.sql.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables a statement names, as the database has them. */
final class Tables {
  /** Those of the given names that are there, as text that {@code regclass} takes. */
  private static final String THERE =
      """
      SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
             n.nspname, c.relname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND (pg_catalog.pg_table_is_visible(c.oid) OR n.nspname = ANY (?))
         AND n.nspname NOT IN ('pg_catalog', 'information_schema')
       ORDER BY 2, 3 LIMIT 20
      """;

  private static final String COLUMNS =
      """
      SELECT a.attname AS column, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
             NOT a.attnotnull AS nullable,
             coalesce((SELECT f.confrelid::regclass::text FROM pg_catalog.pg_constraint f
                        WHERE f.conrelid = a.attrelid AND f.contype = 'f'
                          AND f.conkey = ARRAY[a.attnum] LIMIT 1), '') AS references
        FROM pg_catalog.pg_attribute a
       WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY a.attnum
      """;

  private static final Pattern ELSEWHERE =
      Pattern.compile("column named \"[^\"]+\" in table \"([^\"]+)\", but it cannot be referenced");

  /** What may stand behind a table's name and is no alias. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "WHERE",
          "JOIN",
          "LEFT",
          "RIGHT",
          "INNER",
          "FULL",
          "CROSS",
          "NATURAL",
          "ON",
          "USING",
          "GROUP",
          "ORDER",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "UNION",
          "SET",
          "VALUES",
          "AS",
          "FOR",
          "RETURNING",
          "SELECT",
          "EXCEPT",
          "INTERSECT",
          "WINDOW",
          "FETCH",
          "DEFAULT");

  private Tables() {}

  /** A table by the name a message gives it, qualified as the statement does. */
  static Optional<String> named(Case failure, String name) {
    List<String> found =
        failure
            .live()
            .texts(
                THERE,
                List.of(Names.own(name)),
                Names.schema(name).map(List::of).orElseGet(() -> identifiers(failure)));
    return found.stream().findFirst();
  }

  /** Whether neither database nor folder knows it: an alias of a statement that is not at hand. */
  static boolean isUnknown(Case failure, String name) {
    return failure.live().is()
        && named(failure, name).isEmpty()
        && failure.trail().about(step -> Origin.isNamed(step, name)).isEmpty();
  }

  /** All tables whose names stand in the statement, by an alias first where it has one. */
  static List<String> inStatement(Case failure) {
    List<String> names = identifiers(failure);
    return names.isEmpty() ? List.of() : failure.live().texts(THERE, names, names);
  }

  /**
   * Those of {@link #inStatement} a column may be read from: not the one the server itself says has
   * it but cannot be referred to, nor what rows are only put into.
   */
  static List<String> readFrom(Case failure) {
    List<String> tables = inStatement(failure);
    List<String> words = failure.words().stream().map(Case::stored).toList();
    Matcher elsewhere = ELSEWHERE.matcher(failure.error().hint().orElse(""));
    Optional<String> other = elsewhere.find() ? Optional.of(elsewhere.group(1)) : Optional.empty();
    Optional<String> target =
        words.size() > 2 && words.get(0).equals("insert") && words.contains("select")
            ? Optional.of(words.get(words.size() > 4 && words.get(3).equals(".") ? 4 : 2))
            : Optional.empty();
    return tables.stream()
        .filter(table -> other.filter(Case.stored(Names.own(table))::equals).isEmpty())
        .filter(
            table ->
                target.filter(Case.stored(Names.own(table))::equals).isEmpty()
                    || Collections.frequency(words, target.get()) > 1)
        .toList();
  }

  /** The name behind an alias of the statement; the alias itself where it is none. */
  static String behind(Case failure, String alias) {
    String named = behind(failure.words(), alias);
    String inBody = named.equals(alias) ? behind(failure.wordsOfBodies(), alias) : named;
    return inBody.equals(alias) ? HibernateAlias.table(failure, alias).orElse(alias) : inBody;
  }

  /** How the statement calls a table: by its alias where it gives it one. */
  static String calledInQuery(Case failure, String table) {
    return failure.words().stream()
        .filter(word -> word.matches("\\w+") && !word.equalsIgnoreCase(table))
        .filter(word -> !KEYWORDS.contains(word.toUpperCase(Locale.ROOT)))
        .filter(word -> behind(failure.words(), Case.stored(word)).equals(table))
        .findFirst()
        .orElse(QuotedNames.quoted(table));
  }

  private static String behind(List<String> words, String alias) {
    for (int i = 1; i < words.size(); i++) {
      if (Case.stored(words.get(i)).equals(alias)) {
        String before = words.get(i - 1);
        int name = before.equalsIgnoreCase("AS") ? i - 2 : i - 1;
        if (name > 0 && words.get(name).matches("[\\w\"]+") && isTablePlace(words, name)) {
          return Case.stored(words.get(name));
        }
      }
    }
    return alias;
  }

  /** Behind FROM, JOIN and their kin, a comma, or the point of a schema. */
  private static boolean isTablePlace(List<String> words, int at) {
    return words
        .get(at - 1)
        .toUpperCase(Locale.ROOT)
        .matches("FROM|JOIN|UPDATE|INTO|,|\\.|ONLY|USING");
  }

  static Optional<Evidence> columns(Case failure, String table) {
    return failure.live().ask("Columns of " + table, COLUMNS, table);
  }

  /** Column name to type and referenced table. */
  static Map<String, List<String>> shape(Optional<Evidence> columns) {
    Map<String, List<String>> shape = new LinkedHashMap<>();
    columns.ifPresent(found -> found.rows().forEach(row -> shape.put(row.get(0), row)));
    return shape;
  }

  private static List<String> identifiers(Case failure) {
    List<String> names = new ArrayList<>();
    failure
        .failed()
        .source()
        .ifPresent(
            source -> {
              Script script = source.script();
              for (Token token : script.tokens(source.statement())) {
                if (token.kind().isName()) {
                  names.add(Case.stored(token.in(script.text())));
                }
              }
            });
    return names.stream().distinct().limit(500).toList();
  }

  /** The table of a constraint, for what names the constraint alone. */
  static String ofConstraint(Case failure, String constraint) {
    return failure
        .live()
        .texts(
            "SELECT conrelid::regclass::text FROM pg_catalog.pg_constraint"
                + " WHERE conname = ? AND conrelid <> 0 ORDER BY 1 LIMIT 1",
            constraint)
        .stream()
        .findFirst()
        .orElse("the_table");
  }
}

package dev.drydock.run;

import dev.drydock.server.ServerError;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.MadeObject.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The object an error says does not exist.
 *
 * @param kinds what it may have been
 * @param schema where the message has one
 * @param of the table of a column, policy, trigger or constraint, where the message has one
 * @param qualifier what the statement writes before a column: a table's name, or an alias
 * @param arguments how many a routine was called or named with, where the message says it
 */
record Missing(
    Set<Kind> kinds,
    Optional<String> schema,
    String name,
    Optional<String> of,
    Optional<String> qualifier,
    Optional<Integer> arguments) {
  private static final Set<String> STATES = Set.of("42P01", "42703", "42704", "42883", "3F000");
  private static final String INVALID_VALUE = "22023";

  private static final Map<String, Set<Kind>> NOUNS =
      Map.ofEntries(
          Map.entry("relation", Set.of(Kind.RELATION, Kind.INDEX)),
          Map.entry("table", Set.of(Kind.RELATION)),
          Map.entry("view", Set.of(Kind.RELATION)),
          Map.entry("materialized view", Set.of(Kind.RELATION)),
          Map.entry("sequence", Set.of(Kind.RELATION)),
          Map.entry("foreign table", Set.of(Kind.RELATION)),
          Map.entry("index", Set.of(Kind.INDEX)),
          // every table has a type of its name
          Map.entry("type", Set.of(Kind.TYPE, Kind.RELATION)),
          Map.entry("schema", Set.of(Kind.SCHEMA)),
          Map.entry("role", Set.of(Kind.ROLE)),
          Map.entry("extension", Set.of(Kind.EXTENSION)),
          Map.entry("publication", Set.of(Kind.PUBLICATION)),
          Map.entry("subscription", Set.of(Kind.SUBSCRIPTION)),
          Map.entry("tablespace", Set.of(Kind.TABLESPACE)),
          Map.entry("language", Set.of(Kind.LANGUAGE)),
          Map.entry("foreign-data wrapper", Set.of(Kind.FOREIGN_DATA_WRAPPER)),
          Map.entry("server", Set.of(Kind.SERVER)),
          Map.entry("policy", Set.of(Kind.POLICY)),
          Map.entry("trigger", Set.of(Kind.TRIGGER)),
          Map.entry("constraint", Set.of(Kind.CONSTRAINT)),
          Map.entry("column", Set.of(Kind.COLUMN)));

  private static final Pattern NAMED =
      Pattern.compile(
          "^([a-z -]+) \"([^\"]+)\"(?: (?:of|for) (?:relation|table) \"([^\"]+)\")?"
              + "(?: referenced in foreign key constraint| named in key)? does not exist");
  private static final Pattern TYPE =
      Pattern.compile("^type \"?([^\"\\s]+?)(?:\\[\\])*\"? does not exist");
  private static final Pattern ROUTINE =
      Pattern.compile("^(?:function|procedure|aggregate) ([^(]+)\\((.*)\\) does not exist");
  private static final Pattern ROUTINE_NAMED =
      Pattern.compile("^could not find a (?:function|procedure|aggregate) named \"([^\"]+)\"");
  private static final Pattern COLUMN_OF_ALIAS =
      Pattern.compile("^column ([^\"\\s]+?)\\.([^\"\\s.]+) does not exist");

  static Optional<Missing> in(ServerError error) {
    if (error.sqlState().equals(INVALID_VALUE)) {
      return inDetail(error);
    }
    if (!STATES.contains(error.sqlState())) {
      return Optional.empty();
    }
    String message = error.message();
    Matcher type = TYPE.matcher(message); // of a parameter it comes without quotes
    if (type.find()) {
      return Optional.of(of(NOUNS.get("type"), type.group(1), Optional.empty()));
    }
    Matcher named = NAMED.matcher(message);
    if (named.find() && NOUNS.containsKey(named.group(1))) {
      Optional<String> table = Optional.ofNullable(named.group(3)).map(Missing::last);
      return Optional.of(of(NOUNS.get(named.group(1)), named.group(2), table));
    }
    Matcher routine = ROUTINE.matcher(message);
    if (routine.find()) {
      Missing called = of(Set.of(Kind.FUNCTION), routine.group(1), Optional.empty());
      return Optional.of(called.with(Optional.empty(), Optional.of(Arity.in(routine.group(2)))));
    }
    Matcher routineNamed = ROUTINE_NAMED.matcher(message);
    if (routineNamed.find()) {
      return Optional.of(of(Set.of(Kind.FUNCTION), routineNamed.group(1), Optional.empty()));
    }
    Matcher column = COLUMN_OF_ALIAS.matcher(message);
    if (column.find()) {
      Missing used = of(Set.of(Kind.COLUMN), column.group(2), Optional.empty());
      return Optional.of(used.with(Optional.of(last(column.group(1))), Optional.empty()));
    }
    return Optional.empty();
  }

  /** What a setting is to name: the message has the setting, only the detail says what lacks. */
  private static Optional<Missing> inDetail(ServerError error) {
    Matcher named = NAMED.matcher(error.detail().map(Missing::inLowerCase).orElse(""));
    return named.find() && NOUNS.containsKey(named.group(1))
        ? Optional.of(of(NOUNS.get(named.group(1)), named.group(2), Optional.empty()))
        : Optional.empty();
  }

  private static String inLowerCase(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static Missing of(Set<Kind> kinds, String written, Optional<String> table) {
    int point = written.lastIndexOf('.');
    return new Missing(
        kinds,
        point < 0 ? Optional.empty() : Optional.of(written.substring(0, point)),
        last(written),
        table,
        Optional.empty(),
        Optional.empty());
  }

  private Missing with(Optional<String> qualifier, Optional<Integer> arguments) {
    return new Missing(kinds, schema, name, of, qualifier, arguments);
  }

  private static String last(String written) {
    return written.substring(written.lastIndexOf('.') + 1);
  }

  /**
   * Whether that object would have been this one.
   *
   * @param path the schemas where names without one are looked for, the first being where objects
   *     are made
   */
  boolean is(MadeObject made, List<String> path) {
    if (!kinds.contains(made.kind()) || !made.name().equals(name)) {
      return false;
    }
    if (of.isPresent() && made.of().isPresent() && !of.equals(made.of())) {
      return false;
    }
    if (schema.isPresent()) {
      return made.schema().map(schema.get()::equals).orElse(path.contains(schema.get()));
    }
    return made.schema().map(path::contains).orElse(true);
  }

  /** Whether a routine with that arity can be the one that was called or named. */
  boolean isCalledAs(Optional<Arity> arity) {
    return arity.isEmpty() || arguments.isEmpty() || arity.get().takes(arguments.get());
  }
}

package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Edits of a file whose DROP comes too early: what is built on the thing goes first, by name, so
 * that nothing goes that nobody has named, as it would with CASCADE.
 */
final class DropOrder {
  /** The server names at most a hundred, and says how many more there are. */
  private static final Pattern MORE = Pattern.compile("(?m)^and \\d+ other objects?");

  private static final Pattern OF_TABLE =
      Pattern.compile("^(?:constraint .+? on )?(?:table|view|materialized view) (\\S+)$");

  private static final Pattern COLUMN = Pattern.compile("^column (.+?) of table (\\S+)$");

  private final Case failure;
  private final Failed.Source source;
  private final List<String> dependants;

  private DropOrder(Case failure, Failed.Source source, List<String> dependants) {
    this.failure = failure;
    this.source = source;
    this.dependants = dependants;
  }

  /**
   * The best of them; empty where something would have to go that is not known how, or has rows.
   *
   * @param dependants as the server names them, what is built on them behind them
   */
  static Optional<Fix> of(Case failure, List<String> dependants) {
    if (dependants.isEmpty()
        || failure.failed().ran() == Failed.Ran.UNKNOWN
        || MORE.matcher(failure.detail()).find()) {
      return Optional.empty();
    }
    return failure
        .failed()
        .source()
        .map(source -> new DropOrder(failure, source, dependants))
        .flatMap(order -> order.replaced().or(order::moved).or(order::before));
  }

  /** A function that the file drops only to make it again, the same to all who call it. */
  private Optional<Fix> replaced() {
    return shape(source.statement(), Drop.class)
        .filter(drop -> drop.kind() == ObjectKind.FUNCTION && drop.names().size() == 1)
        .flatMap(
            drop ->
                later()
                    .flatMap(
                        next ->
                            shape(next, CreateFunction.class)
                                .filter(made -> isSame(made.name(), drop.names().getFirst()))
                                .filter(made -> looksTheSame(drop, made, next))
                                .map(made -> without(next, made))
                                .stream())
                    .findFirst());
  }

  private Stream<Statement> later() {
    return source.script().statements().stream()
        .filter(next -> next.start() > source.statement().start());
  }

  private <S extends Shape> Optional<S> shape(Statement statement, Class<S> sort) {
    return Optional.of(Shapes.of(source.script(), statement))
        .filter(sort::isInstance)
        .map(sort::cast);
  }

  private static boolean isSame(Name one, Name other) {
    return one.own().equals(other.own())
        && (one.schema().isEmpty()
            || other.schema().isEmpty()
            || one.schema().equals(other.schema()));
  }

  /**
   * CREATE OR REPLACE changes neither what a function returns nor what its parameters are called.
   */
  private boolean looksTheSame(Drop drop, CreateFunction made, Statement next) {
    String arguments =
        drop.arguments()
            .map(failure::textOf)
            .map(text -> text.replaceAll("^\\(|\\)$", ""))
            .orElse("");
    String written =
        source.script().textOf(next).substring(made.name().span().end() - next.start());
    return failure
        .live()
        .text(
            "SELECT '(' || pg_catalog.pg_get_function_arguments(p) || ') returns '"
                + " || pg_catalog.pg_get_function_result(p)"
                + " FROM (SELECT to_regprocedure(?)::oid AS p) f",
            "%s(%s)".formatted(drop.names().getFirst().toString(), arguments))
        .filter(there -> plain(written).startsWith(plain(there) + " "))
        .isPresent();
  }

  private static String plain(String signature) {
    return signature.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private Fix without(Statement next, CreateFunction made) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(Moved.taken(source, source.statement()));
    String text = source.script().text();
    if (!made.orReplace()) {
      int behind = next.start() + text.substring(next.start()).split("\\s", 2)[0].length();
      edits.add(Case.replace(source, behind, behind, " OR REPLACE"));
    }
    return Fix.of(
        "Take the DROP away: line %d makes it again, and replaces it with CREATE OR REPLACE"
            .formatted(source.script().position(next.start()).line()),
        edits.toArray(TextEdit[]::new));
  }

  /** What the file drops further down by itself goes first. */
  private Optional<Fix> moved() {
    List<Statement> drops = new ArrayList<>();
    for (String one : dependants) {
      Matcher table = OF_TABLE.matcher(one);
      Optional<Statement> drop =
          table.matches() ? laterDrop(Names.own(table.group(1))) : Optional.empty();
      if (drop.isEmpty()) {
        return Optional.empty();
      }
      if (!drops.contains(drop.get())) {
        drops.add(drop.get());
      }
    }
    List<TextEdit> edits = new ArrayList<>();
    int start = source.statement().start();
    edits.add(
        Case.replace(
            source,
            start,
            start,
            drops.reversed().stream()
                .map(drop -> source.script().textOf(drop) + ";\n")
                .collect(Collectors.joining())));
    drops.stream()
        .sorted(Comparator.comparingInt(Statement::start))
        .forEach(drop -> edits.add(Moved.taken(source, drop)));
    return Optional.of(
        Fix.of(
            "Put %s before it"
                .formatted(
                    drops.reversed().stream()
                        .map(
                            drop ->
                                "%s (line %d)"
                                    .formatted(
                                        source.script().textOf(drop).replaceAll("\\s+", " "),
                                        source.script().position(drop.start()).line()))
                        .collect(Collectors.joining(" and "))),
            edits.toArray(TextEdit[]::new)));
  }

  /** One that drops this alone, on which nothing else is built. */
  private Optional<Statement> laterDrop(String table) {
    return later()
        .filter(
            next ->
                shape(next, Drop.class)
                    .filter(drop -> drop.names().size() == 1)
                    .filter(drop -> drop.names().getFirst().own().equals(Case.stored(table)))
                    .isPresent())
        .filter(next -> isFree(table))
        .findFirst();
  }

  /** Whether all that is built on it is its own: checks, defaults, policies. */
  private boolean isFree(String table) {
    Optional<String> there = Tables.named(failure, Case.stored(table));
    return there
        .flatMap(name -> BuiltOn.relation(failure, name, ""))
        .map(Evidence::rows)
        .filter(
            rows ->
                rows.stream()
                    .allMatch(
                        row ->
                            row.getFirst().matches(".* table (\\w+\\.)?" + Pattern.quote(table))))
        .isPresent();
  }

  private Optional<Fix> before() {
    List<String> statements =
        dependants.reversed().stream().flatMap(one -> gone(one).stream()).toList();
    if (statements.size() < dependants.size()) {
      return Optional.empty();
    }
    int start = source.statement().start();
    String told =
        dependants.size() > 1
            ? "Drop first, by name: " + String.join(", ", dependants.reversed())
            : COLUMN.matcher(dependants.getFirst()).matches()
                ? "Give the %s another type first".formatted(dependants.getFirst())
                : "Drop the %s first".formatted(dependants.getFirst());
    return Optional.of(
        Fix.of(told, Case.replace(source, start, start, String.join("\n", statements) + "\n")));
  }

  /** A column of a type that goes keeps what it holds, as text. */
  private Optional<String> gone(String dependant) {
    Matcher column = COLUMN.matcher(dependant);
    return column.matches() && failure.command().equals("DROP TYPE")
        ? Optional.of(
            "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT, ALTER COLUMN %s TYPE text;"
                .formatted(
                    Written.once(column.group(2)),
                    Written.part(column.group(1)),
                    Written.part(column.group(1))))
        : DropFirst.statement(dependant);
  }
}

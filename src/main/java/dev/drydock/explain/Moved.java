package dev.drydock.explain;

import dev.drydock.explain.Trail.Deed;
import dev.drydock.explain.Trail.Step;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements of a file put into another order. */
final class Moved {
  private static final Pattern END = Pattern.compile("\\s*;[ \\t]*(?:\\r?\\n)?");

  private Moved() {}

  /** The statement with its semicolon and the end of its line. */
  static TextEdit taken(Failed.Source source, Statement statement) {
    return Case.replace(source, statement.start(), end(source, statement), "");
  }

  private static int end(Failed.Source source, Statement statement) {
    String text = source.script().text();
    Matcher rest = END.matcher(text).region(statement.end(), text.length());
    return rest.lookingAt() ? rest.end() : statement.end();
  }

  /**
   * Puts the statement behind the one of its file that makes what it lacks; empty where that is of
   * another file, or something in between needs what the statement makes.
   */
  static Optional<Fix> behind(Case failure, Step making) {
    Optional<Failed.Source> here =
        failure.failed().source().filter(source -> source.file().equals(making.file()));
    return failure.failed().ran() == Failed.Ran.UNKNOWN
        ? Optional.empty()
        : here.flatMap(
            source ->
                at(source, making.line())
                    .filter(maker -> maker.start() > source.statement().start())
                    .filter(maker -> !isNeeded(failure, source, maker))
                    .map(maker -> behind(source, maker)));
  }

  private static Fix behind(Failed.Source source, Statement maker) {
    int line = source.script().position(maker.start()).line();
    return Fix.of(
        "Move it behind line %d, which makes it".formatted(line),
        taken(source, source.statement()),
        Case.replace(source, maker.end(), maker.end(), ";\n" + source.text()));
  }

  private static Optional<Statement> at(Failed.Source source, int line) {
    return source.script().statements().stream()
        .filter(
            one ->
                source.script().position(one.start()).line() <= line
                    && line <= source.script().position(one.end()).line())
        .reduce((one, other) -> other);
  }

  /** Whether a statement up to the maker speaks of what this one makes. */
  private static boolean isNeeded(Case failure, Failed.Source source, Statement maker) {
    int from = source.script().position(source.statement().start()).line();
    int to = source.script().position(source.statement().end()).line();
    Set<String> made =
        failure
            .trail()
            .about(
                step ->
                    step.deed() == Deed.MAKES
                        && step.file().equals(source.file())
                        && from <= step.line()
                        && step.line() <= to)
            .stream()
            .map(Step::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return source.script().statements().stream()
        .filter(one -> one.start() > source.statement().start() && one.start() <= maker.start())
        .flatMap(
            one -> new Failed.Source(source.script(), one, source.file()).deepTokens().stream())
        .map(token -> Case.stored(token.in(source.script().text())).toLowerCase(Locale.ROOT))
        .anyMatch(made::contains);
  }
}

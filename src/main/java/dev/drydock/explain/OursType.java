package dev.drydock.explain;

import dev.drydock.catalog.ForeignTypes;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes PostgreSQL's type in the place of another database's. */
final class OursType {
  private OursType() {}

  /**
   * Wherever the statement names it, with the length behind it where ours takes one. A table's
   * columns get all their types at once: they come from the same other database.
   */
  static Fix written(Case failure, String foreign, String ours) {
    return failure
        .failed()
        .source()
        .map(source -> ofColumns(failure, source, foreign))
        .filter(fix -> !fix.edits().isEmpty())
        .or(() -> failure.failed().source().map(source -> ofTokens(source, foreign, ours)))
        .filter(fix -> !fix.edits().isEmpty())
        .or(() -> failure.rename("Write " + ours, foreign, ours))
        .orElseGet(() -> Near.said("Write " + ours));
  }

  private static Fix ofColumns(Case failure, Failed.Source source, String foreign) {
    List<TypeName> types =
        columns(Shapes.of(source.script(), source.statement()))
            .flatMap(column -> column.type().stream())
            .filter(type -> type.name().schema().isEmpty() && !type.builtIn())
            .filter(type -> ForeignTypes.ours(type.name().own()).isPresent())
            .filter(type -> type.name().own().equals(foreign) || isAbsent(failure, type))
            .toList();
    boolean named = types.stream().anyMatch(type -> type.name().own().equals(foreign));
    String written =
        types.stream().map(OursType::ours).distinct().collect(Collectors.joining(", "));
    return Fix.of(
        "Write " + written,
        (named ? types : List.<TypeName>of())
            .stream()
                .map(type -> Case.replace(source, start(type), end(type), ours(type)))
                .toArray(TextEdit[]::new));
  }

  private static Stream<Column> columns(Shape shape) {
    return switch (shape) {
      case CreateTable table -> table.columns().stream();
      case AlterTable alter ->
          alter.actions().stream()
              .filter(TableAction.AddColumn.class::isInstance)
              .map(TableAction.AddColumn.class::cast)
              .map(TableAction.AddColumn::column);
      default -> Stream.empty();
    };
  }

  private static boolean isAbsent(Case failure, TypeName type) {
    return isAbsent(failure, type.name().own());
  }

  /** Somebody may have made a type of that name. */
  static boolean isAbsent(Case failure, String stored) {
    return failure
        .live()
        .text("SELECT (to_regtype(?) IS NULL)::text", QuotedNames.quoted(stored))
        .filter("true"::equals)
        .isPresent();
  }

  private static String ours(TypeName type) {
    return ForeignTypes.ours(type.name().own()).orElseThrow();
  }

  private static int start(TypeName type) {
    return type.name().span().start();
  }

  private static int end(TypeName type) {
    boolean kept =
        type.array()
            || type.arguments().isEmpty()
            || ForeignTypes.keeps(ours(type), String.join(",", type.arguments()));
    return kept ? type.name().span().end() : type.span().end();
  }

  private static Fix ofTokens(Failed.Source source, String foreign, String ours) {
    return Fix.of("Write " + ours, edits(source, foreign, ours));
  }

  private static TextEdit[] edits(Failed.Source source, String foreign, String ours) {
    String text = source.script().text();
    List<Token> tokens = source.script().tokens(source.statement());
    List<Integer> places =
        IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).kind().isName())
            .filter(i -> Case.stored(tokens.get(i).in(text)).equals(foreign))
            .boxed()
            .toList();
    List<Integer> types = places.stream().filter(i -> !isColumn(text, tokens, i)).toList();
    return (types.isEmpty() ? places : types)
        .stream()
            .map(i -> Case.replace(source, tokens.get(i).start(), end(text, tokens, i, ours), ours))
            .toArray(TextEdit[]::new);
  }

  /** Where a column's name stands, which may be that of a type: {@code image image}. */
  private static boolean isColumn(String text, List<Token> tokens, int at) {
    String before = at == 0 ? "" : tokens.get(at - 1).in(text).toUpperCase(Locale.ROOT);
    return Set.of("(", ",", "COLUMN", "ADD").contains(before);
  }

  /** Behind the type, or behind the parentheses that ours does not take. */
  private static int end(String text, List<Token> tokens, int at, String ours) {
    int own = tokens.get(at).end();
    boolean opens =
        at + 1 < tokens.size() && tokens.get(at + 1).kind() == TokenKind.LEFT_PARENTHESIS;
    for (int i = at + 2; opens && i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.RIGHT_PARENTHESIS) {
        String arguments = text.substring(tokens.get(at + 1).end(), tokens.get(i).start());
        return ForeignTypes.keeps(ours, arguments) ? own : tokens.get(i).end();
      }
    }
    return own;
  }
}

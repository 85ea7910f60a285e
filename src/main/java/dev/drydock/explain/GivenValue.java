package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A constant that a statement puts into a column or compares one with, or the parameter that stands
 * for it.
 *
 * @param table as the database has it
 * @param type the column's
 * @param value as it is written, without its quotes
 */
record GivenValue(String table, String column, String type, String value, Token token) {
  private static final Set<String> COMPARES =
      Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "LIKE", "ILIKE");

  /** All of a statement, those that are put into columns first. */
  static List<GivenValue> in(Case failure) {
    if (failure.failed().source().isEmpty() || !failure.live().is()) {
      return List.of();
    }
    Failed.Source source = failure.failed().source().get();
    List<Token> tokens = source.script().tokens(source.statement());
    List<GivenValue> given = new ArrayList<>();
    if (Shapes.of(source.script(), source.statement()) instanceof Insert insert) {
      Tables.named(failure, insert.target().toString())
          .ifPresent(table -> given.addAll(inserted(failure, insert, table, tokens)));
    }
    given.addAll(compared(failure, tokens));
    return given;
  }

  private static List<GivenValue> inserted(
      Case failure, Insert insert, String table, List<Token> tokens) {
    Map<String, List<String>> shape = Tables.shape(Tables.columns(failure, table));
    List<String> columns =
        insert.columns().isEmpty()
            ? List.copyOf(shape.keySet())
            : insert.columns().stream().map(one -> one.name()).toList();
    List<GivenValue> given = new ArrayList<>();
    int depth = 0;
    int column = 0;
    boolean inValues = false;
    for (int i = 0; i < tokens.size(); i++) {
      String written = failure.written(tokens.get(i));
      inValues |= depth == 0 && written.equalsIgnoreCase("VALUES");
      depth += written.equals("(") ? 1 : written.equals(")") ? -1 : 0;
      if (written.equals("(") && depth == 1) {
        column = 0;
      } else if (written.equals(",") && depth == 1) {
        column++;
      }
      boolean alone = i > 0 && "(,-".contains(failure.written(tokens.get(i - 1)));
      if (inValues
          && depth == 1
          && alone
          && column < columns.size()
          && tokens.get(i).kind().isValue()) {
        of(failure, table, columns.get(column), shape, tokens.get(i)).ifPresent(given::add);
      }
    }
    return given;
  }

  private static List<GivenValue> compared(Case failure, List<Token> tokens) {
    Map<String, Map<String, List<String>>> shapes = new LinkedHashMap<>();
    List<GivenValue> given = new ArrayList<>();
    for (int i = 2; i < tokens.size(); i++) {
      String operator = failure.written(tokens.get(i - 1)).toUpperCase(Locale.ROOT);
      if (!tokens.get(i).kind().isValue()
          || !COMPARES.contains(operator)
          || !tokens.get(i - 2).kind().isName()) {
        continue;
      }
      if (shapes.isEmpty()) {
        Tables.inStatement(failure)
            .forEach(table -> shapes.put(table, Tables.shape(Tables.columns(failure, table))));
      }
      String column = Case.stored(failure.written(tokens.get(i - 2)));
      Token constant = tokens.get(i);
      shapes.entrySet().stream()
          .filter(one -> one.getValue().containsKey(column))
          .findFirst()
          .flatMap(one -> of(failure, one.getKey(), column, one.getValue(), constant))
          .ifPresent(given::add);
    }
    return given;
  }

  private static Optional<GivenValue> of(
      Case failure, String table, String column, Map<String, List<String>> shape, Token token) {
    String written = failure.written(token);
    String value =
        token.kind() == TokenKind.STRING && written.startsWith("'") && written.length() > 1
            ? written.substring(1, written.length() - 1).replace("''", "'")
            : written;
    return Optional.ofNullable(shape.get(column))
        .map(row -> new GivenValue(table, column, row.get(1), value, token));
  }
}

package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code KEY name (column)} within CREATE TABLE, as MySQL has it: PostgreSQL takes KEY for a column
 * and the name for its type, which then is not there.
 */
final class KeyLine {
  private static final Set<String> KEYS = Set.of("KEY", "INDEX");

  /** Nobody calls a type so. */
  private static final Pattern OF_AN_INDEX =
      Pattern.compile("^(?:idx|ix|uq|uk|fk|fulltext)_.+|.+_(?:idx|index|ix|uq|uk|fk|key)$");

  private KeyLine() {}

  /** Empty where the missing type is no index of such a line. */
  static Optional<Draft> of(Case failure, String type) {
    List<Token> tokens =
        failure.failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .toList();
    for (int i = 1; i < tokens.size(); i++) {
      boolean here =
          Case.stored(failure.written(tokens.get(i))).equals(type)
              && KEYS.contains(upper(failure, tokens.get(i - 1)));
      if (here && (i < 2 || Set.of("(", ",").contains(failure.written(tokens.get(i - 2))))) {
        return Optional.of(draft(failure, type, upper(failure, tokens.get(i - 1)), tokens, i));
      }
    }
    return tokens.isEmpty() && OF_AN_INDEX.matcher(type).matches()
        ? Optional.of(draft(failure, type, "KEY", List.of(), 0))
        : Optional.empty();
  }

  private static Draft draft(Case failure, String name, String word, List<Token> tokens, int at) {
    Optional<String> table =
        failure
            .failed()
            .source()
            .map(source -> Shapes.of(source.script(), source.statement()))
            .filter(CreateTable.class::isInstance)
            .map(shape -> Written.qualified(((CreateTable) shape).name().toString()));
    return Draft.of(
            "%s %s (…) within CREATE TABLE is MySQL's: PostgreSQL takes %s for a type there."
                .formatted(word, name, name),
            "Take the line out, and write CREATE INDEX … ON … behind the statement.")
        .run(
            "Take the line out, and make the index behind the statement",
            "CREATE INDEX %s ON %s %s;"
                .formatted(
                    Written.qualified(name),
                    table.orElse("the_table"),
                    columns(failure, tokens, at).orElse("(the_column)")));
  }

  /** What stands in parentheses behind the name. */
  private static Optional<String> columns(Case failure, List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || !failure.written(tokens.get(at + 1)).equals("(")) {
      return Optional.empty();
    }
    StringBuilder columns = new StringBuilder("(");
    for (Token token : tokens.subList(at + 2, tokens.size())) {
      String written = failure.written(token);
      if (written.equals(")")) {
        return Optional.of(columns.append(')').toString());
      }
      columns.append(written).append(written.equals(",") ? " " : "");
    }
    return Optional.empty();
  }

  private static String upper(Case failure, Token token) {
    return failure.written(token).toUpperCase(Locale.ROOT);
  }
}

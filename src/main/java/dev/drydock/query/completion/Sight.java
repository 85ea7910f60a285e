package dev.drydock.query.completion;

import dev.drydock.query.completion.KnownNames.Relation;
import dev.drydock.sql.Lexer;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the statement under the caret has in sight.
 *
 * @param relations by the name its columns are qualified with
 * @param ctes names of its WITH queries
 */
record Sight(Map<String, Relation> relations, List<String> ctes) {

  /**
   * @param text the statement, with a name that can stand there in place of what is being typed
   */
  static Sight of(String text, KnownNames names) {
    Map<String, Relation> relations = new LinkedHashMap<>();
    for (QueryNames.Relation read : QueryNames.of(text, new Span(0, text.length())).relations()) {
      Optional<String> schema = read.name().qualifier().map(q -> q.name());
      names
          .relation(schema, read.name().own())
          .ifPresent(known -> relations.putIfAbsent(read.visibleName(), known));
    }
    return new Sight(relations, ctes(text));
  }

  /** A name before {@code AS (}: that of a WITH query, or of a window, which harms nobody. */
  private static List<String> ctes(String text) {
    List<Token> tokens =
        Lexer.tokens(text).stream().filter(token -> !token.kind().isBlank()).toList();
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.IDENTIFIER
          && tokens.get(i + 1).in(text).equalsIgnoreCase("AS")
          && tokens.get(i + 2).kind() == TokenKind.LEFT_PARENTHESIS) {
        names.add(Before.stored(tokens.get(i).in(text)));
      }
    }
    return names;
  }
}

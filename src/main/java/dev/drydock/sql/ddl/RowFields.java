package dev.drydock.sql.ddl;

import dev.drydock.sql.Identifiers;
import dev.drydock.sql.Lexer;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where an expression or a piece of plpgsql reads the rows of a trigger. */
public final class RowFields {
  private RowFields() {}

  /**
   * A use of OLD or NEW.
   *
   * @param old whether it is OLD, else NEW
   * @param field empty where the whole row is used
   */
  public record Use(boolean old, Optional<Ident> field, Span span) {}

  /** All of them, in order. */
  public static List<Use> in(String text, Span part) {
    List<Use> uses = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text, part.start(), part.end());
    while (lexer.next()) {
      if (!lexer.kind().isBlank()) {
        tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.kind() != TokenKind.KEYWORD || i > 0 && tokens.get(i - 1).in(text).equals(".")) {
        continue;
      }
      String word = token.in(text);
      boolean old = word.equalsIgnoreCase("OLD");
      if (!old && !word.equalsIgnoreCase("NEW")) {
        continue;
      }
      boolean field =
          i + 2 < tokens.size()
              && tokens.get(i + 1).in(text).equals(".")
              && tokens.get(i + 2).kind().isName();
      Span span = new Span(token.start(), field ? tokens.get(i + 2).end() : token.end());
      Optional<Ident> name = Optional.empty();
      if (field) {
        var last = tokens.get(i + 2);
        name =
            Optional.of(
                new Ident(Identifiers.stored(last.in(text)), new Span(last.start(), last.end())));
      }
      uses.add(new Use(old, name, span));
    }
    return uses;
  }
}

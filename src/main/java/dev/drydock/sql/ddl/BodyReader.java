package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import java.util.Locale;
import java.util.Optional;

/** Reads the code of functions and DO blocks. */
final class BodyReader {
  private final Cursor cursor;

  BodyReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** DO, behind that word. */
  DoBlock readDo() {
    String language = "plpgsql";
    Optional<Body> body = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.accept("LANGUAGE")) {
        language = language(cursor);
      } else {
        body = quoted();
      }
    }
    return new DoBlock(language, body);
  }

  /** A name or a string, in lower case. */
  static String language(Cursor cursor) {
    String name = cursor.isName() ? cursor.ident().name() : Literals.value(cursor);
    return name.toLowerCase(Locale.ROOT);
  }

  /** A body in quotes; empty for the two strings of a function in C. */
  Optional<Body> quoted() {
    Span whole = cursor.span();
    boolean dollar = cursor.kind() == TokenKind.DOLLAR_STRING;
    if (!dollar && cursor.kind() != TokenKind.STRING) {
      throw new NotUnderstood();
    }
    cursor.skip();
    if (cursor.acceptSymbol(",")) {
      cursor.skip();
      return Optional.empty();
    }
    String text = cursor.text();
    int from = text.indexOf(dollar ? '$' : '\'', whole.start() + (dollar ? 1 : 0)) + 1;
    int to = whole.end() - (dollar ? from - whole.start() : 1);
    if (to < from) {
      throw new NotUnderstood(); // unterminated
    }
    return Optional.of(
        new Body(dollar ? Body.Kind.DOLLAR : Body.Kind.STRING, new Span(from, to), whole));
  }
}

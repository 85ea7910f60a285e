package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;

/** Strings as they are written and what they stand for. */
final class Literals {
  private Literals() {}

  /** Passes a string and gives its characters. */
  static String value(Cursor cursor) {
    if (cursor.kind() != TokenKind.STRING && cursor.kind() != TokenKind.DOLLAR_STRING) {
      throw new NotUnderstood();
    }
    String written = cursor.span().in(cursor.text());
    boolean dollar = cursor.kind() == TokenKind.DOLLAR_STRING;
    cursor.skip();
    if (dollar) {
      int tag = written.indexOf('$', 1) + 1;
      return written.substring(tag, Math.max(tag, written.length() - tag));
    }
    int open = written.indexOf('\'') + 1;
    return written.substring(open, Math.max(open, written.length() - 1)).replace("''", "'");
  }
}

package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import java.util.Locale;
import java.util.Set;

/** Reads {@code EXPLAIN} up to the statement it is about. */
final class Explain {
  private static final Set<String> OFF = Set.of("OFF", "FALSE", "0", "'OFF'", "'FALSE'");

  private Explain() {}

  /** Whether what the cursor stands before afterwards is run, not only planned. */
  static boolean runs(Cursor cursor) {
    cursor.expect("EXPLAIN");
    boolean runs = false;
    if (cursor.kind() != TokenKind.LEFT_PARENTHESIS) {
      runs = cursor.acceptAny("ANALYZE", "ANALYSE");
      cursor.accept("VERBOSE");
      return runs;
    }
    cursor.skip();
    while (!cursor.atEnd() && cursor.kind() != TokenKind.RIGHT_PARENTHESIS) {
      if (cursor.acceptAny("ANALYZE", "ANALYSE")) {
        runs = !OFF.contains(cursor.span().in(cursor.text()).toUpperCase(Locale.ROOT));
      } else {
        cursor.skip();
      }
    }
    cursor.skip();
    return runs;
  }
}

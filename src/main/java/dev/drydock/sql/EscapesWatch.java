package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Follows the tokens to know how the server reads {@code '…'}: with {@code
 * standard_conforming_strings} off, as files of old dumps set it, a backslash escapes in it. What
 * is set holds from the next statement on; psql looks once a line, which is the same for files that
 * keep to one statement a line.
 */
final class EscapesWatch {
  private static final String PARAMETER = "standard_conforming_strings";

  /** The first words of statements that can change it. */
  private static final Set<String> TELLING =
      Set.of("SET", "RESET", "DISCARD", "SELECT", "BEGIN", "START", "COMMIT", "END", "ROLLBACK");

  private static final Set<String> OFF = Set.of("off", "of", "false", "no", "0", "f", "n");

  /** The longest that matters is a call of set_config with its schema. */
  private static final int LONGEST = 11;

  private final List<String> words = new ArrayList<>(LONGEST);
  private boolean begun;
  private boolean now;

  /** When the transaction, and what was set for it alone, ends. */
  private boolean afterwards;

  /** When it is rolled back. */
  private boolean beforehand;

  EscapesWatch(boolean now) {
    this.now = now;
    this.afterwards = now;
    this.beforehand = now;
  }

  /** Whether a backslash escapes in the statement that is being read. */
  boolean escapes() {
    return now;
  }

  /** Takes the next token that is neither blank nor data. */
  void see(TokenKind kind, String keyword, char[] text, int start, int end) {
    if (kind == TokenKind.SEMICOLON) {
      statementEnds();
    } else if (!begun) {
      begun = true;
      if (TELLING.contains(keyword)) {
        words.add(keyword.toLowerCase(Locale.ROOT));
      }
    } else if (!words.isEmpty() && words.size() < LONGEST) {
      words.add(new String(text, start, end - start).toLowerCase(Locale.ROOT));
      if (words.size() == 2 && words.getFirst().equals("select") && !isCall(words.get(1))) {
        words.clear();
      }
    }
  }

  private static boolean isCall(String word) {
    return word.equals("set_config") || word.equals("pg_catalog");
  }

  private void statementEnds() {
    if (!words.isEmpty()) {
      switch (words.getFirst()) {
        case "set" -> set();
        case "reset" -> reset(1, PARAMETER, "all");
        case "discard" -> reset(1, "all", "all");
        case "select" -> setConfig();
        case "begin", "start" -> beforehand = now;
        case "rollback" -> rollback();
        default -> now = afterwards;
      }
    }
    words.clear();
    begun = false;
  }

  private void set() {
    boolean local = word(1).equals("local");
    int name = local || word(1).equals("session") ? 2 : 1;
    if (word(name).equals(PARAMETER)) {
      take(word(name + 2), local);
    }
  }

  private void setConfig() {
    int call = word(1).equals("pg_catalog") ? 3 : 1;
    if (word(call).equals("set_config") && unquoted(word(call + 2)).equals(PARAMETER)) {
      take(word(call + 4), !OFF.contains(unquoted(word(call + 6))));
    }
  }

  private void take(String value, boolean local) {
    now = OFF.contains(unquoted(value));
    afterwards = local ? afterwards : now;
  }

  private void reset(int at, String one, String other) {
    if (word(at).equals(one) || word(at).equals(other)) {
      now = false;
      afterwards = false;
    }
  }

  /** To a savepoint: what was set since is not followed. */
  private void rollback() {
    if (!words.contains("to")) {
      now = beforehand;
      afterwards = beforehand;
    }
  }

  private String word(int at) {
    return at < words.size() ? words.get(at) : "";
  }

  private static String unquoted(String word) {
    return word.replace("'", "");
  }
}

package dev.drydock.sql;

import java.util.Set;

/**
 * Tells {@code INSERT INTO t (…) VALUES (…)} whose values depend on nothing: constants, casts,
 * DEFAULT, operators and a few functions of the clock. Anything else makes an insert an ordinary
 * statement, which costs time and nothing more.
 */
final class PlainInserts {
  /** Words a value may consist of, those of type names in casts and typed constants among them. */
  private static final Set<String> VALUE_WORDS =
      Set.of(
          "NULL",
          "TRUE",
          "FALSE",
          "DEFAULT",
          "AND",
          "OR",
          "NOT",
          "IS",
          "ARRAY",
          "ROW",
          "CURRENT_TIMESTAMP",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "LOCALTIMESTAMP",
          "LOCALTIME",
          "INTERVAL",
          "TIMESTAMP",
          "TIME",
          "ZONE",
          "WITH",
          "WITHOUT",
          "AT",
          "DOUBLE",
          "PRECISION",
          "VARYING",
          "CHARACTER",
          "BIT",
          "UESCAPE");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "now",
          "gen_random_uuid",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "uuid_generate_v4",
          "to_timestamp");

  private PlainInserts() {}

  static boolean isPlain(StatementTokens tokens) {
    int i = afterTarget(tokens);
    if (i < 0) {
      return false;
    }
    if (tokens.is(i, TokenKind.LEFT_PARENTHESIS)) {
      i = tokens.afterParentheses(i);
    }
    if (tokens.is(i, "OVERRIDING")) {
      i += 3;
    }
    if (!tokens.is(i, "VALUES")) {
      return false;
    }
    for (i++; i < tokens.size(); i++) {
      if (tokens.is(i, "ON")) {
        return doesNothingOnConflict(tokens, i);
      }
      if (!isValue(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /** The target as written, blanks and comments left out. */
  static String target(String text, Lexer statement) {
    StringBuilder target = new StringBuilder();
    next(text, statement); // INSERT
    next(text, statement); // INTO
    target.append(next(text, statement));
    while (next(text, statement).equals(".")) {
      target.append('.').append(next(text, statement));
    }
    return target.toString();
  }

  /** The next token that is no blank; nothing at the end. */
  private static String next(String text, Lexer statement) {
    while (statement.next()) {
      if (!statement.kind().isBlank()) {
        return text.substring(statement.start(), statement.end());
      }
    }
    return "";
  }

  /** The place after {@code INSERT INTO name}, or -1. */
  private static int afterTarget(StatementTokens tokens) {
    if (!tokens.is(0, "INSERT") || !tokens.is(1, "INTO") || !isTargetName(tokens, 2)) {
      return -1;
    }
    int i = 3;
    while (tokens.isText(i, ".") && isTargetName(tokens, i + 1)) {
      i += 2;
    }
    return i;
  }

  /** {@code to_regclass} knows no Unicode escapes, so a target with them is none. */
  private static boolean isTargetName(StatementTokens tokens, int i) {
    return tokens.kind(i).isName()
        && (!tokens.is(i, TokenKind.QUOTED_IDENTIFIER) || tokens.textOf(i).startsWith("\""));
  }

  private static boolean isValue(StatementTokens tokens, int i) {
    return switch (tokens.kind(i)) {
      case STRING,
          BIT_STRING,
          DOLLAR_STRING,
          NUMBER,
          OPERATOR,
          PUNCTUATION,
          LEFT_PARENTHESIS,
          RIGHT_PARENTHESIS ->
          true;
      case KEYWORD, IDENTIFIER, QUOTED_IDENTIFIER ->
          VALUE_WORDS.contains(tokens.keyword(i)) || isTypeName(tokens, i) || isCall(tokens, i);
      default -> false;
    };
  }

  /** {@code ::type}, {@code ::schema.type}. */
  private static boolean isTypeName(StatementTokens tokens, int i) {
    return tokens.isText(i - 1, "::")
        || tokens.isText(i - 1, ".") && tokens.isText(i - 3, "::") && tokens.kind(i - 2).isName();
  }

  private static boolean isCall(StatementTokens tokens, int i) {
    return tokens.is(i, TokenKind.IDENTIFIER)
        && tokens.is(i + 1, TokenKind.LEFT_PARENTHESIS)
        && !tokens.isText(i - 1, ".")
        && FUNCTIONS.contains(Identifiers.stored(tokens.textOf(i)));
  }

  /** {@code ON CONFLICT [(a, b) | ON CONSTRAINT c] DO NOTHING} at the very end. */
  private static boolean doesNothingOnConflict(StatementTokens tokens, int on) {
    int i = on + 2;
    if (tokens.is(i, TokenKind.LEFT_PARENTHESIS)) {
      i = tokens.afterParentheses(i);
    } else if (tokens.is(i, "ON") && tokens.is(i + 1, "CONSTRAINT")) {
      i += 3;
    }
    return tokens.is(on + 1, "CONFLICT")
        && tokens.is(i, "DO")
        && tokens.is(i + 1, "NOTHING")
        && i + 2 == tokens.size();
  }
}

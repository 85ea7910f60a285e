package dev.drydock.sql;

import java.util.Locale;
import java.util.Set;

/** The words a statement is called by: PostgreSQL's command tags, with CONCURRENTLY added. */
final class CommandName {
  /** Words between CREATE and what is created. */
  static final Set<String> CREATE_MODIFIERS =
      Set.of(
          "OR",
          "REPLACE",
          "GLOBAL",
          "LOCAL",
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "UNIQUE",
          "RECURSIVE",
          "TRUSTED",
          "PROCEDURAL",
          "CONSTRAINT",
          "DEFAULT");

  /** Words that take the next one with them. */
  private static final Set<String> FIRST_OF_TWO =
      Set.of("ACCESS", "DEFAULT", "EVENT", "LARGE", "MATERIALIZED");

  private static final Set<String> AFTER_WITH =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE");

  private CommandName() {}

  /** Empty where the statement begins with no word. */
  static String of(StatementTokens tokens) {
    return words(tokens).strip(); // an unfinished statement lacks its last word
  }

  private static String words(StatementTokens tokens) {
    String first = tokens.keyword(0);
    return switch (first) {
      case "CREATE" -> objectName("CREATE", tokens, afterModifiers(tokens));
      case "ALTER", "DROP" -> objectName(first, tokens, 1);
      case "COMMIT", "ROLLBACK", "PREPARE", "ABORT", "END" -> transaction(first, tokens);
      case "START", "DISCARD", "REASSIGN" -> first + " " + tokens.keyword(1);
      case "REFRESH" -> concurrently("REFRESH MATERIALIZED VIEW", tokens);
      case "REINDEX" -> concurrently("REINDEX", tokens);
      case "IMPORT" -> "IMPORT FOREIGN SCHEMA";
      case "SECURITY" -> "SECURITY LABEL";
      case "WITH" -> afterWith(tokens);
      case "" -> withoutKeyword(tokens);
      default -> first;
    };
  }

  private static int afterModifiers(StatementTokens tokens) {
    int i = 1;
    while (CREATE_MODIFIERS.contains(tokens.keyword(i))) {
      i++;
    }
    return i;
  }

  private static String objectName(String verb, StatementTokens tokens, int at) {
    String object = tokens.keyword(at);
    String next = tokens.keyword(at + 1);
    if (object.isEmpty()) {
      return verb;
    }
    String name = verb + " " + object;
    return switch (object) {
      case "FOREIGN" ->
          next.equals("DATA")
              ? name + " DATA WRAPPER"
              : next.equals("TABLE") ? name + " TABLE" : name;
      case "TEXT" -> name + " SEARCH " + tokens.keyword(at + 2);
      case "OPERATOR" -> next.equals("CLASS") || next.equals("FAMILY") ? name + " " + next : name;
      case "INDEX" -> next.equals("CONCURRENTLY") ? name + " CONCURRENTLY" : name;
      case "USER" -> next.equals("MAPPING") ? name + " MAPPING" : name;
      default -> FIRST_OF_TWO.contains(object) ? name + " " + next : name;
    };
  }

  private static String transaction(String verb, StatementTokens tokens) {
    int next =
        tokens.is(1, "WORK") || tokens.is(1, "TRANSACTION") && !verb.equals("PREPARE") ? 2 : 1;
    return switch (tokens.keyword(next)) {
      case "PREPARED" -> verb + " PREPARED";
      case "TRANSACTION" -> verb + " TRANSACTION";
      case "TO" -> verb + " TO SAVEPOINT";
      case "AND" -> tokens.is(next + 1, "CHAIN") ? verb + " AND CHAIN" : verb;
      default -> verb;
    };
  }

  private static String concurrently(String name, StatementTokens tokens) {
    return TransactionRefusals.saysConcurrently(tokens) ? name + " CONCURRENTLY" : name;
  }

  private static String afterWith(StatementTokens tokens) {
    int depth = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.is(i, TokenKind.LEFT_PARENTHESIS)) {
        depth++;
      } else if (tokens.is(i, TokenKind.RIGHT_PARENTHESIS)) {
        depth--;
      } else if (depth == 0 && AFTER_WITH.contains(tokens.keyword(i))) {
        return tokens.keyword(i);
      }
    }
    return "WITH";
  }

  private static String withoutKeyword(StatementTokens tokens) {
    int i = 0;
    while (tokens.is(i, TokenKind.LEFT_PARENTHESIS)) {
      i++;
    }
    if (i > 0) {
      return tokens.keyword(i);
    }
    return tokens.is(0, TokenKind.IDENTIFIER) ? tokens.textOf(0).toUpperCase(Locale.ROOT) : "";
  }
}

package dev.drydock.sql;

/**
 * What PostgreSQL 14 to 18 refuses inside a transaction block with 25001, as far as its text tells:
 * the callers of {@code PreventInTransactionBlock}. What depends on the catalog (a partitioned
 * table in CLUSTER or REINDEX) is not seen here.
 */
final class TransactionRefusals {
  private TransactionRefusals() {}

  static boolean refuses(StatementTokens tokens) {
    return switch (tokens.keyword(0)) {
      case "VACUUM" -> true;
      case "COMMIT", "ROLLBACK" -> tokens.is(1, "PREPARED");
      case "DISCARD" -> tokens.is(1, "ALL");
      case "CREATE" -> refusesCreate(tokens);
      case "DROP" -> refusesDrop(tokens);
      case "ALTER" -> refusesAlter(tokens);
      case "REINDEX" -> refusesReindex(tokens);
      case "CLUSTER" -> clustersEverything(tokens);
      default -> false;
    };
  }

  /** CONCURRENTLY of REINDEX or REFRESH, as a word of its own or among the options. */
  static boolean saysConcurrently(StatementTokens tokens) {
    int options = tokens.is(1, TokenKind.LEFT_PARENTHESIS) ? tokens.afterParentheses(1) : 1;
    if (options > 1 && isOn(tokens, 2, options, "CONCURRENTLY")) {
      return true;
    }
    int target = tokens.is(0, "REFRESH") ? options + 1 : options;
    return tokens.is(target + 1, "CONCURRENTLY");
  }

  private static boolean refusesCreate(StatementTokens tokens) {
    int object = tokens.is(1, "UNIQUE") ? 2 : 1;
    return switch (tokens.keyword(object)) {
      case "DATABASE", "TABLESPACE" -> true;
      case "INDEX" -> tokens.is(object + 1, "CONCURRENTLY");
      case "SUBSCRIPTION" -> createsSlot(tokens);
      default -> false;
    };
  }

  private static boolean refusesDrop(StatementTokens tokens) {
    return switch (tokens.keyword(1)) {
      // DROP SUBSCRIPTION only where it has a slot, which nearly all have
      case "DATABASE", "TABLESPACE", "SUBSCRIPTION" -> true;
      case "INDEX" -> tokens.is(2, "CONCURRENTLY");
      default -> false;
    };
  }

  private static boolean refusesAlter(StatementTokens tokens) {
    return switch (tokens.keyword(1)) {
      case "SYSTEM" -> true;
      case "DATABASE" -> tokens.is(3, "SET") && tokens.is(4, "TABLESPACE");
      case "TABLE" -> detachesConcurrently(tokens);
      case "SUBSCRIPTION" -> refusesAlterSubscription(tokens);
      default -> false;
    };
  }

  private static boolean detachesConcurrently(StatementTokens tokens) {
    int detach = tokens.indexOf("DETACH", 2);
    return detach > 0
        && tokens.is(detach + 1, "PARTITION")
        && tokens.is(tokens.size() - 1, "CONCURRENTLY");
  }

  private static boolean refusesReindex(StatementTokens tokens) {
    int target = tokens.is(1, TokenKind.LEFT_PARENTHESIS) ? tokens.afterParentheses(1) : 1;
    return switch (tokens.keyword(target)) {
      case "SCHEMA", "DATABASE", "SYSTEM" -> true;
      default -> saysConcurrently(tokens);
    };
  }

  private static boolean clustersEverything(StatementTokens tokens) {
    int i = tokens.is(1, "VERBOSE") ? 2 : 1;
    return (tokens.is(i, TokenKind.LEFT_PARENTHESIS) ? tokens.afterParentheses(i) : i)
        == tokens.size();
  }

  /** Without {@code WITH (create_slot = false)} or {@code (connect = false)} it creates one. */
  private static boolean createsSlot(StatementTokens tokens) {
    int with = tokens.indexOf("WITH", 2);
    return with < 0
        || !isOff(tokens, with, tokens.size(), "CREATE_SLOT")
            && !isOff(tokens, with, tokens.size(), "CONNECT");
  }

  private static boolean refusesAlterSubscription(StatementTokens tokens) {
    int end = tokens.size();
    return switch (tokens.keyword(3)) {
      case "REFRESH" -> true;
      case "ADD", "DROP" -> !isOff(tokens, 4, end, "REFRESH");
      case "SET" ->
          tokens.is(4, "PUBLICATION")
              ? !isOff(tokens, 5, end, "REFRESH")
              : find(tokens, 4, end, "FAILOVER") > 0 || find(tokens, 4, end, "TWO_PHASE") > 0;
      default -> false;
    };
  }

  private static boolean isOn(StatementTokens tokens, int from, int to, String option) {
    return find(tokens, from, to, option) > 0 && !isOff(tokens, from, to, option);
  }

  /** Whether {@code option [=] false} is among the options. */
  private static boolean isOff(StatementTokens tokens, int from, int to, String option) {
    int at = find(tokens, from, to, option);
    if (at < 0) {
      return false;
    }
    int value = tokens.isText(at + 1, "=") ? at + 2 : at + 1;
    return value < to
        && switch (tokens.textOf(value).toLowerCase(java.util.Locale.ROOT)) {
          case "false", "off", "0", "no", "'false'", "'off'", "'0'", "'no'" -> true;
          default -> false;
        };
  }

  private static int find(StatementTokens tokens, int from, int to, String option) {
    for (int i = from; i < to; i++) {
      if (tokens.kind(i).isName()
          && Identifiers.stored(tokens.textOf(i)).equalsIgnoreCase(option)) {
        return i;
      }
    }
    return -1;
  }
}

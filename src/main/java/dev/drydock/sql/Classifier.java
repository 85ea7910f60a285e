package dev.drydock.sql;

import java.util.Set;

/** What running a statement takes. */
final class Classifier {
  /** First words of what a transaction may be. */
  private static final Set<String> MODES = Set.of("ISOLATION", "READ", "NOT", "DEFERRABLE");

  private Classifier() {}

  static StatementKind kind(StatementTokens tokens) {
    if (TransactionRefusals.refuses(tokens)) {
      return StatementKind.REFUSES_TRANSACTION;
    }
    return switch (tokens.keyword(0)) {
      case "BEGIN" -> begins(tokens) ? StatementKind.BEGIN : StatementKind.ORDINARY;
      case "START" -> ifNext(tokens, "TRANSACTION", StatementKind.BEGIN);
      case "COMMIT", "END" -> ends(tokens, StatementKind.COMMIT);
      case "PREPARE" -> ifNext(tokens, "TRANSACTION", StatementKind.COMMIT);
      case "ROLLBACK" ->
          isToSavepoint(tokens) ? StatementKind.SAVEPOINT : ends(tokens, StatementKind.ROLLBACK);
      case "ABORT" -> ends(tokens, StatementKind.ROLLBACK);
      case "SAVEPOINT", "RELEASE" -> StatementKind.SAVEPOINT;
      case "COPY" -> copy(tokens);
      case "INSERT" ->
          PlainInserts.isPlain(tokens) ? StatementKind.PLAIN_INSERT : StatementKind.ORDINARY;
      default -> StatementKind.ORDINARY;
    };
  }

  private static StatementKind ifNext(StatementTokens tokens, String next, StatementKind kind) {
    return tokens.is(1, next) ? kind : StatementKind.ORDINARY;
  }

  /** Of a body that lost what stood before it, BEGIN is a mistake and begins nothing. */
  private static boolean begins(StatementTokens tokens) {
    int next = afterTransaction(tokens);
    return next >= tokens.size() || MODES.contains(tokens.keyword(next));
  }

  /** The same of END IF and END LOOP. */
  private static StatementKind ends(StatementTokens tokens, StatementKind kind) {
    int next = afterTransaction(tokens);
    int chain = tokens.is(next + 1, "NO") ? next + 2 : next + 1;
    boolean over =
        tokens.is(next, "AND")
            ? tokens.is(chain, "CHAIN") && chain + 1 == tokens.size()
            : next >= tokens.size();
    return over ? kind : StatementKind.ORDINARY;
  }

  private static int afterTransaction(StatementTokens tokens) {
    return tokens.is(1, "WORK") || tokens.is(1, "TRANSACTION") ? 2 : 1;
  }

  private static boolean isToSavepoint(StatementTokens tokens) {
    return tokens.is(afterTransaction(tokens), "TO");
  }

  private static StatementKind copy(StatementTokens tokens) {
    if (isWithClient(tokens, tokens.indexOf("FROM", 1))) {
      return StatementKind.COPY_FROM_STDIN;
    }
    return isWithClient(tokens, tokens.indexOf("TO", 1))
        ? StatementKind.COPY_TO_STDOUT
        : StatementKind.ORDINARY;
  }

  /** The grammar takes either word for either direction. */
  private static boolean isWithClient(StatementTokens tokens, int direction) {
    return direction > 0
        && (tokens.is(direction + 1, "STDIN") || tokens.is(direction + 1, "STDOUT"));
  }
}

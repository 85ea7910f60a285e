package dev.drydock.sql;

/** What running a statement takes. */
final class Classifier {
  private Classifier() {}

  static StatementKind kind(StatementTokens tokens) {
    if (TransactionRefusals.refuses(tokens)) {
      return StatementKind.REFUSES_TRANSACTION;
    }
    return switch (tokens.keyword(0)) {
      case "BEGIN" -> StatementKind.BEGIN;
      case "START" -> ifNext(tokens, "TRANSACTION", StatementKind.BEGIN);
      case "COMMIT", "END" -> StatementKind.COMMIT;
      case "PREPARE" -> ifNext(tokens, "TRANSACTION", StatementKind.COMMIT);
      case "ROLLBACK" -> isToSavepoint(tokens) ? StatementKind.SAVEPOINT : StatementKind.ROLLBACK;
      case "ABORT" -> StatementKind.ROLLBACK;
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

  private static boolean isToSavepoint(StatementTokens tokens) {
    int next = tokens.is(1, "WORK") || tokens.is(1, "TRANSACTION") ? 2 : 1;
    return tokens.is(next, "TO");
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

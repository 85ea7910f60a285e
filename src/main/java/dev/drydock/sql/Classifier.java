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
      case "COPY" ->
          isCopyFromStdin(tokens) ? StatementKind.COPY_FROM_STDIN : StatementKind.ORDINARY;
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

  private static boolean isCopyFromStdin(StatementTokens tokens) {
    int from = tokens.indexOf("FROM", 1);
    return from > 0 && (tokens.is(from + 1, "STDIN") || tokens.is(from + 1, "STDOUT"));
  }
}

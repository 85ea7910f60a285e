package dev.drydock.sql;

/**
 * Follows the tokens to know when lines of data come next: after {@code COPY … FROM STDIN;} or
 * {@code \copy … from stdin}.
 */
final class CopyWatch {
  private enum State {
    STATEMENT_BEGINS,
    COPY,
    FROM,
    STDIN,
    OTHER_STATEMENT
  }

  private State state = State.STATEMENT_BEGINS;
  private int depth;
  private boolean dataFollows;

  /** Whether data begins on the next line. */
  boolean dataFollows() {
    return dataFollows;
  }

  void dataRead() {
    dataFollows = false;
  }

  /** Takes the next token that is neither blank nor data nor a meta-command. */
  void see(TokenKind kind, String keyword) {
    if (kind == TokenKind.SEMICOLON) {
      statementEnds();
      return;
    }
    switch (state) {
      case OTHER_STATEMENT, STDIN -> {}
      case STATEMENT_BEGINS -> {
        state = keyword.equals("COPY") ? State.COPY : State.OTHER_STATEMENT;
        depth = 0;
      }
      case COPY -> inCopy(kind, keyword);
      case FROM ->
          // the grammar takes STDOUT for it as well
          state =
              keyword.equals("STDIN") || keyword.equals("STDOUT")
                  ? State.STDIN
                  : State.OTHER_STATEMENT;
    }
  }

  /** Takes a meta-command. */
  void see(String metaCommand) {
    if (PsqlSyntax.readsData(metaCommand)) {
      dataFollows = true;
    } else if (PsqlSyntax.sends(metaCommand)) {
      statementEnds();
    }
  }

  private void statementEnds() {
    dataFollows |= state == State.STDIN;
    state = State.STATEMENT_BEGINS;
  }

  private void inCopy(TokenKind kind, String keyword) {
    if (kind == TokenKind.LEFT_PARENTHESIS) {
      depth++;
    } else if (kind == TokenKind.RIGHT_PARENTHESIS) {
      depth--;
    } else if (depth == 0 && keyword.equals("FROM")) {
      state = State.FROM;
    }
  }
}

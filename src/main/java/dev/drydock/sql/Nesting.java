package dev.drydock.sql;

/**
 * Follows one statement to know which semicolons are inside it. PostgreSQL's grammar has them in
 * two places only: between the actions of {@code CREATE RULE … DO (…; …)} and in the {@code BEGIN
 * ATOMIC … END} body of a routine. Within such a body nothing but its own {@code END} begins with
 * that word, so a {@code CASE … END} or a column called {@code "end"} needs no counting. Other
 * parentheses do not hide a semicolon: where one is missing, the statement that lacks it fails, and
 * not the rest of the file with it.
 */
final class Nesting {
  private enum State {
    BEGINS,
    CREATE,
    CREATE_OR,
    RULE,
    ROUTINE,
    ROUTINE_BEGIN,
    BODY,
    /** In a body, right after ATOMIC or a semicolon. */
    BODY_STATEMENT_BEGINS,
    NO_NESTING
  }

  private State state = State.BEGINS;
  private int depth;

  void reset() {
    state = State.BEGINS;
    depth = 0;
  }

  /** Whether a semicolon seen now would be inside the statement. */
  boolean isInside() {
    return switch (state) {
      case BODY, BODY_STATEMENT_BEGINS -> true;
      case RULE -> depth > 0;
      default -> false;
    };
  }

  /** Takes the next token that is not blank. */
  void see(TokenKind kind, String keyword) {
    state =
        switch (state) {
          case NO_NESTING -> state;
          case BEGINS -> keyword.equals("CREATE") ? State.CREATE : State.NO_NESTING;
          case CREATE, CREATE_OR -> created(keyword);
          case RULE -> {
            count(kind);
            yield state;
          }
          case ROUTINE -> {
            count(kind);
            yield depth == 0 && keyword.equals("BEGIN") ? State.ROUTINE_BEGIN : state;
          }
          case ROUTINE_BEGIN -> {
            count(kind);
            yield keyword.equals("ATOMIC") ? State.BODY_STATEMENT_BEGINS : State.ROUTINE;
          }
          case BODY_STATEMENT_BEGINS -> keyword.equals("END") ? State.NO_NESTING : inBody(kind);
          case BODY -> inBody(kind);
        };
  }

  private State created(String keyword) {
    return switch (keyword) {
      case "OR" -> State.CREATE_OR;
      case "REPLACE" -> state;
      case "RULE" -> State.RULE;
      case "FUNCTION", "PROCEDURE" -> State.ROUTINE;
      default -> State.NO_NESTING;
    };
  }

  private static State inBody(TokenKind kind) {
    return kind == TokenKind.SEMICOLON ? State.BODY_STATEMENT_BEGINS : State.BODY;
  }

  private void count(TokenKind kind) {
    if (kind == TokenKind.LEFT_PARENTHESIS) {
      depth++;
    } else if (kind == TokenKind.RIGHT_PARENTHESIS) {
      depth--;
    }
  }
}

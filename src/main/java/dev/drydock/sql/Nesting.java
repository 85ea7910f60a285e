package dev.drydock.sql;

/**
 * Follows one statement to know which semicolons are inside it. PostgreSQL's grammar has them in
 * two places only: between the actions of {@code CREATE RULE … DO (…; …)} and in the {@code BEGIN
 * ATOMIC … END} body of a routine. In such a body nothing but its own {@code END} begins with that
 * word, so a {@code CASE … END} or a column called {@code end} needs no counting. Other parentheses
 * do not hide a semicolon: where one is missing, the statement that lacks it fails, and not the
 * rest of the file with it.
 */
final class Nesting {
  private enum State {
    BEGINS,
    CREATE,
    RULE,
    ROUTINE,
    ROUTINE_BEGIN,
    /** Nothing that follows opens anything. */
    PLAIN
  }

  private State state = State.BEGINS;
  private int parentheses;

  /** Open bodies: the grammar, if not the server behind it, lets one routine create another. */
  private int bodies;

  void reset() {
    state = State.BEGINS;
    parentheses = 0;
    bodies = 0;
  }

  /** Whether a semicolon seen now would be inside the statement. */
  boolean isInside() {
    return bodies > 0 || isInRuleActions();
  }

  /** Takes the next token that is not blank; a semicolon only where {@link #isInside}. */
  void see(TokenKind kind, String keyword) {
    if (kind == TokenKind.SEMICOLON) {
      if (!isInRuleActions()) {
        state = State.BEGINS;
        parentheses = 0;
      }
    } else if (state != State.PLAIN) {
      state = next(kind, keyword);
    }
  }

  private boolean isInRuleActions() {
    return state == State.RULE && parentheses > 0;
  }

  private State next(TokenKind kind, String keyword) {
    return switch (state) {
      case BEGINS -> begins(keyword);
      case CREATE ->
          switch (keyword) {
            case "OR", "REPLACE" -> State.CREATE;
            case "RULE" -> State.RULE;
            case "FUNCTION", "PROCEDURE" -> State.ROUTINE;
            default -> State.PLAIN;
          };
      case RULE -> {
        count(kind);
        yield State.RULE;
      }
      case ROUTINE -> {
        count(kind);
        yield parentheses == 0 && keyword.equals("BEGIN") ? State.ROUTINE_BEGIN : State.ROUTINE;
      }
      case ROUTINE_BEGIN -> {
        count(kind);
        if (keyword.equals("ATOMIC")) {
          bodies++;
          yield State.BEGINS;
        }
        yield keyword.equals("BEGIN") ? State.ROUTINE_BEGIN : State.ROUTINE;
      }
      case PLAIN -> State.PLAIN;
    };
  }

  private State begins(String keyword) {
    if (bodies > 0 && keyword.equals("END")) {
      bodies--;
      return State.PLAIN;
    }
    return keyword.equals("CREATE") ? State.CREATE : State.PLAIN;
  }

  private void count(TokenKind kind) {
    if (kind == TokenKind.LEFT_PARENTHESIS) {
      parentheses++;
    } else if (kind == TokenKind.RIGHT_PARENTHESIS) {
      parentheses--;
    }
  }
}

package dev.drydock.sql;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Optional;

/** Problems of things that begin and do not end. */
final class Unterminated {
  private Unterminated() {}

  static Problem token(TokenKind kind, SourcePosition begins) {
    return switch (kind) {
      case BLOCK_COMMENT -> problem("comment", "comment", "Close it with */", begins);
      case DOLLAR_STRING ->
          problem(
              "dollar-quote",
              "dollar-quoted string",
              "Close it with the delimiter it begins with",
              begins);
      case QUOTED_IDENTIFIER ->
          problem("identifier", "quoted name", "Close it with a double quote", begins);
      case COPY_DATA ->
          problem("copy-data", "data of COPY", "Close it with a line that is only \\.", begins);
      default -> problem("string", "string", "Close it with a single quote", begins);
    };
  }

  static Problem statement(SourcePosition begins) {
    return problem(
        "statement",
        "statement",
        "Close its body with END, or the actions of its rule with a parenthesis",
        begins);
  }

  private static Problem problem(String code, String what, String remedy, SourcePosition begins) {
    return new Problem(
        "unterminated-" + code,
        Severity.ERROR,
        "The " + what + " that begins in line " + begins.line() + " has no end.",
        remedy + ".",
        List.of(),
        List.of(),
        Optional.of(new Place("", begins.line(), begins.column())));
  }
}

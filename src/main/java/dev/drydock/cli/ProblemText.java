package dev.drydock.cli;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Problems for people: what is wrong, and under it what to do. */
final class ProblemText {
  private final PrintStream out;
  private final boolean colour;

  ProblemText(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(List<Problem> problems) {
    problems.forEach(this::print);
  }

  void print(Problem problem) {
    Colour painted =
        switch (problem.severity()) {
          case ERROR -> Colour.BAD;
          case WARNING -> Colour.WARN;
          case INFO -> Colour.FAINT;
        };
    String word = problem.severity().name().toLowerCase(Locale.ROOT);
    String place =
        problem
            .place()
            // Some messages begin with the place themselves.
            .filter(at -> at.file().isEmpty() || !problem.message().startsWith(at.file()))
            .map(ProblemText::place)
            .orElse("");
    out.println(
        painted.paint(word, colour)
            + ": "
            + OneLine.of(place + problem.message())
            + Colour.FAINT.paint(" [" + OneLine.of(problem.code()) + "]", colour));
    out.println("  " + OneLine.of(problem.remedy()));
  }

  /** The text of a query has no name. */
  private static String place(Place at) {
    return at.file().isEmpty()
        ? "line " + at.line() + ", column " + at.column() + ": "
        : at.file() + ":" + at.line() + ":" + at.column() + ": ";
  }
}

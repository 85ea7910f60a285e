package dev.drydock.cli;

import dev.drydock.check.Danger;
import dev.drydock.check.Finding;
import dev.drydock.problem.Fix;
import java.io.PrintStream;
import java.util.Locale;

/** Findings for people: what is wrong and where, and under it what to do. */
final class FindingText {
  private final PrintStream out;
  private final boolean colour;

  FindingText(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(Finding finding) {
    Colour painted =
        switch (finding.severity()) {
          case ERROR -> Colour.BAD;
          case WARNING -> Colour.WARN;
          case INFO -> Colour.FAINT;
        };
    String word = finding.severity().name().toLowerCase(Locale.ROOT);
    String danger = finding.danger().map(Danger::code).map(code -> " (" + code + ")").orElse("");
    out.println(
        painted.paint(word, colour)
            + danger
            + ": "
            + OneLine.of(place(finding) + finding.message())
            + Colour.FAINT.paint(" [" + OneLine.of(finding.rule()) + "]", colour));
    out.println("  " + OneLine.of(finding.suggestion()));
    for (Fix fix : finding.fixes()) {
      out.println(Colour.FAINT.paint("  fix: ", colour) + OneLine.of(fix.title()));
    }
  }

  private static String place(Finding finding) {
    return finding
        .file()
        // Some messages begin with the file themselves.
        .filter(file -> finding.span().isPresent() && !finding.message().startsWith(file))
        .flatMap(
            file ->
                finding.span().map(span -> file + ":" + span.line() + ":" + span.column() + ": "))
        .orElse("");
  }
}

package dev.drydock.cli;

import dev.drydock.compare.ClosingProof;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison for people. */
final class CompareText {
  private final Terminal terminal;
  private final boolean colour;

  CompareText(Terminal terminal, boolean colour) {
    this.terminal = terminal;
    this.colour = colour;
  }

  void print(Comparison comparison) {
    new ProblemText(terminal.out(), colour).print(comparison.warnings());
    comparison.differences().forEach(this::print);
    line(summary(comparison));
  }

  private void print(Difference difference) {
    String word = difference.kind().name().toLowerCase(Locale.ROOT);
    line(
        "%-9s  %s%s"
            .formatted(
                word,
                difference.id(),
                difference.muted().map(reason -> "  (ignored: " + reason + ")").orElse("")));
    if (difference.kind() == Difference.Kind.DIFFERENT) {
      difference
          .change()
          .attributes()
          .forEach(
              a ->
                  line(
                      "           %s: %s, should be %s"
                          .formatted(
                              a.name(),
                              a.before().orElse("not set"),
                              a.after().orElse("not set"))));
    } else {
      difference.expected().or(difference::actual).ifPresent(text -> line("           " + text));
    }
    difference
        .origin()
        .ifPresentOrElse(
            origin -> line("           made by " + origin.file() + ", line " + origin.line()),
            () -> untracked(difference));
  }

  private void untracked(Difference difference) {
    if (difference.kind() == Difference.Kind.UNTRACKED) {
      line("           nothing it is compared with has it");
    }
  }

  private static String summary(Comparison comparison) {
    if (comparison.differences().isEmpty()) {
      return "No difference between %s and %s."
          .formatted(comparison.expected().name(), comparison.actual().name());
    }
    List<String> parts = new ArrayList<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      long count = comparison.counting().stream().filter(d -> d.kind() == kind).count();
      if (count > 0) {
        parts.add(count + " " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    int muted = comparison.differences().size() - comparison.counting().size();
    if (muted > 0) {
      parts.add(muted + " ignored");
    }
    return "%s against %s: %s."
        .formatted(
            comparison.actual().name(), comparison.expected().name(), String.join(", ", parts));
  }

  /**
   * Says what a closing migration did to a copy.
   *
   * @throws DrydockException REFUSED when it failed there
   */
  void proof(ClosingProof proof) throws DrydockException {
    if (proof.failed().isPresent()) {
      throw new DrydockException(
          DrydockException.Kind.REFUSED,
          Problem.error(
              "fix-fails",
              "Tried on a copy, it fails: "
                  + proof.failed().get().message()
                  + ", in: "
                  + proof.failed().get().sql(),
              "Print it with --sql and put it right by hand."));
    }
    terminal.tell(
        proof.left().isEmpty()
            ? "Tried on a copy: it closes the gap."
            : "Tried on a copy: it leaves "
                + Words.count(proof.left().size(), "difference")
                + ", the first "
                + proof.left().getFirst().id()
                + ".");
  }

  private void line(String text) {
    terminal.out().println(OneLine.of(text));
  }
}

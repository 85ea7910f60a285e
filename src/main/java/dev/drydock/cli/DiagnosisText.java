package dev.drydock.cli;

import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Evidence;
import dev.drydock.explain.Explanation;
import dev.drydock.explain.Trail;
import dev.drydock.problem.Fix;
import java.io.PrintStream;
import java.util.List;

/** A diagnosis for people: the answer first, what it rests on below. */
final class DiagnosisText {
  /** Rows of evidence shown; the rest is in the JSON. */
  private static final int ROWS = 10;

  private final PrintStream out;
  private final boolean colour;

  DiagnosisText(Terminal terminal, boolean colour) {
    this.out = terminal.out();
    this.colour = colour;
  }

  void print(Diagnosis diagnosis) {
    Explanation explanation = diagnosis.explanation();
    out.println(
        Colour.BAD.paint(OneLine.of(diagnosis.answer()), colour)
            + Colour.FAINT.paint(" [" + diagnosis.verdict().word() + "]", colour));
    if (!diagnosis.answer().equals(explanation.text())) {
      line(explanation.text());
    }
    line(explanation.remedy());
    diagnosis.trail().forEach(this::step);
    int number = 1;
    for (Fix fix : explanation.fixes()) {
      line("");
      line("Fix " + number++ + ": " + fix.title());
      fix.sql().ifPresent(sql -> sql.lines().forEach(text -> line("  " + text)));
    }
    explanation.evidence().forEach(this::evidence);
    explanation
        .check()
        .ifPresent(
            how -> {
              line("");
              line("To check: " + how);
            });
    line("Again: " + explanation.again());
  }

  private void step(Trail.Step step) {
    String deed =
        switch (step.deed()) {
          case MAKES -> "makes it";
          case DROPS -> "drops it";
          case TAKES_ALONG -> "drops it with CASCADE";
          case RENAMES -> "renames it to " + step.newName().orElse("");
        };
    String standing =
        switch (step.standing()) {
          case APPLIED -> " (applied)";
          case PENDING -> " (not applied)";
          case UNKNOWN -> "";
        };
    line("  " + step.place() + " " + deed + standing);
  }

  private void evidence(Evidence evidence) {
    line("");
    line(evidence.title() + ":");
    evidence.failure().ifPresent(why -> line("  could not be asked: " + why));
    if (evidence.rows().isEmpty()) {
      return;
    }
    Table table =
        new Table(
                evidence.columns().stream().map(c -> Table.Align.LEFT).toArray(Table.Align[]::new))
            .header(evidence.columns().toArray(String[]::new));
    List<List<String>> rows = evidence.rows();
    rows.stream()
        .limit(ROWS)
        .forEach(row -> table.row(row.stream().map(Table.Cell::of).toArray(Table.Cell[]::new)));
    table.print(out, colour);
    if (rows.size() > ROWS) {
      line("  … " + (rows.size() - ROWS) + " more");
    }
  }

  private void line(String text) {
    out.println(OneLine.of(text));
  }
}

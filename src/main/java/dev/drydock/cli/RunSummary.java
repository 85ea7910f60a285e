package dev.drydock.cli;

import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunOn;
import dev.drydock.run.RunReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.backup.Backup;
import dev.drydock.scratch.CopiedRows;
import dev.drydock.scratch.ScratchFacts;
import java.io.PrintStream;

/** How a run ended, for people, on standard output. */
final class RunSummary {
  private final PrintStream out;
  private final boolean colour;

  RunSummary(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(RunReport report) {
    ProblemText problems = new ProblemText(out, colour);
    problems.print(report.warnings());
    if (!report.warnings().isEmpty()) {
      out.println();
    }
    new EffectsText(out, colour).print(report);
    report.scratch().ifPresent(this::scratch);
    report.backup().ifPresent(this::backup);
    out.println(colour(report).paint(OneLine.of(sentence(report)), colour));
    report.reason().ifPresent(problems::print);
  }

  private void backup(Backup backup) {
    out.println(
        OneLine.of(
            "Backed up before anything was run: %s (%s in %s)."
                .formatted(backup.file(), backup.size(), Times.took(backup.took()))));
  }

  private void scratch(ScratchFacts scratch) {
    out.println(
        OneLine.of(
            "On a scratch database: PostgreSQL %s, made with %s."
                .formatted(scratch.serverVersion(), scratch.clonedWith())));
    if (!scratch.copied().isEmpty()) {
      long rows = scratch.copied().stream().mapToLong(CopiedRows::rows).sum();
      out.println(
          "With the rows of small tables: %s of %s."
              .formatted(Words.count(rows, "row"), Words.count(scratch.copied().size(), "table")));
    }
  }

  private static Colour colour(RunReport report) {
    return switch (report.outcome()) {
      case WOULD_APPLY, APPLIED, NOTHING_TO_DO -> Colour.GOOD;
      case UNPROVEN, CANCELLED -> Colour.WARN;
      case WOULD_FAIL, FAILED, IN_DOUBT, REFUSED -> Colour.BAD;
    };
  }

  private static String sentence(RunReport report) {
    String all = Words.count(report.migrations().size(), "migration");
    String done = count(report, StepOutcome.OK) + " of " + all;
    String took = " in " + Times.took(report.took());
    String after = report.on() == RunOn.SCRATCH ? "; tried" : "; rolled back";
    return switch (report.outcome()) {
      case WOULD_APPLY -> all + " would apply" + after + took + ".";
      case WOULD_FAIL -> "Would fail" + at(report) + after + took + ".";
      case UNPROVEN ->
          report.reason().isPresent()
              ? "Broken off; nothing failed before" + after + took + "."
              : "Nothing failed, and not everything could be proved" + after + took + ".";
      case APPLIED -> all + " applied" + took + ".";
      case FAILED -> "Failed" + at(report) + "; " + done + " applied" + took + ".";
      case IN_DOUBT -> "In doubt" + at(report) + "; " + done + " applied" + took + ".";
      case NOTHING_TO_DO -> "Nothing to do: no migration is pending.";
      case REFUSED -> "Refused: nothing was run.";
      case CANCELLED -> "Cancelled; " + done + " finished" + took + ".";
    };
  }

  private static long count(RunReport report, StepOutcome outcome) {
    return report.migrations().stream().filter(m -> m.outcome() == outcome).count();
  }

  private static String at(RunReport report) {
    return report.migrations().stream()
        .filter(m -> m.outcome() == StepOutcome.FAILED || m.outcome() == StepOutcome.IN_DOUBT)
        .findFirst()
        .map(RunSummary::place)
        .orElse("");
  }

  private static String place(MigrationReport migration) {
    return " at "
        + migration.file()
        + migration.error().map(error -> ", line " + error.place().line()).orElse("");
  }
}

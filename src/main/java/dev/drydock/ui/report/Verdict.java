package dev.drydock.ui.report;

import dev.drydock.problem.Problem;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunOn;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementError;
import dev.drydock.run.StepOutcome;
import dev.drydock.scratch.ScratchFacts;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one sentence a run ends with, and a second one with the circumstances.
 *
 * @param glyph readable without colour
 */
public record Verdict(Tone tone, String glyph, String headline, String detail) {

  /**
   * The verdict on a report.
   *
   * @param rehearsal a dry run: nothing of it was kept
   * @param where the target's name for people, for instance {@code staging}
   */
  public static Verdict of(RunReport report, String where, boolean rehearsal) {
    int all = report.migrations().size();
    return switch (report.outcome()) {
      case WOULD_APPLY ->
          new Verdict(
              Tone.SUCCESS,
              "✓",
              "Dry run finished: " + Amounts.count(all, "migration") + " would apply.",
              circumstances(report, where));
      case WOULD_FAIL ->
          new Verdict(
              Tone.DANGER,
              "✕",
              "Dry run finished: " + failure(report, " would fail") + firstOfAll(report) + ".",
              circumstances(report, where));
      case UNPROVEN ->
          new Verdict(
              Tone.WARNING,
              "◇",
              report.reason().isPresent()
                  ? "Dry run broken off: nothing failed before, and the rest is not proved."
                  : "Dry run finished: nothing failed, but "
                      + Amounts.count(unproven(report), "statement")
                      + " could not be proved.",
              reason(report).orElseGet(() -> circumstances(report, where)));
      case APPLIED ->
          new Verdict(
              Tone.SUCCESS,
              "✓",
              "Applied " + Amounts.count(all, "migration") + " to " + where + ".",
              counts(report));
      case FAILED ->
          new Verdict(
              Tone.DANGER,
              "✕",
              failure(report, " failed") + "; " + applied(report) + " applied to " + where + ".",
              counts(report));
      case IN_DOUBT ->
          new Verdict(
              Tone.DANGER,
              "?",
              "The connection was lost at a commit: what became of it is not known yet.",
              reason(report).orElse("Connect again and refresh; the server is then asked."));
      case NOTHING_TO_DO ->
          new Verdict(Tone.NEUTRAL, "✓", "Nothing to do: no migration is pending.", "");
      case REFUSED ->
          new Verdict(
              Tone.WARNING,
              "⊘",
              report.reason().map(Problem::message).orElse("The run was refused."),
              report.reason().map(Problem::remedy).orElse(""));
      case CANCELLED ->
          new Verdict(
              Tone.WARNING,
              "⊘",
              rehearsal || done(report) == 0
                  ? "Cancelled: nothing was changed."
                  : "Cancelled; " + applied(report) + " applied to " + where + ".",
              counts(report));
    };
  }

  /** Whether a reader of it has read this problem. */
  public boolean says(Problem problem) {
    return (headline + " " + detail).contains(problem.message())
        && detail.contains(problem.remedy());
  }

  /** {@code 118 statements in 1.9 s}. */
  private static String counts(RunReport report) {
    return Amounts.count(statements(report), "statement")
        + " in "
        + RelativeTime.took(report.took());
  }

  private static long statements(RunReport report) {
    return report.migrations().stream()
        .flatMap(m -> m.statements().stream())
        .mapToLong(s -> s.count())
        .sum();
  }

  private static String circumstances(RunReport report, String where) {
    return counts(report)
        + (report.on() == RunOn.SCRATCH
            ? scratch(report, where)
            : " · run on " + where + " itself in one transaction, rolled back");
  }

  private static String scratch(RunReport report, String where) {
    return report.scratch().filter(ScratchFacts::isCopy).isPresent()
        ? " · run on a scratch copy of " + where + "'s schema"
        : " · run on an empty scratch database";
  }

  private static String failure(RunReport report, String verb) {
    Optional<MigrationReport> failed =
        report.migrations().stream().filter(m -> m.outcome() == StepOutcome.FAILED).findFirst();
    String name = failed.map(m -> (m.version() + " " + m.name()).strip()).orElse("a migration");
    String line =
        failed
            .flatMap(MigrationReport::error)
            .map(StatementError::place)
            .map(place -> " at line " + place.line())
            .orElse("");
    return name + verb + line;
  }

  /** A pass goes on behind a failure: how much is wrong is said beside where it begins. */
  private static String firstOfAll(RunReport report) {
    long failed = statements(report, Set.of(StepOutcome.FAILED));
    long follow = statements(report, Set.of(StepOutcome.FOLLOWS_FROM));
    String first = failed > 1 ? ", the first of " + failed + " failing statements" : "";
    return follow == 0 ? first : first + "; " + follow + " more would fail because of that";
  }

  private static long unproven(RunReport report) {
    return statements(report, Set.of(StepOutcome.NOT_REHEARSABLE, StepOutcome.NEEDS_DATA));
  }

  private static long statements(RunReport report, Set<StepOutcome> outcomes) {
    return report.migrations().stream()
        .flatMap(m -> m.statements().stream())
        .filter(s -> outcomes.contains(s.outcome()))
        .mapToLong(s -> s.count())
        .sum();
  }

  private static String applied(RunReport report) {
    return String.format(Locale.ROOT, "%d of %d", done(report), report.migrations().size());
  }

  private static long done(RunReport report) {
    return report.migrations().stream().filter(m -> m.outcome() == StepOutcome.OK).count();
  }

  private static Optional<String> reason(RunReport report) {
    return report.reason().map(Problem::inWords);
  }
}

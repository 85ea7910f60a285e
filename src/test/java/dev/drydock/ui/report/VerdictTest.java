package dev.drydock.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.run.Judgement;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunOn;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.kit.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void aDryRunThatWouldApply() {
    Verdict verdict = Verdict.of(SampleRuns.wouldApply(), "staging", true);
    assertEquals("Dry run finished: 1 migration would apply.", verdict.headline());
    assertEquals(
        "5 statements in 1.9 s · run on staging itself in one transaction, rolled back",
        verdict.detail());
    assertEquals(Tone.SUCCESS, verdict.tone());
  }

  @Test
  void aDryRunThatWouldFailNamesFileAndLine() {
    Verdict verdict = Verdict.of(SampleRuns.wouldFail(), "staging", true);
    assertEquals(
        "Dry run finished: 20251119000400 ai_conversations would fail at line 16.",
        verdict.headline());
    assertEquals(Tone.DANGER, verdict.tone());
  }

  @Test
  void aDryRunSaysHowManyStatementsFailAndHowManyOnlyFollow() {
    StatementReport failing = SampleRuns.failing().statements().getLast();
    MigrationReport further =
        SampleRuns.migration(
            "20251119000600",
            "further",
            StepOutcome.FAILED,
            List.of(failing, judged(failing, StepOutcome.FOLLOWS_FROM)));
    assertEquals(
        "Dry run finished: 20251119000400 ai_conversations would fail at line 16,"
            + " the first of 2 failing statements; 1 more would fail because of that.",
        Verdict.of(
                SampleRuns.report(Outcome.WOULD_FAIL, List.of(SampleRuns.failing(), further)),
                "staging",
                true)
            .headline());
  }

  private static StatementReport judged(StatementReport statement, StepOutcome outcome) {
    return new StatementReport(
        statement.statement(),
        Judgement.of(outcome),
        statement.took(),
        statement.rows(),
        statement.notices(),
        statement.effects(),
        statement.error());
  }

  @Test
  void whatCouldNotBeTriedIsNotCalledFine() {
    assertEquals(
        "Dry run finished: nothing failed, but 1 statement could not be proved.",
        Verdict.of(SampleRuns.unproven(), "staging", true).headline());
  }

  @Test
  void aFailedApplySaysHowFarItCame() {
    MigrationReport notRun = SampleRuns.migration("9", "later", StepOutcome.NOT_RUN, List.of());
    RunReport report =
        SampleRuns.report(
            Outcome.FAILED, List.of(SampleRuns.merge(), SampleRuns.failing(), notRun));
    assertEquals(
        "20251119000400 ai_conversations failed at line 16; 1 of 3 applied to PRODUCTION.",
        Verdict.of(report, "PRODUCTION", false).headline());
  }

  @Test
  void aRefusalGivesReasonAndRemedy() {
    RunReport refused =
        new RunReport(
            Outcome.REFUSED,
            RunOn.TARGET,
            Optional.of(Problem.error("standby", "This is a standby.", "Connect to the primary.")),
            "",
            SampleRuns.AT,
            Duration.ZERO,
            List.of(),
            List.of(),
            List.of());
    Verdict verdict = Verdict.of(refused, "staging", false);
    assertTrue(verdict.says(refused.reason().orElseThrow()), "nobody needs it a second time");
    assertEquals("This is a standby.", verdict.headline());
    assertEquals("Connect to the primary.", verdict.detail());
  }

  @Test
  void aCancelledApplySaysWhatWasAppliedBefore() {
    MigrationReport notRun = SampleRuns.migration("9", "later", StepOutcome.NOT_RUN, List.of());
    RunReport report = SampleRuns.report(Outcome.CANCELLED, List.of(SampleRuns.merge(), notRun));
    assertEquals(
        "Cancelled; 1 of 2 applied to staging.", Verdict.of(report, "staging", false).headline());
    assertEquals("Cancelled: nothing was changed.", Verdict.of(report, "staging", true).headline());
  }

  @Test
  void markdownHasVerdictTableErrorAndWarnings() {
    String markdown = ReportMarkdown.of(SampleRuns.wouldFail(), "shop@db", true);
    assertTrue(markdown.startsWith("# Dry run finished:"), markdown);
    assertTrue(markdown.contains("ACCESS EXCLUSIVE contacts"), markdown);
    assertTrue(markdown.contains("ERROR 42P01: relation \"user_tenants\" does not exist"));
    assertTrue(markdown.contains("contacts_id_seq was advanced"));
    assertFalse(markdown.contains("\n  SELECT"), "a statement stays on its table line");
  }
}

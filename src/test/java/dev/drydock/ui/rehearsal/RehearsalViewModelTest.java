package dev.drydock.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Environment;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.report.Risk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalViewModelTest {
  private final RehearsalViewModel model =
      new RehearsalViewModel(SampleRuns.wouldApply(), SampleRuns.target(Environment.STAGING));

  @Test
  void theRiskiestStatementStandsFirstAndIsSelected() {
    assertEquals("4", model.statements().getFirst().number());
    assertEquals(model.statements().getFirst(), model.statement.get().orElseThrow());
    assertEquals(
        List.of("rewrites contacts"),
        model.statements().getFirst().risk().work().stream().map(Risk.Chip::text).toList());
  }

  @Test
  void canBeShownInFileOrder() {
    model.byRisk.set(false);
    assertEquals(
        List.of("1", "2", "3", "4", "5"),
        model.statements().stream().map(StatementLine::number).toList());
  }

  @Test
  void chipsCountWhatTheVerdictDoesNotSay() {
    assertEquals(
        List.of("1 table rewrite", "2 exclusive locks on live tables"),
        model.chips().stream().map(Risk.Chip::text).toList());
  }

  @Test
  void waitsAreSaidInWordsAndNewTablesConcernNobody() {
    assertEquals(
        List.of("reads and writes of contacts wait"),
        SampleRuns.merge().statements().get(3).effects().waits());
    assertEquals(List.of(), SampleRuns.merge().statements().get(0).effects().waits());
  }

  @Test
  void aFailureIsLookedAtFirstAndNotOfferedForApplying() {
    RehearsalViewModel failing =
        new RehearsalViewModel(SampleRuns.wouldFail(), SampleRuns.target(Environment.STAGING));
    assertEquals("ai_conversations", failing.migration.get().orElseThrow().name());
    assertTrue(failing.statement.get().orElseThrow().report().error().isPresent());
    assertFalse(failing.canApply());
    assertTrue(model.canApply());
  }

  @Test
  void aReportIsSavedInTheFormItsNameAsksFor() {
    assertTrue(
        RehearsalActions.text(Path.of("r.json"), model.report(), model.target())
            .contains("\"outcome\" : \"would-apply\""));
    assertTrue(
        RehearsalActions.text(Path.of("r.md"), model.report(), model.target())
            .startsWith("# Dry run finished"));
  }

  @Test
  void aSummaryNamesRewrites() {
    assertEquals(
        "rewrites contacts · 5 statements · 875 ms",
        RehearsalViewModel.summary(SampleRuns.merge()));
  }
}

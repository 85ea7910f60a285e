package dev.drydock.ui.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.PendingPlan;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.run.RunReport;
import dev.drydock.run.TransactionMode;
import dev.drydock.ui.SampleRuns;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplyConfirmViewModelTest {
  private static final List<PendingPlan.Planned> TWO =
      List.of(
          new PendingPlan.Planned("1", "a", "1_a.sql", TransactionMode.RUNNER, 3),
          new PendingPlan.Planned("2", "b", "2_b.sql", TransactionMode.SEGMENTS, 2));

  @Test
  void productionWantsTheDatabaseNameTyped() {
    ApplyConfirmViewModel model = model(Environment.PRODUCTION, List.of(), Optional.empty());
    assertEquals("Apply 2 to PRODUCTION", model.buttonLabel());
    assertFalse(model.readyProperty().get());
    model.typed.set("sho");
    assertFalse(model.readyProperty().get());
    model.typed.set("shop");
    assertTrue(model.readyProperty().get());
  }

  @Test
  void elsewhereNothingIsTyped() {
    ApplyConfirmViewModel model = model(Environment.STAGING, List.of(), Optional.empty());
    assertTrue(model.readyProperty().get());
    assertEquals("Apply 2 migrations to staging", model.title());
  }

  @Test
  void aRefusalIsSaidFirstAndClosesTheButton() {
    ApplyConfirmViewModel model =
        model(
            Environment.STAGING,
            List.of(Problem.error("duplicate-version", "003 stands twice.", "Renumber one.")),
            Optional.empty());
    assertFalse(model.readyProperty().get());
    assertEquals("003 stands twice. Renumber one.", model.points().getFirst().text());
  }

  @Test
  void tellsWhetherTheDryRunStillHolds() {
    assertTrue(
        model(Environment.STAGING, List.of(), Optional.of(SampleRuns.wouldApply()))
            .points()
            .getFirst()
            .text()
            .startsWith("The plan still matches"));
    ApplyConfirmViewModel changed =
        new ApplyConfirmViewModel(
            SampleRuns.target(Environment.STAGING),
            new PendingPlan("other", TWO, List.of()),
            ApplyPending.Options.standard(),
            SampleRuns.backup(),
            Optional.of(SampleRuns.wouldApply()),
            SampleRuns.AT);
    assertTrue(changed.points().getFirst().text().contains("changed since the dry run"));
  }

  @Test
  void saysWhatAFailureWouldLeave() {
    assertTrue(
        model(Environment.STAGING, List.of(), Optional.empty()).points().stream()
            .anyMatch(point -> point.text().startsWith("2_b.sql runs in several transactions")));
  }

  @Test
  void agreesToExactlyThePlanThatWasShown() {
    ApplyConfirmViewModel model = model(Environment.STAGING, List.of(), Optional.empty());
    model.lockTimeout.set(Duration.ofSeconds(10));
    model.retries.set(0);
    ApplyPending.Options options = model.options();
    assertEquals(Optional.of("5f1c0e9a"), options.fingerprint());
    assertEquals(Duration.ofSeconds(10), options.lockTimeout());
    assertEquals(0, options.retries());
  }

  @Test
  void aBackupIsMadeOnlyWhereItIsAskedForAndNamed() {
    ApplyConfirmViewModel model = model(Environment.STAGING, List.of(), Optional.empty());
    assertEquals(Optional.empty(), model.options().backup());
    model.backUp.set(true);
    assertEquals(Optional.of(SampleRuns.backup().suggested()), model.options().backup());
    assertTrue(model.readyProperty().get());
    model.backupFile.set("  ");
    assertFalse(model.readyProperty().get());
    model.backUp.set(false);
    assertTrue(model.readyProperty().get());
  }

  private static ApplyConfirmViewModel model(
      Environment environment, List<Problem> refusals, Optional<RunReport> rehearsed) {
    return new ApplyConfirmViewModel(
        SampleRuns.target(environment),
        new PendingPlan("5f1c0e9a", TWO, refusals),
        ApplyPending.Options.standard(),
        SampleRuns.backup(),
        rehearsed,
        SampleRuns.AT.plusSeconds(240));
  }
}

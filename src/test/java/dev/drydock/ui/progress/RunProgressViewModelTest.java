package dev.drydock.ui.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.run.LockWait;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunOn;
import dev.drydock.server.Notice;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.StatusSign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunProgressViewModelTest {
  private static final Instant AT = SampleRuns.AT;
  private final MigrationReport merge = SampleRuns.merge();
  private final RunProgressViewModel model = new RunProgressViewModel(false, List.of());

  @Test
  void followsARunToItsEnd() {
    model.accept(
        List.of(
            new RunEvent.RunStarted(AT, RunOn.TARGET, 1, 5),
            new RunEvent.MigrationStarted(AT, 1, merge.version(), merge.name(), merge.file(), 5),
            new RunEvent.StatementStarted(AT, 0, 1, 3, "CREATE TABLE x ()")));
    assertEquals("migration 1 of 1 · statement 1 of 5", model.positionProperty().get());
    assertEquals(StatusSign.RUNNING, model.steps().getFirst().state());
    assertEquals(3, model.statementProperty().get().orElseThrow().line());

    model.accept(
        List.of(
            new RunEvent.StatementFinished(AT, merge.statements().get(0)),
            new RunEvent.StatementFinished(AT, merge.statements().get(1))));
    assertEquals(0.4, model.fractionProperty().get(), 0.001);

    List<LogLine> lines =
        model.accept(
            List.of(
                new RunEvent.MigrationFinished(AT, merge),
                new RunEvent.RunFinished(AT, SampleRuns.report(Outcome.APPLIED, List.of(merge)))));
    assertEquals("Applied", model.steps().getFirst().state().word());
    assertEquals(1, model.fractionProperty().get());
    assertTrue(model.statementProperty().get().isEmpty());
    assertEquals(Outcome.APPLIED, model.reportProperty().get().orElseThrow().outcome());
    assertEquals("applied in 1.9 s", lines.getLast().text());
  }

  @Test
  void whatIsTriedOnceMoreIsCountedFromItsBeginning() {
    model.accept(
        List.of(
            new RunEvent.RunStarted(AT, RunOn.TARGET, 1, 5),
            new RunEvent.MigrationStarted(AT, 1, merge.version(), merge.name(), merge.file(), 5),
            new RunEvent.StatementStarted(AT, 0, 1, 3, "ALTER TABLE x"),
            new RunEvent.StatementFinished(AT, merge.statements().get(0)),
            new RunEvent.Remark(AT, "Lock timeout"),
            new RunEvent.StatementStarted(AT, 0, 1, 3, "ALTER TABLE x")));
    assertEquals("migration 1 of 1 · statement 1 of 5", model.positionProperty().get());
    assertEquals(0, model.steps().getFirst().done());
  }

  @Test
  void aLockWaitIsLoggedOnceAndShownUntilItEnds() {
    LockWait wait =
        new LockWait(
            "public.contacts",
            "AccessExclusive",
            Duration.ofSeconds(1),
            List.of(
                new LockWait.Holder(
                    4211,
                    "marta",
                    "psql",
                    "10.0.0.7",
                    "idle in transaction",
                    Duration.ofMinutes(12),
                    "select 1")));
    model.accept(
        List.of(
            new RunEvent.MigrationStarted(AT, 1, "1", "a", "1_a.sql", 1),
            new RunEvent.StatementStarted(AT, 0, 1, 1, "ALTER TABLE contacts …")));
    List<LogLine> first = model.accept(List.of(new RunEvent.Waiting(AT, wait)));
    List<LogLine> second = model.accept(List.of(new RunEvent.Waiting(AT, wait)));
    assertEquals(
        "waiting 1.0 s for ACCESS EXCLUSIVE on public.contacts, held by pid 4211 (marta, idle in"
            + " transaction for 12 min 00 s)",
        first.getFirst().text());
    assertEquals(List.of(), second);
    assertEquals(Optional.of(wait), model.lockWaitProperty().get());

    model.accept(List.of(new RunEvent.StatementFinished(AT, merge.statements().get(0))));
    assertTrue(model.lockWaitProperty().get().isEmpty());
  }

  @Test
  void noticesAndErrorsComeAsLines() {
    List<LogLine> lines =
        model.accept(
            List.of(
                new RunEvent.NoticeReceived(
                    AT, new Notice("NOTICE", "00000", "hello", Optional.empty(), Optional.empty())),
                new RunEvent.StatementFinished(AT, SampleRuns.failing().statements().get(1))));
    assertEquals("NOTICE  hello", lines.get(0).text());
    assertEquals("line 16: relation \"user_tenants\" does not exist [42P01]", lines.get(1).text());
    assertEquals("✕", lines.get(1).sign());
  }

  @Test
  void plannedMigrationsWaitInTheirPlaces() {
    RunProgressViewModel planned =
        new RunProgressViewModel(
            true,
            List.of(
                MigrationStep.waiting("1", "a", "1_a.sql", 2),
                MigrationStep.waiting("2", "b", "2_b.sql", 3)));
    planned.accept(
        List.of(
            new RunEvent.RunStarted(AT, RunOn.TARGET, 2, 5),
            new RunEvent.MigrationStarted(AT, 1, "1", "a", "1_a.sql", 2)));
    assertEquals(2, planned.steps().size());
    assertEquals(StatusSign.PENDING, planned.steps().get(1).state());
    assertEquals("migration 1 of 2 · statement 1 of 2", planned.positionProperty().get());
  }
}

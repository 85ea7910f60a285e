package dev.drydock.ui.apply;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.PendingPlan;
import dev.drydock.profile.Environment;
import dev.drydock.run.LockWait;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunOn;
import dev.drydock.run.RunReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.TransactionMode;
import dev.drydock.testing.Pictures;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.TestNavigation;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.progress.MigrationStep;
import dev.drydock.ui.progress.RunProgressView;
import dev.drydock.ui.progress.RunProgressViewModel;
import dev.drydock.ui.task.Tasks;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/** Pictures of applying, to be looked at. */
class ApplyPicturesTest {
  private final Tasks tasks =
      Tasks.immediate(
          unforeseen -> {
            throw new AssertionError(unforeseen);
          });

  @Test
  void confirm() {
    Pictures.take("apply-confirm", () -> confirm(Environment.PRODUCTION, "sho"));
    Pictures.take("apply-confirm-staging", () -> confirm(Environment.STAGING, ""));
    assertTrue(new File("target/screenshots/apply-confirm-light-1000x700.png").length() > 0);
  }

  @Test
  void progress() {
    Pictures.take("apply-progress", this::running);
    assertTrue(new File("target/screenshots/apply-progress-light-1000x700.png").length() > 0);
  }

  @Test
  void outcomes() {
    MigrationReport notRun =
        SampleRuns.migration("20251119000500", "substatus", StepOutcome.NOT_RUN, List.of());
    Pictures.take(
        "apply-failed",
        () ->
            outcome(
                SampleRuns.report(
                    Outcome.FAILED, List.of(SampleRuns.merge(), SampleRuns.failing(), notRun))));
    Pictures.take(
        "apply-applied",
        () -> outcome(SampleRuns.report(Outcome.APPLIED, List.of(SampleRuns.merge()))));
    assertTrue(new File("target/screenshots/apply-failed-light-1000x700.png").length() > 0);
  }

  private Parent confirm(Environment environment, String typed) {
    TestNavigation navigation = new TestNavigation();
    ApplyConfirmViewModel model =
        new ApplyConfirmViewModel(
            SampleRuns.target(environment),
            new PendingPlan(
                "5f1c0e9a",
                List.of(
                    planned("20251119000100_campaigns_system.sql", TransactionMode.RUNNER),
                    planned("20251119000300_merge_organizations.sql", TransactionMode.RUNNER),
                    planned("20251119000500_add_search_index.sql", TransactionMode.NONE)),
                List.of()),
            ApplyPending.Options.standard(),
            Optional.of(SampleRuns.wouldApply()),
            SampleRuns.AT.plusSeconds(240));
    model.typed.set(typed);
    navigation.sheets().show(ApplyConfirm.sheet(model, options -> {}));
    return navigation.root();
  }

  private static PendingPlan.Planned planned(String file, TransactionMode mode) {
    return new PendingPlan.Planned(
        file.substring(0, 14), file.substring(15, file.length() - 4), file, mode, 12);
  }

  private Parent running() {
    RunProgressViewModel model =
        new RunProgressViewModel(
            false,
            List.of(
                MigrationStep.waiting("20251119000300", "merge_organizations", "a.sql", 5),
                MigrationStep.waiting("20251119000400", "ai_conversations", "b.sql", 24),
                MigrationStep.waiting("20251119000500", "add_search_index", "c.sql", 1)));
    LogView log = new LogView();
    RunProgressView view =
        new RunProgressView(
            tasks,
            "Applying 3 to staging",
            model,
            log,
            List.of(new Button("Stop after this migration"), new Button("Cancel now")));
    Instant now = Instant.now();
    MigrationReport merge = SampleRuns.merge();
    log.add(
        model.accept(
            List.of(
                new RunEvent.RunStarted(now, RunOn.TARGET, 3, 30),
                new RunEvent.MigrationStarted(
                    now, 1, merge.version(), merge.name(), merge.file(), 5),
                new RunEvent.MigrationFinished(now, merge),
                new RunEvent.MigrationStarted(
                    now, 2, "20251119000400", "ai_conversations", "b.sql", 24),
                new RunEvent.StatementStarted(
                    now,
                    3,
                    1,
                    21,
                    "ALTER TABLE contacts\n  ALTER COLUMN id TYPE bigint, -- was integer\n"
                        + "  ALTER COLUMN note SET DEFAULT 'none'"),
                new RunEvent.NoticeReceived(
                    now, SampleRuns.failing().statements().get(1).notices().getFirst()),
                new RunEvent.Waiting(
                    now,
                    new LockWait(
                        "public.contacts",
                        "AccessExclusive",
                        Duration.ofMillis(4_200),
                        List.of(
                            new LockWait.Holder(
                                4211,
                                "marta",
                                "psql",
                                "10.0.0.7",
                                "idle in transaction",
                                Duration.ofMinutes(12),
                                "UPDATE contacts SET company = 'Acme' WHERE id = 42")))))));
    return view;
  }

  private Parent outcome(RunReport report) {
    LogView log = new LogView();
    log.add(
        new RunProgressViewModel(false, List.of())
            .accept(
                List.of(
                    new RunEvent.MigrationFinished(SampleRuns.AT, SampleRuns.merge()),
                    new RunEvent.RunFinished(SampleRuns.AT, report))));
    return new ApplyOutcome(
        report,
        SampleRuns.target(Environment.STAGING),
        Optional.empty(),
        log,
        new TestNavigation());
  }
}

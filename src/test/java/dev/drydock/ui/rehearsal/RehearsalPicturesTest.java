package dev.drydock.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.RehearsePending;
import dev.drydock.command.TryFixes;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Keyring;
import dev.drydock.run.RunReport;
import dev.drydock.testing.Pictures;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.TestNavigation;
import dev.drydock.ui.task.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the dry run, to be looked at. */
class RehearsalPicturesTest {
  @TempDir static Path home;
  private final UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
  private final Tasks tasks =
      Tasks.immediate(
          unforeseen -> {
            throw new AssertionError(unforeseen);
          });

  @Test
  void wouldApply() {
    Pictures.take("dryrun-would-apply", () -> result(SampleRuns.wouldApply()));
    assertTrue(new File("target/screenshots/dryrun-would-apply-dark-1600x1000.png").length() > 0);
  }

  @Test
  void questionOnProduction() {
    Pictures.take(
        "dryrun-question",
        () -> {
          TestNavigation navigation = new TestNavigation();
          Rehearsals.question(
                  SampleRuns.target(Environment.PRODUCTION),
                  RehearsePending.Options.standard(),
                  List.of(
                      "reads and writes of public.contacts wait (about 1,200,000 rows)",
                      "writes to public.tenants wait; reads go on (about 40 rows)"))
              .ask(navigation.sheets(), () -> {});
          return navigation.root();
        });
    assertTrue(new File("target/screenshots/dryrun-question-light-1000x700.png").length() > 0);
  }

  private Parent result(RunReport report) {
    return new RehearsalResult(
        tasks,
        new RehearsalViewModel(report, SampleRuns.target(Environment.STAGING)),
        new TestNavigation(),
        new Trial(
            useCases,
            tasks,
            new TestNavigation(),
            new Workspace(
                home, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            TryFixes.Tried.nothing(),
            next -> {}),
        Optional.empty());
  }
}

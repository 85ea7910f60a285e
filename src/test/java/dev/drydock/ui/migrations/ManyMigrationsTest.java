package dev.drydock.ui.migrations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.CheckReport;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.testing.Toolkit;
import dev.drydock.testing.Watchdog;
import dev.drydock.ui.TestNavigation;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand migrations in the room. */
class ManyMigrationsTest {
  private static final int MANY = 10_000;
  private static final String TYPED = "7193";

  @TempDir private Path home;
  private UseCases useCases;
  private Tasks tasks;
  private Stage stage;
  private MigrationsView view;
  private Workspace workspace;

  @BeforeEach
  void show() {
    useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
    workspace =
        new Workspace(home, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Toolkit.run(
        () -> {
          tasks =
              Tasks.onJavaFx(
                  fault -> {
                    throw new AssertionError(fault);
                  });
          view = new MigrationsView(useCases, tasks, new TestNavigation());
          stage = new Stage();
          Theme theme = new Theme();
          stage.setScene(new Scene(view, 1000, 700));
          theme.dress(stage.getScene());
          stage.show();
        });
  }

  @AfterEach
  void close() {
    Toolkit.run(
        () -> {
          tasks.close();
          stage.hide();
        });
    useCases.close();
  }

  @Test
  void noTaskOnTheJavaFxThreadIsLong() {
    StatusReport report = ManyMigrations.report(MANY);
    use(report);
    try (Watchdog watchdog = new Watchdog()) {
      watchdog.forget();
      use(report);
      Duration longest = watchdog.longest();
      assertTrue(longest.toMillis() <= 100, "a task took " + longest);
    }
  }

  @Test
  @Tag("bench")
  void listingAndFilteringArePainted() throws InterruptedException {
    StatusReport report = ManyMigrations.report(MANY);
    use(report);
    List<Long> lists = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      Toolkit.run(() -> view.filter(""));
      Toolkit.settle();
      // Another one each time: what is the same is not laid out again.
      StatusReport newest = ManyMigrations.report(MANY - round - 1);
      lists.add(painted(() -> show(newest)));
      for (int typed = 1; typed <= TYPED.length(); typed++) {
        String words = TYPED.substring(0, typed);
        keys.add(painted(() -> view.filter(words)));
      }
    }
    System.getLogger("bench")
        .log(
            System.Logger.Level.INFO,
            "10,000 migrations: listed in {0} ms, keystroke painted in {1} ms (medians)",
            median(lists),
            median(keys));
    assertTrue(median(lists) <= 300, "listed in " + lists);
    assertTrue(median(keys) <= 33, "keystrokes in " + keys);
  }

  private void show(StatusReport report) {
    view.show(workspace, report, CheckReport.listed(report).findings());
  }

  /** What a person does with a long list. */
  private void use(StatusReport report) {
    Toolkit.run(() -> show(report));
    Toolkit.until("all are listed", () -> table().getItems().size() == MANY);
    for (int typed = 1; typed <= TYPED.length(); typed++) {
      String words = TYPED.substring(0, typed);
      Toolkit.run(() -> view.filter(words));
    }
    Toolkit.until("the filter is through", () -> table().getItems().size() < MANY);
    Toolkit.run(() -> view.filter(""));
    Toolkit.until("all are back", () -> table().getItems().size() == MANY);
    Toolkit.run(() -> table().scrollTo(MANY / 2));
    Toolkit.settle();
    Toolkit.run(() -> table().getSortOrder().add(column()));
    Toolkit.settle();
    Toolkit.run(() -> table().getSortOrder().clear());
    Toolkit.settle();
  }

  /** From a wish to the pulse after the rows have changed, in milliseconds. */
  private long painted(Runnable wish) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    long[] times = new long[2];
    Toolkit.run(
        () -> {
          javafx.beans.InvalidationListener[] changed = new javafx.beans.InvalidationListener[1];
          changed[0] =
              o -> {
                table().getItems().removeListener(changed[0]);
                stage
                    .getScene()
                    .addPostLayoutPulseListener(
                        () -> {
                          if (done.getCount() > 0) {
                            times[1] = System.nanoTime();
                            done.countDown();
                          }
                        });
                javafx.application.Platform.requestNextPulse();
              };
          table().getItems().addListener(changed[0]);
          times[0] = System.nanoTime();
          wish.run();
        });
    assertTrue(done.await(20, TimeUnit.SECONDS));
    return (times[1] - times[0]) / 1_000_000;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private TableView<MigrationRow> table() {
    return (TableView<MigrationRow>) view.lookup("#migrations");
  }

  private javafx.scene.control.TableColumn<MigrationRow, ?> column() {
    return table().getColumns().stream()
        .filter(c -> c.getId().equals(Columns.NAME))
        .findFirst()
        .orElseThrow();
  }
}

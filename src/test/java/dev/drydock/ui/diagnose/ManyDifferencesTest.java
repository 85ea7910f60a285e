package dev.drydock.ui.diagnose;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.testing.Toolkit;
import dev.drydock.testing.Watchdog;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen thousand differences in the room. */
@Tag("full")
class ManyDifferencesTest {
  private static final int TABLES = 400;
  private static final int COLUMNS = 40;

  @TempDir Path home;
  private RoomWindow window;
  private Path saved;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    Workspace workspace = window.workspace(Environment.STAGING);
    window.database.execute(
        """
        DO $$ BEGIN
          FOR t IN 1..%d LOOP
            EXECUTE format('CREATE TABLE t%%s (%%s)', t,
              (SELECT string_agg('c' || c || ' int', ', ') FROM generate_series(0, %d) c));
            COMMIT;
          END LOOP;
        END $$
        """
            .formatted(TABLES, COLUMNS));
    saved = home.resolve("schema.json");
    window.useCases.compareSchemas().save(workspace, saved);
    window.database.execute(
        """
        DO $$ BEGIN
          FOR t IN 1..%d LOOP
            EXECUTE format('ALTER TABLE t%%s %%s', t,
              (SELECT string_agg('DROP c' || c, ', ') FROM generate_series(1, %d) c));
            COMMIT;
          END LOOP;
        END $$
        """
            .formatted(TABLES, COLUMNS));
    DiagnoseRoom.compare(window, workspace);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void noTaskOnTheJavaFxThreadIsLong() {
    SourceMenu source =
        Toolkit.call(() -> (SourceMenu) window.navigation.root().lookup("#compare-source"));
    Toolkit.run(() -> source.choose(new CompareSource.Saved(saved)));
    Button compare = Toolkit.call(() -> window.button("Compare").orElseThrow());
    try (Watchdog watchdog = new Watchdog()) {
      // The first table of its kind loads its skins, which takes longer in a program just started.
      for (int time = 1; time <= 2; time++) {
        watchdog.forget();
        Toolkit.run(compare::fire);
        Toolkit.until("all are listed", () -> !compare.isDisabled() && fixes(TABLES * COLUMNS));
        Toolkit.settle();
      }
      soon("compared again", watchdog);
      TextField filter = (TextField) window.navigation.root().lookup("#compare-filter");
      Toolkit.run(() -> filter.setText("c7"));
      Toolkit.until("they are filtered", () -> fixes(TABLES));
      Toolkit.run(filter::clear);
      Toolkit.until("all are back", () -> fixes(TABLES * COLUMNS));
      soon("filter", watchdog);
      Toolkit.run(() -> noise().fire());
      Toolkit.until("all are there", () -> fixes(TABLES * COLUMNS));
      Toolkit.settle();
      soon("noise", watchdog);
    }
  }

  private CheckMenuItem noise() {
    return ((NoiseMenu) window.navigation.root().lookup("#compare-noise"))
        .getItems().stream().map(CheckMenuItem.class::cast).findFirst().orElseThrow();
  }

  /** Whether so many are ticked, of those that are visible. */
  private boolean fixes(int many) {
    return window.button("Write the fix of " + many + "…").isPresent()
        && window.navigation.root().lookup("#differences") instanceof TreeTableView<?> tree
        && tree.getExpandedItemCount() >= many;
  }

  private static void soon(String what, Watchdog watchdog) {
    Duration longest = watchdog.longest();
    assertTrue(longest.toMillis() <= 100, what + ": a task took " + longest);
    watchdog.forget();
  }
}

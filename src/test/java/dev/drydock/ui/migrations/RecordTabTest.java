package dev.drydock.ui.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.MigrationRun;
import dev.drydock.command.StatusReport;
import dev.drydock.profile.Environment;
import dev.drydock.run.RunControl;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Record tab says of runs that were really made. */
class RecordTabTest {
  @TempDir Path home;

  @Test
  void listsTheRunsThatTouchedTheMigration() throws Exception {
    try (RoomWindow window = new RoomWindow(home)) {
      window.migration("001_companies.sql", "CREATE TABLE companies (id int PRIMARY KEY);\n");
      window.migration("002_broken.sql", "ALTER TABLE compnies ADD COLUMN x int;\n");
      var workspace = window.workspace(Environment.STAGING);
      window
          .useCases
          .applyPending()
          .apply(workspace, ApplyPending.Options.standard(), e -> {}, new RunControl());

      List<MigrationRun> runs = window.useCases.readJournal().of(window.folder, "002_broken.sql");
      assertEquals(1, runs.size());
      assertEquals("failed", runs.getFirst().step().outcome());
      assertTrue(runs.getFirst().error().orElseThrow().startsWith("42P01"));
      assertEquals(List.of(), window.useCases.readJournal().of(home, "002_broken.sql"));

      StatusReport report = window.useCases.showStatus().show(workspace);
      MigrationsView view =
          Toolkit.call(() -> new MigrationsView(window.useCases, window.tasks, window.navigation));
      Toolkit.run(
          () -> {
            window.navigation.show(view);
            view.show(workspace, report, List.of());
          });
      Toolkit.until("the migrations are listed", () -> isListed(view));
      Toolkit.run(
          () -> {
            view.select("002_broken.sql", 0);
            ((TabPane) view.lookup(".tab-pane")).getSelectionModel().selectLast();
          });
      window.untilSaid("Runs made from here");
      window.untilSaid("42P01  relation \"compnies\" does not exist");
      Toolkit.run(
          () -> {
            var link = window.navigation.root().lookupAll(".hyperlink").stream();
            link.map(javafx.scene.control.Hyperlink.class::cast)
                .filter(found -> found.getText().equals("Open the journal"))
                .findFirst()
                .orElseThrow()
                .fire();
          });
      assertEquals(List.of("journal"), window.navigation.asked);
    }
  }

  /** A table that was just shown is found once it is laid out. */
  private static boolean isListed(MigrationsView view) {
    return view.lookup(".table-view") instanceof TableView<?> table && table.getItems().size() == 2;
  }
}

package dev.drydock.ui.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.RehearsePending;
import dev.drydock.profile.Environment;
import dev.drydock.run.RunControl;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of runs that were really made. */
class JournalViewTest {
  @TempDir Path home;
  private RoomWindow window;

  @BeforeEach
  void open() {
    window = new RoomWindow(home);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anEmptyJournalSaysWhatBelongsHere() {
    show();
    window.untilSaid("No run yet");
    window.pictures("journal-empty");
  }

  @Test
  void listsRunsAndShowsWhatEachDid() throws Exception {
    window.migration("001_companies.sql", "CREATE TABLE companies (id int PRIMARY KEY);\n");
    window.migration(
        "002_contacts.sql",
        "CREATE TABLE contacts (id int PRIMARY KEY);\nDROP TABLE IF EXISTS people;\n");
    window.migration("003_broken.sql", "ALTER TABLE contcts ADD COLUMN x int;\n");
    var workspace = window.workspace(Environment.STAGING);
    window
        .useCases
        .rehearsePending()
        .rehearse(workspace, RehearsePending.Options.standard(), e -> {}, new RunControl());
    window
        .useCases
        .applyPending()
        .apply(workspace, ApplyPending.Options.standard(), e -> {}, new RunControl());
    show();
    window.untilSaid("Apply: Failed");
    window.untilSaid("003_broken.sql");
    assertEquals(2, Toolkit.call(() -> table().getItems().size()));
    Toolkit.run(() -> table().getSelectionModel().select(1));
    window.untilSaid("Dry run: Would fail");
    Toolkit.run(() -> table().getSelectionModel().select(0));
    window.untilSaid("table \"people\" does not exist, skipping");
    window.untilSaid("003_broken.sql:1");
    window.untilSaid("relation \"contcts\" does not exist");
    window.pictures("journal");

    Toolkit.run(
        () -> ((TextField) window.navigation.root().lookup("#journal-filter")).setText("dry"));
    assertEquals(1, Toolkit.call(() -> table().getItems().size()));
    window.untilSaid("Dry run: Would fail");
  }

  private TableView<?> table() {
    return (TableView<?>) window.navigation.root().lookup(".table-view");
  }

  private void show() {
    Toolkit.run(
        () -> {
          JournalView view =
              new JournalView(window.useCases.readJournal(), window.tasks, window.navigation);
          window.navigation.show(view);
          view.refresh();
        });
  }
}

package dev.drydock.ui.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Environment;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifying a real database in the window. */
class VerifyScreenTest {
  @TempDir Path home;
  private RoomWindow window;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.migration("001_first.sql", "CREATE TABLE a (id integer PRIMARY KEY);\n");
    window.database.execute("CREATE TABLE a (id serial PRIMARY KEY)");
    window.database.execute("INSERT INTO a VALUES (7)");
    window.database.execute("CREATE TABLE a_backup_20240131 (id integer)");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void showsTheChecklistAndTheBundleBeforeItIsSaved() throws Exception {
    var workspace = window.workspace(Environment.STAGING);
    VerifyScreen screen =
        Toolkit.call(
            () ->
                new VerifyScreen(
                    window.useCases.verifyDatabase(), window.tasks, window.navigation, workspace));
    Toolkit.run(() -> window.navigation.show(screen.node()));
    window.untilSaid("2 failed, 1 warning");
    window.untilSaid("pending: 001_first.sql");
    window.untilSaid("public.a_id_seq gives 1 next, and public.a.id has 7");
    window.untilSaid("public.a_backup_20240131");
    window.pictures("verify");

    Toolkit.run(() -> ((javafx.scene.control.Button) screen.actions().get(1)).fire());
    window.sheet();
    window.untilSaid("checklist.md");
    Toolkit.run(
        () ->
            ((TextArea) window.navigation.root().lookup("#bundle-error"))
                .setText("FATAL: postgresql://me:s3cret@db/app"));
    window.press("Show with this error");
    window.untilSaid("error.txt");
    window.untilSaid("Removed: 1");
    window.pictures("verify-bundle");
    var sheet = window.sheet();
    assertTrue(
        Toolkit.call(() -> List.copyOf(sheet.lookupAll(".text-area"))).stream()
            .map(TextArea.class::cast)
            .anyMatch(area -> area.getText().contains("postgresql://me:‹removed›@db/app")));
  }
}

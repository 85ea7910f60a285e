package dev.drydock.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Environment;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creating and renumbering real files. */
class FilesSheetsTest {
  @TempDir Path home;
  private RoomWindow window;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.migration("001_companies.sql", "CREATE TABLE companies (id int PRIMARY KEY);\n");
    window.migration("002_contacts.sql", "CREATE TABLE contacts (id int PRIMARY KEY);\n");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aNewFileIsShownBeforeItIsMade() throws Exception {
    var workspace = window.workspace(Environment.DEVELOPMENT);
    Toolkit.run(
        () ->
            new CreateSheet(
                    window.useCases.createMigration(), window.tasks, window.navigation, workspace)
                .open());
    window.sheet();
    window.robot.write("Add company size");
    window.untilSaid("003_add_company_size.sql");
    assertEquals(2, files().size());
    window.pictures("create");
    window.press("Create file");
    Toolkit.until(
        "it is made", () -> window.navigation.asked.contains("003_add_company_size.sql:0"));
    assertTrue(files().contains("003_add_company_size.sql"));
  }

  @Test
  void duplicatesAreRenumberedExactlyAsShown() throws Exception {
    window.migration("002_deals.sql", "CREATE TABLE deals (id int PRIMARY KEY);\n");
    window.migration("003_notes.sql", "-- after 002_deals.sql\nSELECT 1;\n");
    var workspace = window.workspace(Environment.DEVELOPMENT);
    renumber(workspace);
    window.untilSaid("002_deals.sql");
    window.untilSaid("004_deals.sql");
    window.pictures("renumber");
    window.robot.type(KeyCode.ESCAPE);
    assertTrue(files().contains("002_deals.sql"));

    renumber(workspace);
    window.press("Rename 1 file");
    Toolkit.until("it is done", () -> window.navigation.asked.contains("refresh"));
    assertFalse(files().contains("002_deals.sql"));
    assertTrue(files().contains("004_deals.sql"));
    assertEquals(List.of("Renamed 1 file."), window.navigation.news);
  }

  @Test
  void nothingToRenumberIsSaidWithoutASheet() throws Exception {
    var workspace = window.workspace(Environment.DEVELOPMENT);
    Toolkit.run(() -> sheet(workspace).open(List.of()));
    Toolkit.until("it is said", () -> !window.navigation.news.isEmpty());
    assertFalse(window.sheetOpen());
  }

  private void renumber(dev.drydock.command.Workspace workspace) {
    Toolkit.run(() -> sheet(workspace).open(List.of()));
    window.sheet();
  }

  private RenumberSheet sheet(dev.drydock.command.Workspace workspace) {
    return new RenumberSheet(
        window.useCases.renumberFile(), window.tasks, window.navigation, workspace);
  }

  private Set<String> files() throws Exception {
    try (var files = Files.list(window.folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}

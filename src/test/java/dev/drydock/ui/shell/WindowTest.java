package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.StatusReport;
import dev.drydock.command.Workspace;
import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoOnTestServer;
import dev.drydock.profile.Environment;
import dev.drydock.server.Session;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.kit.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on a real database. */
class WindowTest {
  @TempDir static Path home;
  private static OpenWindow open;
  private static Path folder;

  @BeforeAll
  static void open() {
    var profile = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    folder = profile.folder().orElseThrow();
    open = new OpenWindow(home);
    open.open(profile);
  }

  @AfterAll
  static void close() {
    open.close();
  }

  @Test
  void theButtonThatWritesNamesItsTarget() {
    StatusReport report = open.window.report().orElseThrow();
    int pending = report.list().counts().pending();
    assertTrue(
        Toolkit.call(
            () ->
                open.window.root().lookupAll(".button").stream()
                    .map(node -> ((Button) node).getText())
                    .anyMatch(("Apply " + pending + " to staging…")::equals)));
  }

  @Test
  void theKeyboardIsWhereTheWorkIs() {
    try (OpenWindow other = new OpenWindow(home.resolve("keyboard"))) {
      Toolkit.run(() -> other.window.begin(new Opening.AsBefore()));
      Toolkit.until("it is on the way to a folder", () -> focused(other, "Open folder…"));
      Path place = home.resolve("keyboard");
      other.open(DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, place));
      Toolkit.until("it is in the list", () -> owner(other) instanceof TableView);
      Toolkit.run(() -> other.window.bar().filter().requestFocus());
      StatusReport before = other.window.report().orElseThrow();
      Toolkit.run(other.window::refresh);
      Toolkit.until(
          "it was read again",
          () -> other.window.report().filter(now -> now != before).isPresent());
      assertEquals(other.window.bar().filter(), Toolkit.call(() -> owner(other)));
    }
  }

  private static Node owner(OpenWindow of) {
    return of.window.root().getScene().getFocusOwner();
  }

  private static boolean focused(OpenWindow of, String text) {
    return owner(of) instanceof Button button && button.getText().equals(text);
  }

  @Test
  void filteringHidesAndBringsBack() {
    TextField filter = open.window.bar().filter();
    Toolkit.run(() -> filter.setText("contact 003"));
    Toolkit.until("two rows are left", () -> table().getItems().size() == 2);
    Toolkit.run(filter::clear);
    Toolkit.until("all rows are back", () -> table().getItems().size() == 12);
  }

  @Test
  void aSavedFileIsReadAgainAndTheSelectionStays() throws IOException {
    Path file = folder.resolve("010_contact_search.sql");
    Toolkit.run(() -> open.window.rooms().showMigration("010_contact_search.sql", 0));
    long before = Files.size(file);
    int selected = Toolkit.call(() -> table().getSelectionModel().getSelectedIndex());
    Files.writeString(file, Files.readString(file) + "\n-- one more line\n");
    Toolkit.until(
        "the new size is known",
        () ->
            open.window.report().orElseThrow().list().rows().stream()
                .flatMap(row -> row.migration().stream())
                .anyMatch(m -> m.path().equals(file) && m.size() > before));
    Toolkit.settle();
    assertEquals(selected, Toolkit.call(() -> table().getSelectionModel().getSelectedIndex()));
    assertFalse(table().getItems().isEmpty());
  }

  @Test
  void anEditedFileIsCheckedAtOnceAndAgainWithAllOthers() throws IOException {
    Path file = folder.resolve("010_contact_search.sql");
    String text = Files.readString(file);
    Toolkit.until("checked", () -> isChecked());
    Files.writeString(file, text + "\nALTER TABLE nowhere ADD COLUMN lost int;\n");
    Toolkit.until("the finding is there", () -> says("nowhere"));
    Toolkit.settle();
    assertTrue(says("nowhere"), "and stays when the folder was read");
    Files.writeString(file, text);
    Toolkit.until("the finding is gone", () -> !says("nowhere"));
    Toolkit.settle();
    assertFalse(says("nowhere"));
  }

  private static boolean isChecked() {
    return open.window.workspace().open().orElseThrow().findings().stream()
        .anyMatch(finding -> finding.span().isPresent());
  }

  private static boolean says(String word) {
    return open.window.workspace().open().orElseThrow().findings().stream()
        .anyMatch(finding -> finding.message().contains(word));
  }

  @Test
  void aReadingOvertakenByAnotherLeavesTheConnectionOpen() throws Exception {
    for (int i = 0; i < 30; i++) {
      Toolkit.run(open.window::refresh);
      Toolkit.call(() -> open.window.report().isPresent());
    }
    Toolkit.settle();
    Workspace workspace = open.window.open().orElseThrow();
    try (Session session = workspace.database().orElseThrow().read()) {
      assertEquals(List.of(1), session.query("SELECT 1", row -> row.getInt(1)));
    }
    assertTrue(
        open.window.workspace().open().orElseThrow().connection().isEmpty(), "no problem is told");
  }

  @Test
  void thePaletteFindsAMigrationAndGoesThere() {
    TextField field = palette();
    Toolkit.run(() -> field.setText("email index"));
    Toolkit.until("one entry is left", () -> found().size() == 1);
    press(field, KeyCode.ENTER);
    assertTrue(open.window.sheets().shown().isEmpty());
    assertEquals(
        "009",
        Toolkit.call(() -> table().getSelectionModel().getSelectedItem().toString())
            .replaceAll("(?s).*version=(009).*", "$1"));
  }

  @Test
  void thePaletteFindsAnObjectOfTheDatabaseAndAsksAboutIt() {
    TextField field = palette();
    Toolkit.run(() -> field.setText("product_migrations"));
    Toolkit.until(
        "the table is found, before its columns",
        () ->
            found().stream().map(Palette.Entry::hint).filter("table"::equals).count() == 1
                && found().getLast().hint().equals("column"));
    while (!Toolkit.call(() -> entries().getSelectionModel().getSelectedItem().hint())
        .equals("table")) {
      press(field, KeyCode.DOWN);
    }
    press(field, KeyCode.ENTER);
    Toolkit.until(
        "Diagnose answers",
        () ->
            open.window.rooms().isDiagnose()
                && open.window.root().lookupAll("#answer-pane .label").stream()
                    .map(node -> ((Label) node).getText())
                    .anyMatch(text -> text.contains("product_migrations")));
    Toolkit.run(() -> open.window.rooms().showMigrations());
  }

  private static TextField palette() {
    Toolkit.run(open.window::palette);
    Toolkit.settle();
    return (TextField) open.window.root().lookup("#palette");
  }

  /** On the JavaFX thread, where conditions are asked. */
  private static List<Palette.Entry> found() {
    return List.copyOf(entries().getItems());
  }

  @SuppressWarnings("unchecked")
  private static ListView<Palette.Entry> entries() {
    return (ListView<Palette.Entry>) open.window.root().lookup(".palette-list");
  }

  @Test
  void underAnOpenSheetAndInTheConsoleNoKeyLeadsToApply() {
    Toolkit.run(() -> open.window.rooms().showMigrations());
    press(table(), KeyCode.ENTER);
    Toolkit.until("the sheet is there", () -> open.window.sheets().shown().isPresent());
    Sheet apply = open.window.sheets().shown().orElseThrow();
    press(apply, KeyCode.K);
    press(apply, KeyCode.DIGIT3);
    press(apply, KeyCode.ESCAPE);
    assertTrue(open.window.sheets().shown().isEmpty(), "nothing waited behind it");
    assertFalse(open.window.rooms().isConsole(), "the room is the same");
    Toolkit.run(() -> open.window.rooms().showConsole());
    press(open.window.rooms().rail(), KeyCode.ENTER);
    assertTrue(open.window.sheets().shown().isEmpty(), "it runs a statement there");
    Toolkit.run(() -> open.window.rooms().showMigrations());
  }

  private static void press(Node node, KeyCode key) {
    Toolkit.run(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false)));
    Toolkit.settle();
  }

  private static TableView<?> table() {
    return (TableView<?>) open.window.root().lookup("#migrations");
  }
}

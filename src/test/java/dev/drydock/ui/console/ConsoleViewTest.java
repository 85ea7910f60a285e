package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.AppPaths;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.query.Row;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console on a real database. */
class ConsoleViewTest {
  @TempDir Path home;
  private RoomWindow window;
  private ConsoleView console;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute(
        """
        CREATE TABLE orders (id int PRIMARY KEY, customer text, paid boolean, note jsonb);
        INSERT INTO orders SELECT n, CASE WHEN n % 3 = 0 THEN NULL ELSE 'customer ' || n END,
          n % 2 = 0, '{"a": [1, 2]}' FROM generate_series(1, 5000) n;
        """);
  }

  @AfterEach
  void close() {
    Toolkit.run(() -> console.leave());
    window.close();
  }

  private void show(boolean connected) throws Exception {
    var workspace = connected ? window.workspace(Environment.STAGING) : window.offline();
    console = ConsoleRoom.open(window, workspace);
  }

  @Test
  void withoutADatabaseItSaysWhatItIsFor() throws Exception {
    show(false);
    window.untilSaid("Questions that cannot hurt");
    window.pictures("console-offline");
  }

  @Test
  void runsWhatIsTypedAndKeepsIt() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type(
        "-- the newest\nSELECT * FROM orders ORDER BY id DESC;\n\nSELECT nowhere\n  FROM orders;\n",
        20);
    window.press("Run  Ctrl+⏎");
    window.untilSaid("5,000 rows");
    assertEquals(5000, Toolkit.call(() -> table().getItems().size()));
    Row first = Toolkit.call(() -> (Row) table().getItems().getFirst());
    assertEquals("5000", first.text(0));
    Toolkit.run(() -> table().getSelectionModel().select(0, column(3)));
    window.pictures("console-results");

    Toolkit.run(() -> editor().moveTo(editor().getLength()));
    window.press("Run  Ctrl+⏎");
    window.untilSaid("column \"nowhere\" does not exist");
    Toolkit.until("the place", () -> window.button("Line 4, column 8").isPresent());
    assertEquals("nowhere", Toolkit.call(() -> editor().getSelectedText()));
    window.pictures("console-error");

    // another window finds what was typed
    String typed = Toolkit.call(() -> editor().getText());
    Toolkit.until("the draft is kept", () -> kept().contains("SELECT nowhere"));
    assertEquals(typed, kept());
  }

  private String kept() {
    try {
      return window.useCases.keepDrafts().read().drafts().stream()
          .map(draft -> draft.text())
          .findFirst()
          .orElse("");
    } catch (dev.drydock.problem.DrydockException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void writesWhileItIsUnlockedAndReadsOnlyAfterwards() throws Exception {
    showUnlocking();
    window.pictures("console-unlocked");
    assertEquals("5000", count());
    window.press("Commit");
    window.untilSaid("Nothing waits to be committed.");
    assertEquals("10", count());
    type("DELETE FROM orders", 0);
    window.press("Run  Ctrl+⏎");
    window.untilSaid("What you ran is not committed");
    window.press("Lock again");
    window.untilSaid(
        "Locked again. What was not committed was rolled back. This tab is read only.");
    assertEquals("10", count());
    window.press("Run  Ctrl+⏎");
    window.untilSaid("this console only asks");
    assertEquals("10", count());
  }

  private void showUnlocking() throws Exception {
    var workspace =
        window.workspace(
            Environment.DEVELOPMENT, new dev.drydock.profile.ProfileKind.Ordinary(true));
    console = ConsoleRoom.open(window, workspace);
    window.untilSaid("READ ONLY");
    window.press("Unlock for writing, 10 minutes");
    window.untilSaid("WRITING");
    type("DELETE FROM orders WHERE id > 10", 0);
    window.press("Run  Ctrl+⏎");
    window.untilSaid("What you ran is not committed");
  }

  @Test
  void closingWhatIsNotCommittedAsksFirst() throws Exception {
    showUnlocking();
    Tab tab = Toolkit.call(() -> tabs().getTabs().getFirst());
    assertTrue(Toolkit.call(() -> asksToClose(tab)), "the tab stays until it is answered");
    window.untilSaid("What you ran in “Query 1” is not committed.");
    window.press("Cancel (Esc)");
    Toolkit.until("the question is gone", () -> window.navigation.layer().shown().isEmpty());
    assertEquals(1, Toolkit.call(() -> tabs().getTabs().size()));

    List<String> left = new ArrayList<>();
    assertTrue(Toolkit.call(() -> console.asksBeforeLeaving(() -> left.add("left"))));
    window.sheet();
    window.press("Close and roll back");
    Toolkit.until("it is left", () -> left.size() == 1);
    assertTrue(Toolkit.call(() -> asksToClose(tab)));
    window.sheet();
    window.press("Close and roll back");
    Toolkit.until("the tab is gone", () -> tabs().getTabs().isEmpty());
    assertFalse(Toolkit.call(() -> console.asksBeforeLeaving(() -> left.add("again"))));
    assertEquals("5000", count());
  }

  /** Whether closing was taken back for a question. */
  private static boolean asksToClose(Tab tab) {
    Event closing = new Event(tab, tab, Tab.TAB_CLOSE_REQUEST_EVENT);
    tab.getOnCloseRequest().handle(closing);
    return closing.isConsumed();
  }

  private TabPane tabs() {
    return window.navigation.root().lookupAll(".tab-pane").stream()
        .map(TabPane.class::cast)
        .filter(pane -> pane.getTabs().stream().anyMatch(t -> t.getContent() instanceof QueryTab))
        .findFirst()
        .orElseGet(TabPane::new);
  }

  @Test
  void aServerThatDiesUnderAnUnlockedTabTakesItBackAndTheTextStays() throws Exception {
    showUnlocking();
    window.database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    window.press("Run  Ctrl+⏎");
    window.untilSaid("The connection was lost. What was not committed was rolled back.");
    window.untilSaid("READ ONLY");
    assertEquals("DELETE FROM orders WHERE id > 10", Toolkit.call(() -> editor().getText()));
    assertEquals("5000", count());
  }

  @Test
  void draftsComeBackOnTheirOwnDatabaseAlone() throws Exception {
    var keep = window.useCases.keepDrafts();
    var profiles = window.useCases.manageProfiles();
    keep.keep(new Draft("1", "Mine", "staging", "SELECT 'mine'"));
    keep.keep(new Draft("2", "Of production", "production", "SELECT 'production'"));
    keep.keep(new Draft("3", "Of nobody", "development", "SELECT 'nobody'"));
    keep.keep(new Draft("4", "Of the demo", "numbered", "SELECT 'demo'"));
    Profile production = window.workspace(Environment.PRODUCTION).profile().orElseThrow();
    profiles.save(production, Optional.empty());
    Profile deleted = window.workspace(Environment.DEVELOPMENT).profile().orElseThrow();
    profiles.save(deleted, Optional.empty());
    profiles.delete(deleted.name(), Optional.empty(), said -> {});
    // what the file had no longer says whose the other drafts are
    Files.writeString(AppPaths.below(home).config().resolve("profiles.json"), "{");
    show(true);
    Toolkit.until("the drafts are back", () -> tabs().getTabs().size() == 2);
    assertEquals(
        List.of("Mine", "Of nobody, of development"),
        Toolkit.call(() -> tabs().getTabs().stream().map(Tab::getText).toList()));

    var other = window.workspace(Environment.PRODUCTION);
    Toolkit.run(
        () -> {
          console.follow(Optional.of(other));
          console.refresh();
        });
    Toolkit.until("its own draft", () -> tabs().getTabs().size() == 3);
    assertEquals(
        List.of("Mine · staging", "Of nobody, of development · staging", "Of production"),
        Toolkit.call(() -> tabs().getTabs().stream().map(Tab::getText).toList()));
  }

  @Test
  void thatDraftsCannotBeKeptIsSaidOnce() throws Exception {
    show(true);
    Toolkit.until("an editor", () -> tabs().getTabs().size() == 1);
    Path state = AppPaths.below(home).state();
    Files.createDirectories(state);
    Files.deleteIfExists(state.resolve("console.json"));
    Files.createDirectory(state.resolve("console.json")); // nothing can be written there
    type("SELECT 1", 8);
    Toolkit.until("it is said", () -> window.navigation.problems.size() == 1);
    for (int key = 0; key < 5; key++) {
      Toolkit.run(() -> editor().appendText("0"));
      Toolkit.until("it was tried", () -> window.tasks.running().isEmpty());
    }
    assertEquals(1, Toolkit.call(() -> window.navigation.problems.size()));
    Files.delete(state.resolve("console.json"));
    Toolkit.run(() -> editor().appendText(" AS one"));
    Toolkit.until("it is kept", () -> kept().endsWith(" AS one"));
  }

  @Test
  void draftsGoWithTheirProfileToItsNewName() throws Exception {
    var keep = window.useCases.keepDrafts();
    keep.keep(new Draft("1", "Mine", "production", "SELECT 1"));
    Profile production = window.workspace(Environment.PRODUCTION).profile().orElseThrow();
    Profile staging = window.workspace(Environment.STAGING).profile().orElseThrow();
    window.useCases.manageProfiles().save(production, Optional.empty());
    window.useCases.manageProfiles().save(staging, Optional.of("production"));
    // its tab is open still, and was opened under the old name
    keep.keep(new Draft("1", "Mine", "production", "SELECT 2"));
    assertEquals(List.of(new Draft("1", "Mine", "staging", "SELECT 2")), keep.read().drafts());
    show(true);
    Toolkit.until(
        "it is brought back there",
        () -> tabs().getTabs().stream().map(Tab::getText).toList().equals(List.of("Mine")));
  }

  private String count() throws Exception {
    try (var connection = window.database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM orders")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void asksForParametersAndRefusesToWrite() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type("SELECT customer FROM orders WHERE id = :id", 0);
    Toolkit.run(() -> ((TextField) window.navigation.root().lookup("#parameter-id")).setText("7"));
    window.press("Run  Ctrl+⏎");
    window.untilSaid("1 row ·");
    assertEquals("customer 7", Toolkit.call(() -> ((Row) table().getItems().getFirst()).text(0)));
    type("DELETE FROM orders", 0);
    window.press("Run  Ctrl+⏎");
    window.untilSaid("this console only asks");
    type("SELECT * FROM orders WHERE id = 3", 0);
    window.press("Plan");
    window.untilSaid("not run: rows and cost are expectations");
    assertEquals(
        "Index Scan using orders_pkey on orders",
        Toolkit.call(
            () ->
                ((dev.drydock.query.Plan.Node)
                        ((TreeTableView<?>) window.navigation.root().lookup(".tree-table-view"))
                            .getRoot()
                            .getValue())
                    .title()));
    window.pictures("console-plan");
  }

  @Test
  void aQuestionOfTheLibraryIsAskedAtOnce() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    Toolkit.run(
        () -> {
          ((TextField) window.navigation.root().lookup("#library-search"))
              .setText("how big are the tables");
          ListView<?> list = (ListView<?>) window.navigation.root().lookup("#library-list");
          list.getSelectionModel().select(1);
          list.fireEvent(
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  javafx.scene.input.KeyCode.ENTER,
                  false,
                  false,
                  false,
                  false));
        });
    window.untilSaid("1 row ·");
    assertEquals("orders", Toolkit.call(() -> ((Row) table().getItems().getFirst()).text(0)));
    window.pictures("console-diagnostic");
  }

  @Test
  void cancelEndsTheQueryAndKeepsTheText() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type("SELECT pg_sleep(60)", 0);
    window.press("Run  Ctrl+⏎");
    window.press("Cancel  Esc");
    window.untilSaid("canceling statement due to user request");
    assertTrue(Toolkit.call(() -> editor().getText()).contains("pg_sleep"));
  }

  @Test
  void aDeadServerKeepsTheTextAndIsLookedIntoByTheWholeWindow() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type("SELECT 7 AS seven", 0);
    window.press("Run  Ctrl+⏎");
    window.untilSaid("1 row ·");
    window.database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    window.press("Run  Ctrl+⏎");
    window.untilSaid("connection-lost");
    assertTrue(window.navigation.asked.contains("refresh"), window.navigation.asked::toString);
    assertEquals("SELECT 7 AS seven", Toolkit.call(() -> editor().getText()));
    window.press("Run  Ctrl+⏎");
    window.untilSaid("1 row ·");
  }

  @Test
  void copiesWhatIsSelectedAndSavesEverything() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type("SELECT id, customer, paid FROM orders WHERE id IN (2, 3) ORDER BY 1", 0);
    window.press("Run  Ctrl+⏎");
    window.untilSaid("2 rows ·");
    Toolkit.run(
        () -> {
          table().getSelectionModel().clearSelection();
          select(0, 0);
          select(1, 1);
        });
    menu("CSV");
    untilCopied("id,customer\r\n2,customer 2\r\n3,\r\n");
    menu("INSERT");
    untilCopied(
        """
        INSERT INTO table_name ("id", "customer") VALUES (2, 'customer 2');
        INSERT INTO table_name ("id", "customer") VALUES (3, NULL);
        """);
    menu("JSON");
    untilCopied("[{\"id\":2,\"customer\":\"customer 2\"},{\"id\":3,\"customer\":null}]");
    Toolkit.run(() -> table().getSelectionModel().clearSelection());
    menu("Markdown");
    untilCopied(
        """
        | id | customer | paid |
        | ---: | --- | --- |
        | 2 | customer 2 | t |
        | 3 | *NULL* | f |
        """);

    type("SELECT id FROM orders", 0);
    Toolkit.run(() -> ((TextField) window.navigation.root().lookup("#query-limit")).setText("100"));
    window.press("Run  Ctrl+⏎");
    window.untilSaid("and more: raise the limit");
    Path file = home.resolve("all.csv");
    Toolkit.run(() -> pane().save(dev.drydock.query.ExportFormat.CSV, true, file));
    Toolkit.until("all are saved", () -> java.nio.file.Files.exists(file));
    assertEquals(5_001, java.nio.file.Files.readAllLines(file).size());
  }

  @Test
  void anExportThatIsStoppedIsNoErrorAndLeavesNoFile() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type("SELECT generate_series(1, 2000000000) AS g", 0);
    Toolkit.run(() -> ((TextField) window.navigation.root().lookup("#query-limit")).setText("100"));
    window.press("Run  Ctrl+⏎");
    window.untilSaid("and more: raise the limit");
    Path file = home.resolve("stopped.csv");
    Toolkit.run(() -> pane().save(dev.drydock.query.ExportFormat.CSV, true, file));
    window.untilSaid("rows written");
    window.press("Stop saving");
    Toolkit.until("it is told", () -> !window.navigation.news.isEmpty());
    assertEquals(List.of("Stopped: " + file + " was not written."), window.navigation.news);
    assertEquals(List.of(), window.navigation.problems);
    assertEquals(List.of(), left(file));
  }

  /** What is there of a file, whole or in part. */
  private static List<Path> left(Path file) throws java.io.IOException {
    try (var beside = java.nio.file.Files.list(file.getParent())) {
      return beside.filter(one -> one.getFileName().toString().startsWith("stopped")).toList();
    }
  }

  @Test
  void aPlanIsComparedWithTheNext() throws Exception {
    show(true);
    window.untilSaid("READ ONLY");
    type("SELECT * FROM orders WHERE customer = 'customer 7'", 0);
    window.press("Plan");
    window.untilSaid("not run: rows and cost are expectations");
    Toolkit.run(
        () ->
            window.navigation.root().lookupAll(".toggle-button").stream()
                .map(node -> (javafx.scene.control.ToggleButton) node)
                .filter(button -> button.getText().equals("Keep to compare"))
                .forEach(javafx.scene.control.ToggleButton::fire));
    type("SELECT * FROM orders WHERE id = 7", 0);
    window.press("Plan");
    window.untilSaid("times less");
    assertEquals(2, window.navigation.root().lookupAll(".tree-table-view").size());
    window.pictures("console-plans");
  }

  private void menu(String format) {
    Toolkit.run(
        () ->
            pane().lookupAll(".menu-button").stream()
                .map(node -> (javafx.scene.control.MenuButton) node)
                .filter(button -> button.getText().equals("Copy"))
                .flatMap(button -> button.getItems().stream())
                .filter(item -> item.getText().equals(format))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static void untilCopied(String text) {
    String wanted = text.replace("\r\n", "\n");
    Toolkit.until(
        "it is copied: " + text,
        () -> {
          String copied = javafx.scene.input.Clipboard.getSystemClipboard().getString();
          return copied != null && copied.replace("\r\n", "\n").equals(wanted);
        });
  }

  private AnswerPane pane() {
    javafx.scene.Node node = table();
    while (!(node instanceof AnswerPane)) {
      node = node.getParent();
    }
    return (AnswerPane) node;
  }

  private void select(int row, int column) {
    table().getSelectionModel().select(row, column(column));
  }

  private void type(String text, int caret) {
    Toolkit.until("an editor", () -> window.navigation.root().lookup(".sql-editor") != null);
    Toolkit.run(
        () -> {
          editor().text(text);
          editor().moveTo(caret);
        });
    Toolkit.settle();
  }

  private SqlEditor editor() {
    return (SqlEditor) window.navigation.root().lookup(".sql-editor");
  }

  private TableView<?> table() {
    return (TableView<?>) window.navigation.root().lookup(".table-view");
  }

  @SuppressWarnings("unchecked")
  private <T> javafx.scene.control.TableColumn<T, ?> column(int index) {
    return (javafx.scene.control.TableColumn<T, ?>) table().getColumns().get(index);
  }
}

package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.profile.ProfileKind;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks the windows of consoles: answers and texts nobody thinks of. */
@Tag("full")
class ConsoleOddAnswersTest {
  @TempDir Path home;
  private RoomWindow window;
  private ConsoleView console;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute("CREATE TABLE orders (id int PRIMARY KEY, customer text)");
    Workspace workspace = window.workspace(Environment.DEVELOPMENT, new ProfileKind.Ordinary(true));
    console = ConsoleRoom.open(window, workspace);
    window.untilSaid("READ ONLY");
  }

  @AfterEach
  void close() {
    Toolkit.run(() -> console.leave());
    window.close();
  }

  @Test
  void aMegabyteInOneCellIsShownFromItsBeginningAndCopiedWhole() {
    run("SELECT decode(repeat('00ff', 500000), 'hex') AS raw, repeat('x', 3000000) AS long");
    window.untilSaid("1 row ·");
    for (int column : new int[] {0, 1}) {
      long start = System.nanoTime();
      Toolkit.run(
          () -> table().getSelectionModel().clearAndSelect(0, table().getColumns().get(column)));
      Toolkit.settle();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.toSeconds() < 5, "the window does not stand still: " + took);
    }
    window.untilSaid("The beginning of 3,000,000 characters; Copy takes them all.");
    assertTrue(Toolkit.call(() -> value().getText().length() < 20_000));
    window.pictures("console-long-value");
    Toolkit.run(
        () ->
            window.navigation.root().lookupAll(".button").stream()
                .filter(b -> "Copy the value".equals(b.getAccessibleText()))
                .forEach(b -> ((javafx.scene.control.Button) b).fire()));
    assertEquals(
        3_000_000, Toolkit.call(() -> Clipboard.getSystemClipboard().getString().length()));
  }

  @Test
  void jsonIsLaidOutWithoutChangingIt() {
    run(
        "SELECT '{\"a\": 0.12345678901234567890123, \"a\": [1, {}], \"b\": \"x\\u0000, {\"}'::json");
    window.untilSaid("1 row ·");
    Toolkit.run(
        () -> table().getSelectionModel().clearAndSelect(0, table().getColumns().getFirst()));
    Toolkit.until(
        "the value",
        () ->
            value()
                .getText()
                .equals(
                    """
                    {
                      "a": 0.12345678901234567890123,
                      "a": [
                        1,
                        {}
                      ],
                      "b": "x\\u0000, {"
                    }"""));
  }

  @Test
  void sixteenHundredColumnsAreReachedAFewHundredAtATime() {
    run(
        "SELECT "
            + IntStream.rangeClosed(1, 1600)
                .mapToObj(i -> i + " AS c" + i)
                .collect(Collectors.joining(", ")));
    window.untilSaid("1 row ·");
    assertEquals("c1", titles().getFirst());
    assertEquals(200, titles().size());
    MenuButton pages =
        Toolkit.call(() -> (MenuButton) window.navigation.root().lookup("#column-pages"));
    assertEquals(8, pages.getItems().size());
    Toolkit.run(() -> pages.getItems().getLast().fire());
    assertEquals("c1401", titles().getFirst());
    assertEquals("c1600", titles().getLast());
    Toolkit.run(
        () -> table().getSelectionModel().clearAndSelect(0, table().getColumns().getLast()));
    Toolkit.until("the last value", () -> value().getText().equals("1600"));
    window.pictures("console-many-columns");
  }

  @Test
  void rowsWithoutColumnsNamesTwiceAndSignsThatTurnTheWriting() {
    run("SELECT FROM generate_series(1, 40)");
    window.untilSaid("40 rows ·");
    window.untilSaid("40 rows without a column");
    run("SELECT 1 AS a, 2 AS a, E'\\u202Egnp.exe\\x01' AS \"\u202Eb\", NULL, ''");
    window.untilSaid("1 row ·");
    assertEquals(List.of("a", "a", "\u25CAb", "?column?", "?column?"), titles());
    Toolkit.until("the cell", () -> cells().contains("\u25CAgnp.exe\u2401"));
    assertTrue(Toolkit.call(() -> cells().contains("NULL")));
    window.pictures("console-odd-values");
  }

  @Test
  void whatPsqlIsAskedIsAskedOfTheLibrary() {
    run("\\d orders");
    window.untilSaid("\\d is a command of psql, and no SQL.");
    window.pictures("console-habit");
    window.press("Ask: What are the columns of this table?");
    window.untilSaid("2 rows ·");
    Toolkit.until("its columns", () -> cells().contains("customer"));
    run("\\x");
    window.untilSaid("a value you select is shown whole beside the rows");
  }

  @Test
  void anErrorAmongSeveralStatementsKeepsTheAnswersBeforeIt() {
    type("\uFEFFSELECT 1 AS first;\r\nSELECT 2;\r\nSELECT nowhere;\r\nSELECT 4;\r\n");
    Toolkit.run(() -> tab().runAll());
    window.untilSaid("column \"nowhere\" does not exist");
    assertEquals(List.of("Error", "Results", "Results 2", "Messages"), Toolkit.call(this::pages));
    Toolkit.until("the place", () -> window.button("Line 3, column 8").isPresent());
    window.pictures("console-error-among-several");
  }

  @Test
  void whatLastsTooLongOrComesWithoutEndIsEnded() {
    Toolkit.run(() -> ((TextField) window.navigation.root().lookup("#query-seconds")).setText("1"));
    run("SELECT pg_sleep(20)");
    window.untilSaid("statement timeout");
    Toolkit.run(
        () -> {
          ((TextField) window.navigation.root().lookup("#query-seconds")).setText("60");
          ((TextField) window.navigation.root().lookup("#query-limit")).setText("100000000");
        });
    run("SELECT n FROM generate_series(1, 2000000000) n");
    window.untilSaid("rows so far");
    long start = System.nanoTime();
    window.press("Cancel  Esc");
    Toolkit.until("it has ended", () -> !tab().isRunning());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
    assertEquals("SELECT n FROM generate_series(1, 2000000000) n", Toolkit.call(() -> text()));
  }

  @Test
  void tenThousandNoticesAreAllThere() throws Exception {
    window.database.execute(
        "CREATE FUNCTION loud() RETURNS int LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..10000 LOOP"
            + " RAISE NOTICE 'notice %', i USING HINT = 'none'; END LOOP; RETURN 1; END $$");
    run("SELECT loud()");
    window.untilSaid("1 row ·");
    Toolkit.until("messages", () -> messages().contains("notice 10000\n  HINT: none"));
    assertTrue(Toolkit.call(() -> messages().contains("notice 1\n")));
  }

  @Test
  void aStatementWithoutRowsSaysWhatItTouched() {
    window.press("Unlock for writing, 10 minutes");
    window.untilSaid("WRITING");
    run("INSERT INTO orders SELECT n, 'c' FROM generate_series(1, 7) n");
    window.untilSaid("7 rows touched: kept when you commit, taken back when you roll back.");
    window.pictures("console-done");
  }

  private void run(String text) {
    type(text);
    Toolkit.run(() -> tab().run());
  }

  private void type(String text) {
    Toolkit.until("nothing runs", () -> !tab().isRunning());
    Toolkit.run(
        () -> {
          tab().editor().replaceText(text);
          tab().editor().moveTo(0);
        });
  }

  private String text() {
    return tab().editor().getText();
  }

  private QueryTab tab() {
    return window.navigation.root().lookupAll(".tab-pane").stream()
        .map(TabPane.class::cast)
        .map(pane -> pane.getSelectionModel().getSelectedItem())
        .map(Tab::getContent)
        .filter(QueryTab.class::isInstance)
        .map(QueryTab.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<String> pages() {
    return ((AnswerPages) tab().lookup(".answer-pages"))
        .getTabs().stream().map(Tab::getText).toList();
  }

  private String messages() {
    return ((AnswerPages) tab().lookup(".answer-pages"))
        .getTabs().stream()
            .map(Tab::getContent)
            .filter(TextArea.class::isInstance)
            .map(area -> ((TextArea) area).getText())
            .findFirst()
            .orElse("");
  }

  private TextArea value() {
    return (TextArea) tab().lookup(".side-right .text-area");
  }

  private ResultTable table() {
    return (ResultTable) tab().lookup(".table-view");
  }

  private List<String> titles() {
    return Toolkit.call(() -> table().getColumns().stream().map(TableColumnBase::getText).toList());
  }

  private String cells() {
    return tab().lookupAll(".table-cell").stream()
        .map(node -> ((javafx.scene.control.Labeled) node).getText())
        .collect(Collectors.joining("\n"));
  }
}

package dev.drydock.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Severity;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class SqlViewTest {
  private static final String SQL =
      "-- who\r\nCREATE TABLE t (\n  note text DEFAULT 'x''y'\n);\nDO $$\nBEGIN\n  RAISE NOTICE"
          + " 'hi';\nEND $$;\n";

  private Tasks tasks;
  private SqlView view;
  private Stage stage;

  @BeforeEach
  void show() {
    Toolkit.run(
        () -> {
          tasks =
              Tasks.onJavaFx(
                  fault -> {
                    throw new AssertionError(fault);
                  });
          view = new SqlView(tasks);
          stage = new Stage();
          stage.setScene(new Scene(view, 700, 400));
          stage.show();
          view.show(SQL, List.of(new LineNote(3, Severity.WARNING, "no length")));
        });
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    Toolkit.run(
        () -> {
          tasks.close();
          stage.hide();
        });
  }

  @Test
  void knowsItsLinesWithTheirEnds() {
    SqlText text = new SqlText(SQL);
    assertEquals(8, text.lines());
    assertEquals("-- who", SQL.substring(text.start(0), text.end(0)));
    assertEquals("END $$;", SQL.substring(text.start(7), text.end(7)));
    assertEquals(2, text.lineOf(SQL.indexOf("note")));
    assertEquals(0, new SqlText("").lines());
    assertEquals(2, new SqlText("a\n\n").lines());
  }

  @Test
  void coloursTheBodyOfAFunctionAsCode() {
    SqlColours colours = SqlColours.of(SQL);
    int begin = colours.firstAfter(SQL.indexOf("BEGIN"));
    assertEquals(SQL.indexOf("BEGIN"), colours.start(begin));
    assertEquals("sql-keyword", colours.styleClass(begin));
    int string = colours.firstAfter(SQL.indexOf("'hi'"));
    assertEquals("sql-string", colours.styleClass(string));
    assertEquals(SQL.indexOf("'hi'") + 4, colours.end(string));
  }

  @Test
  void isColouredAndSaysItsNotes() {
    Toolkit.until("keywords are coloured", () -> !view.lookupAll(".sql-keyword").isEmpty());
    assertTrue(
        view.lookupAll(".pill").stream()
            .anyMatch(node -> ((Pill) node).getText().equals("no length")));
  }

  @Test
  void aPartOfAFileIsNumberedAsThere() {
    assertEquals("   1", view.numberText(0));
    Toolkit.run(
        () -> {
          view.numberFrom(9_999);
          view.show("SELECT 1\nFROM t;\n", List.of());
        });
    assertEquals("  9999", view.numberText(0));
    assertEquals(" 10000", view.numberText(1));
    Toolkit.until(
        "the file's line is told", () -> cell(1).getAccessibleText().startsWith("line 10000:"));
  }

  @Test
  void wordsThatAreNamesHereAreNoCommands() {
    assertEquals("sql-keyword", style("CREATE TABLE t (id int)", "TABLE"));
    assertEquals("sql-type", style("CREATE TABLE t (name text)", "text"));
    assertEquals("", style("CREATE TABLE t (name text)", "name"));
    assertEquals("", style("CREATE TABLE t (a int, version bigint)", "version"));
    assertEquals("", style("SELECT l.mode, key FROM t", "mode"));
    assertEquals("", style("SELECT l.mode, key FROM t", "key"));
    assertEquals("", style("SELECT a AS role, b AS depth", "role"));
    assertEquals("sql-keyword", style("id bigint GENERATED ALWAYS AS IDENTITY", "IDENTITY"));
    assertEquals("sql-keyword", style("SELECT NULL, 1", "NULL"));
    assertEquals("sql-keyword", style("a int PRIMARY KEY,", "KEY"));
    assertEquals("sql-type", style("id uuid PRIMARY KEY", "uuid"));
    assertEquals("sql-keyword", style("SELECT /* all */ DISTINCT a", "DISTINCT"));
  }

  private static String style(String sql, String word) {
    SqlColours colours = SqlColours.of(sql);
    int at = sql.indexOf(word);
    int part = colours.firstAfter(at);
    return part < colours.count() && colours.start(part) == at ? colours.styleClass(part) : "";
  }

  /** The list keeps cells for later, and gives them back as they were. */
  @Test
  void linesThatComeIntoViewLaterAreColouredToo() {
    String first = "SELECT 1;\n".repeat(40);
    Toolkit.run(() -> view.show(first, List.of()));
    Toolkit.until("many lines are drawn", () -> coloured() > 10);
    int many = Toolkit.call(this::coloured);
    Toolkit.run(() -> stage.setHeight(120));
    Toolkit.until("few are", () -> coloured() < many);
    Toolkit.run(() -> view.show("SELECT 2;\n".repeat(40), List.of()));
    Toolkit.until("they are coloured", () -> coloured() > 1);
    Toolkit.run(() -> stage.setHeight(400));
    Toolkit.until("all lines are drawn", () -> drawn() >= many);
    assertEquals(Toolkit.call(this::drawn), Toolkit.call(this::coloured));
  }

  private int drawn() {
    return (int) view.cells().stream().filter(c -> c.isVisible() && !c.isEmpty()).count();
  }

  private int coloured() {
    return (int)
        view.cells().stream()
            .filter(c -> c.isVisible() && !c.isEmpty() && c.lookup(".sql-keyword") != null)
            .count();
  }

  @Test
  void whatIsDraggedOverIsCopied() {
    FxRobot robot = new FxRobot();
    SqlCell first = cell(1);
    SqlCell last = cell(3);
    var from = Toolkit.call(() -> first.localToScreen(0, first.getHeight() / 2));
    var to = Toolkit.call(() -> last.localToScreen(last.getWidth() - 5, last.getHeight() / 2));
    robot.drag(from.getX(), from.getY(), javafx.scene.input.MouseButton.PRIMARY);
    robot.dropTo(to.getX(), to.getY());
    WaitForAsyncUtils.waitForFxEvents();
    String wanted = SQL.substring(SQL.indexOf("CREATE"), SQL.indexOf(");") + 2);
    assertEquals(wanted, Toolkit.call(view::selectedText));
    robot.push(KeyCode.CONTROL, KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(wanted, Toolkit.call(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void fiveMegabytesOpenAtOnce() {
    String big = "INSERT INTO contacts (id, name) VALUES (1, 'somebody');\n".repeat(95_000);
    long start = System.nanoTime();
    Toolkit.run(() -> view.show(big, List.of()));
    Toolkit.until("the first line is there", () -> !cell(0).isEmpty());
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < 2_000, "took " + millis + " ms");
    Toolkit.run(() -> view.showLine(94_000));
    Toolkit.until(
        "a late line is in view",
        () -> view.cells().stream().anyMatch(c -> !c.isEmpty() && c.getItem() == 93_999));
  }

  @Test
  void marksThatTurnTheWritingAroundAreShown() {
    assertEquals("a◊b␛c", Visible.of("a\u202Eb\u001Bc"));
  }

  private SqlCell cell(int line) {
    return view.cells().stream()
        .filter(c -> c.getItem() != null && c.getItem() == line)
        .findFirst()
        .orElseThrow();
  }
}

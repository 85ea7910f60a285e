package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Asked;
import dev.drydock.profile.Environment;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing queries by keyboard, on a real database. */
class ConsoleEditorTest {
  @TempDir Path home;
  private RoomWindow window;
  private ConsoleView console;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute(
        """
        CREATE TABLE orders (id int PRIMARY KEY, customer_name text, paid boolean);
        CREATE TABLE customers (id int, email text);
        INSERT INTO orders SELECT n, 'customer ' || n, true FROM generate_series(1, 50) n;
        """);
    var workspace = window.workspace(Environment.STAGING);
    console = ConsoleRoom.open(window, workspace);
    Toolkit.until("an editor", () -> window.navigation.root().lookup(".sql-editor") != null);
  }

  @AfterEach
  void close() {
    Toolkit.run(() -> console.leave());
    window.close();
  }

  @Test
  void completesNamesByKeyboard() {
    type("SELECT o. FROM orders o", 9);
    key(KeyCode.SPACE, true, false, false);
    Toolkit.until("columns are offered", () -> popup().isShowing());
    assertEquals(
        List.of("id", "customer_name", "paid"),
        Toolkit.call(() -> popup().list().getItems().stream().map(p -> p.insert()).toList()));
    key(KeyCode.DOWN, false, false, false);
    key(KeyCode.TAB, false, false, false);
    assertEquals("SELECT o.customer_name FROM orders o", text());
    assertFalse(Toolkit.call(() -> popup().isShowing()));

    // a single thing that fits is written at once, and typing narrows what is offered
    type("SELECT * FROM cust", 18);
    key(KeyCode.SPACE, true, false, false);
    assertEquals("SELECT * FROM customers", text());
    type("SELECT  FROM orders", 7);
    key(KeyCode.SPACE, true, false, false);
    Toolkit.until("much is offered", () -> popup().list().getItems().size() > 5);
    Toolkit.run(() -> editor().insertText(7, "pai"));
    Toolkit.until(
        "less is offered", () -> popup().list().getItems().getFirst().insert().equals("paid"));
    key(KeyCode.ESCAPE, false, false, false);
    assertFalse(Toolkit.call(() -> popup().isShowing()));
  }

  @Test
  void whatIsTypedBehindANameEndsTheOfferAndEnterBeginsALine() {
    type("SELECT o.id FROM orders o WHERE ", 32);
    press("o.");
    Toolkit.until("columns are offered", () -> popup().isShowing());
    press("i");
    assertTrue(Toolkit.call(() -> popup().isShowing()), "the name is typed on");
    press("d > 7");
    assertFalse(Toolkit.call(() -> popup().isShowing()));
    key(KeyCode.ENTER, false, false, false);
    assertEquals("SELECT o.id FROM orders o WHERE o.id > 7\n", text());

    // a name that stands there whole is not taken once more
    press("AND o.");
    Toolkit.until("columns are offered again", () -> popup().isShowing());
    press("paid");
    key(KeyCode.ENTER, false, false, false);
    assertEquals("SELECT o.id FROM orders o WHERE o.id > 7\nAND o.paid\n", text());
  }

  /** Key by key, as it is typed. */
  private void press(String characters) {
    for (char c : characters.toCharArray()) {
      Toolkit.run(
          () ->
              Event.fireEvent(
                  editor(),
                  new KeyEvent(
                      KeyEvent.KEY_TYPED,
                      String.valueOf(c),
                      String.valueOf(c),
                      KeyCode.UNDEFINED,
                      false,
                      false,
                      false,
                      false)));
      Toolkit.settle();
    }
  }

  @Test
  void whatTurnsTheTextIsDrawnAsASignAndRunAsItIs() {
    type("SELECT '\u202Egnp.exe' AS file_name, 1", 0);
    Toolkit.until("it is drawn", () -> drawn().contains("\u25CAgnp.exe"));
    assertFalse(Toolkit.call(this::drawn).contains("\u202E"));
    assertTrue(text().contains("\u202E"), "the text is what was typed");

    Toolkit.run(
        () -> {
          editor().moveTo(0);
          editor().wordBreaksForwards(1, SelectionPolicy.CLEAR);
        });
    assertEquals(7, Toolkit.call(() -> editor().getCaretPosition()));
    int name = text().indexOf("file_name");
    Toolkit.run(
        () -> {
          editor().moveTo(name + 3);
          editor().selectWord();
        });
    assertEquals("file_name", Toolkit.call(() -> editor().getSelectedText()));
    Toolkit.run(() -> editor().wordBreaksBackwards(2, SelectionPolicy.CLEAR));
    assertEquals(name - 3, Toolkit.call(() -> editor().getCaretPosition()));
  }

  /** What stands on the screen. */
  private String drawn() {
    return editor().lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getText())
        .collect(Collectors.joining());
  }

  @Test
  void findsAndReplaces() {
    type("SELECT id, ID, paid FROM orders -- id", 0);
    key(KeyCode.F, true, false, false);
    field("find-text", "id");
    assertEquals("1 of 4", count());
    key(KeyCode.F3, false, false, false);
    assertEquals("2 of 4", count());
    key(KeyCode.F3, false, true, false);
    key(KeyCode.F3, false, true, false);
    assertEquals("4 of 4", count());
    field("find-text", "(");
    assertEquals("not found", count());
    Toolkit.run(() -> toggle("Regular expression"));
    assertTrue(count().startsWith("No regular expression"), count());
    field("find-text", "\\bid\\b");
    key(KeyCode.H, true, false, false);
    field("replace-text", "key");
    window.press("Replace all");
    assertEquals("SELECT key, key, paid FROM orders -- key", text());
    window.pictures("console-find");
    Toolkit.run(() -> editor().undo());
    assertEquals("SELECT id, ID, paid FROM orders -- id", text());
  }

  @Test
  void laysOutCommentsAndMatchesBrackets() {
    type("select count(*) from orders where (id = 1)", 12);
    Toolkit.until("the brackets stand out", () -> styled(12).contains("sql-bracket"));
    assertTrue(Toolkit.call(() -> styled(14).contains("sql-bracket")));
    key(KeyCode.F, true, true, false);
    assertEquals("SELECT count(*)\nFROM orders\nWHERE (id = 1)", text());
    Toolkit.run(() -> editor().undo());
    assertEquals("select count(*) from orders where (id = 1)", text());
    Toolkit.run(() -> editor().redo());
    Toolkit.run(() -> editor().selectRange(0, editor().getLength()));
    key(KeyCode.SLASH, true, false, false);
    assertEquals("-- SELECT count(*)\n-- FROM orders\n-- WHERE (id = 1)", text());
    key(KeyCode.SLASH, true, false, false);
    assertEquals("SELECT count(*)\nFROM orders\nWHERE (id = 1)", text());
  }

  @Test
  void tabMovesTheChosenLinesAndEscLeavesTheEditor() {
    type("a\nb\n\nc", 0);
    Toolkit.run(() -> editor().selectRange(0, 3));
    key(KeyCode.TAB, false, false, false);
    assertEquals("  a\n  b\n\nc", text());
    key(KeyCode.TAB, false, true, false);
    assertEquals("a\nb\n\nc", text());
    type("  SELECT 1", 4);
    key(KeyCode.TAB, false, true, false);
    assertEquals("SELECT 1", text());
    assertEquals(2, Toolkit.call(() -> editor().getCaretPosition()));
    key(KeyCode.TAB, false, false, false);
    assertEquals("SE  LECT 1", text());

    key(KeyCode.ESCAPE, false, false, false);
    assertFalse(Toolkit.call(() -> editor().isFocused()));
    Toolkit.run(
        () -> fire(editor().getScene().getFocusOwner(), KeyCode.ESCAPE, false, false, false));
    assertTrue(Toolkit.call(() -> editor().isFocused()));
  }

  @Test
  void aLineTooLongToBeReadIsNotColoured() {
    String line = "SELECT " + "a, ".repeat(LongLines.LONGEST) + "b FROM t;";
    type(line + "\nSELECT 1", 0);
    Toolkit.until("the next is", () -> styled(editor().getLength() - 4).contains("sql-keyword"));
    assertEquals(List.of(), Toolkit.call(() -> styled(2)));
  }

  @Test
  void aRefusalIsExplainedAndMended() {
    type("SELECT 1;\nSELECT customer_nam\n  FROM orders", 20);
    key(KeyCode.ENTER, true, false, false);
    window.untilSaid("does not exist");
    Toolkit.until("the way out", () -> said().contains("customer_name"));
    window.untilSaid("customer_name");
    Toolkit.until(
        "the mistake is underlined",
        () -> styled(editor().getText().indexOf("customer_nam") + 2).contains("sql-error"));
    window.pictures("console-explained");
    key(KeyCode.ENTER, false, false, true);
    assertEquals("SELECT 1;\nSELECT customer_name\n  FROM orders", text());
    key(KeyCode.ENTER, true, false, false);
    window.untilSaid("50 rows");
    Toolkit.run(() -> editor().undo());
    assertEquals("SELECT 1;\nSELECT customer_nam\n  FROM orders", text());
  }

  @Test
  void whatWasAskedIsFoundAgain() throws Exception {
    type("SELECT id FROM orders WHERE id < :top AND :password <> ''", 0);
    Toolkit.run(() -> ((TextField) node("#parameter-top")).setText("4"));
    Toolkit.run(() -> ((TextField) node("#parameter-password")).setText("hunter2"));
    key(KeyCode.ENTER, true, false, false);
    window.untilSaid("3 rows");
    type("SELECT :password::int", 0);
    key(KeyCode.ENTER, true, false, false);
    window.untilSaid("invalid input syntax for type integer: \"•••\"");
    Toolkit.until("both are kept", () -> asked().size() == 2);
    assertFalse(asked().toString().contains("hunter2"), asked().toString());
    assertEquals("4", asked().getLast().parameters().get("top"));
    assertEquals(3, asked().getLast().rows());
    key(KeyCode.H, true, true, false);
    Toolkit.until("they are listed", () -> list().getItems().size() == 2);
    window.pictures("console-history");
    Toolkit.run(
        () -> {
          ((TextField) node("#history-search")).setText("ORDERS");
          list().getSelectionModel().select(0);
          fire(list(), KeyCode.ENTER, false, false, false);
        });
    Toolkit.until("a new tab", () -> console.lookupAll(".sql-editor").size() == 2);
    assertEquals(1, Toolkit.call(() -> list().getItems().size()));
  }

  private List<Asked> asked() {
    try {
      return new dev.drydock.profile.AskedStore(dev.drydock.profile.AppPaths.below(home))
          .read("staging")
          .asked();
    } catch (dev.drydock.problem.DrydockException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private ListView<Asked> list() {
    return (ListView<Asked>) node("#history-list");
  }

  private String said() {
    return window.said()
        + console.lookupAll(".button").stream()
            .map(b -> ((javafx.scene.control.Labeled) b).getText())
            .toList();
  }

  private String count() {
    return Toolkit.call(() -> ((Label) node("#find-count")).getText());
  }

  private void toggle(String what) {
    console.lookupAll(".toggle-button").stream()
        .filter(node -> what.equals(node.getAccessibleText()))
        .forEach(node -> ((javafx.scene.control.ToggleButton) node).fire());
  }

  private void field(String id, String text) {
    Toolkit.run(() -> ((TextField) node("#" + id)).setText(text));
  }

  private List<String> styled(int offset) {
    return List.copyOf(editor().getStyleOfChar(offset));
  }

  private String text() {
    return Toolkit.call(() -> editor().getText());
  }

  private void type(String text, int caret) {
    Toolkit.run(
        () -> {
          editor().text(text);
          editor().moveTo(caret);
          editor().requestFocus();
        });
    Toolkit.settle();
  }

  private void key(KeyCode code, boolean control, boolean shift, boolean alt) {
    Toolkit.run(() -> fire(editor(), code, control, shift, alt));
    Toolkit.settle();
  }

  private static void fire(Node node, KeyCode code, boolean control, boolean shift, boolean alt) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
  }

  private CompletionPopup popup() {
    return ((EditorPane) editor().getParent().getParent()).completion();
  }

  private SqlEditor editor() {
    return (SqlEditor) node(".sql-editor");
  }

  private Node node(String selector) {
    return window.navigation.root().lookup(selector);
  }
}

package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Environment;
import dev.drydock.query.Row;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of the library on a database in which two sessions wait for a third. */
class ConsoleLibraryTest {
  @TempDir Path home;
  private RoomWindow window;
  private ConsoleView console;
  private Workspace workspace;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute("CREATE TABLE orders (id int PRIMARY KEY)");
    workspace = window.workspace(Environment.STAGING);
    show();
  }

  private void show() {
    console = ConsoleRoom.open(window, workspace);
    Toolkit.until("the questions", () -> list() != null && list().getItems().size() > 60);
  }

  @AfterEach
  void close() {
    Toolkit.run(() -> console.leave());
    window.close();
  }

  @Test
  void whoBlocksWhomIsATree() throws Exception {
    try (Connection holder = window.database.connect();
        Connection first = window.database.connect();
        Connection second = window.database.connect()) {
      holder.setAutoCommit(false);
      execute(holder, "LOCK TABLE orders");
      CompletableFuture<Void> waits = waiting(first);
      untilWaiting(holder, 1);
      CompletableFuture<Void> waitsToo = waiting(second);
      untilWaiting(holder, 2);

      ask("who blocks whom");
      Toolkit.until("a tree", () -> tree() != null);
      TreeItem<Row> root = Toolkit.call(() -> tree().getRoot());
      assertEquals(1, root.getChildren().size());
      TreeItem<Row> holding = root.getChildren().getFirst();
      assertEquals(Integer.toString(pid(holder)), holding.getValue().text(0));
      assertTrue(
          holding.getChildren().stream()
              .anyMatch(below -> below.getValue().text(0).equals(pidText(first))));
      window.pictures("console-blocking-tree");

      ask("who holds or waits");
      Toolkit.run(() -> ((TextField) node("#parameter-table")).setText("orders"));
      window.press("Run  Ctrl+⏎");
      window.untilSaid("3 rows ·");
      Toolkit.until("the queue", () -> cells().contains("○ waits, place 2"));
      assertTrue(Toolkit.call(() -> cells().contains("● holds it")));
      window.pictures("console-lock-queue");

      holder.rollback();
      waits.join();
      waitsToo.join();
    }
  }

  @Test
  void favouritesAreKept() throws Exception {
    select("how big are the tables");
    key(KeyCode.SPACE);
    Toolkit.until("it is kept", () -> favourites().equals(List.of("table-sizes")));
    Toolkit.run(() -> ((TextField) node("#library-search")).setText(""));
    Toolkit.settle();
    window.pictures("console-favourites");
    Toolkit.run(() -> console.leave());
    show();
    assertTrue(Toolkit.call(() -> list().getItems().get(1).toString().contains("table-sizes")));
    Toolkit.run(() -> list().getSelectionModel().select(1));
    key(KeyCode.SPACE);
    Toolkit.until("it is forgotten", () -> favourites().isEmpty());
  }

  @Test
  void parametersAreCompletedFromTheDatabase() throws Exception {
    var names = window.useCases.completeQuery().names(workspace);
    var complete = window.useCases.completeQuery();
    assertEquals(List.of("orders"), complete.values("relation", "ORD", "", names));
    assertEquals(List.of("id"), complete.values("column", "", "orders", names));
    assertTrue(complete.values("role", "postg", "", names).contains("postgres"));
    assertEquals(
        List.of("Share", "ShareRowExclusive"),
        complete.values("lock-mode", "share", "", names).stream()
            .filter(mode -> mode.startsWith("Share") && !mode.contains("Update"))
            .toList());
    assertEquals(List.of(), complete.values("number", "1", "", names));
  }

  private List<String> favourites() {
    try {
      return window.useCases.keepFavourites().read().names();
    } catch (DrydockException e) {
      throw new AssertionError(e);
    }
  }

  private CompletableFuture<Void> waiting(Connection connection) {
    return CompletableFuture.runAsync(
        () -> execute(connection, "BEGIN; LOCK TABLE orders; ROLLBACK"),
        task -> Thread.ofVirtual().start(task));
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Until so many sessions wait for a lock on the table. */
  private void untilWaiting(Connection holder, int count) {
    Toolkit.until(
        count + " wait",
        () ->
            number(
                    holder,
                    "SELECT count(*) FROM pg_locks WHERE NOT granted"
                        + " AND relation = 'orders'::regclass")
                == count);
  }

  private static int pid(Connection connection) {
    return number(connection, "SELECT pg_backend_pid()");
  }

  /** Of one that is busy: the driver knows it. */
  private static String pidText(Connection connection) {
    try {
      return Integer.toString(connection.unwrap(org.postgresql.PGConnection.class).getBackendPID());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static int number(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void ask(String title) {
    select(title);
    key(KeyCode.ENTER);
  }

  private void select(String title) {
    Toolkit.run(
        () -> {
          ((TextField) node("#library-search")).setText(title);
          list().getSelectionModel().select(1);
        });
  }

  private void key(KeyCode code) {
    Toolkit.run(
        () ->
            Event.fireEvent(
                list(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private List<String> cells() {
    return console.lookupAll(".table-cell").stream()
        .map(cell -> ((javafx.scene.control.Labeled) cell).getText())
        .filter(text -> text != null)
        .toList();
  }

  private ListView<?> list() {
    return (ListView<?>) node("#library-list");
  }

  @SuppressWarnings("unchecked")
  private TreeTableView<Row> tree() {
    return (TreeTableView<Row>) node(".tree-table-view");
  }

  private Node node(String selector) {
    return console.lookup(selector);
  }
}

package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.testing.Proxy;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes away under the window, and comes back: it says so, and goes on. */
@Tag("full")
class OddStatesTest {
  @TempDir Path home;
  private final TestDatabase database = TestPostgres.freshDatabase();
  private Path folder;
  private OpenWindow open;

  @BeforeEach
  void open() throws Exception {
    folder = folder("migrations");
    open = new OpenWindow(home);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void aServerThatIsGoneIsNotCalledConnectedAndComesBack() throws Exception {
    try (Proxy proxy = new Proxy(database.port())) {
      open.open(profile(database.at(proxy.port()), folder));
      proxy.cut();
      Toolkit.run(open.window::refresh);
      until("✕ connection lost");
      assertFalse(Toolkit.call(() -> said().contains("● connected")));
      proxy.restore();
      press("Try again");
      until("● connected");
      untilNot("Check that PostgreSQL listens");
    }
  }

  @Test
  void aFolderThatIsRenamedIsMissedAndFoundAgain() throws Exception {
    Toolkit.run(() -> open.window.workspace().openFolder(folder));
    until("2 migrations, status unknown");
    Path away = Files.move(folder, home.resolve("elsewhere"));
    until("There is no folder " + folder);
    Files.move(away, folder);
    untilNot("There is no folder");
  }

  @Test
  void tryAgainOpensTheFolderThatWasAskedFor() throws Exception {
    Path later = home.resolve("later");
    Toolkit.run(() -> open.window.workspace().openFolder(later));
    until("There is no folder " + later);
    Files.createDirectories(later);
    press("Try again");
    until("No migrations in this folder");

    try (Proxy proxy = new Proxy(database.port())) {
      open.open(profile(database.at(proxy.port()), folder));
      proxy.cut();
      Toolkit.run(() -> open.window.workspace().openFolder(later));
      until("✕ not connected");
      proxy.restore();
      press("Try again");
      until("● connected");
      assertEquals(later, open.window.report().orElseThrow().folder());
    }
  }

  @Test
  void aHistoryThatMayNotBeReadIsSaid() throws Exception {
    String role = "reads_nothing_" + database.name();
    database.execute(
        "CREATE TABLE schema_migrations (id text PRIMARY KEY, name text, version bigint UNIQUE,"
            + " checksum text, applied_at timestamptz, executed_by text, execution_time_ms int,"
            + " status text, error_message text, metadata jsonb)");
    database.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + TestPostgres.PASSWORD + "'");
    try {
      open.open(profile(database.as(role, TestPostgres.PASSWORD), folder));
      until("This login may not read the history public.schema_migrations.");
      until("2 migrations, status unknown");
      database.execute("GRANT SELECT ON schema_migrations TO " + role);
      press("Try again");
      until("0 applied · 2 pending");
      untilNot("This login may not read");
    } finally {
      Toolkit.run(() -> open.window.workspace().goOffline());
      database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }
  }

  @Test
  void whatTakesTheConnectionsPlaceEndsIt() throws Exception {
    open.open(profile(database, folder));
    assertTrue(connections() > 0);
    Toolkit.run(() -> open.window.workspace().open(profile(database, home.resolve("never was"))));
    until("There is no folder");
    Toolkit.until("nobody is connected", () -> connections() == 0);
    Toolkit.run(() -> open.window.workspace().goOffline());
    until("There is no folder");
    assertEquals(Optional.empty(), open.window.workspace().profile());
  }

  @Test
  void theLogKeepsItsSizeWhenAPageIsLeft() throws Exception {
    open.open(profile(database, folder));
    double before = Toolkit.call(() -> open.window.log().getHeight());
    for (int times = 0; times < 3; times++) {
      Toolkit.run(() -> open.window.verify());
      Toolkit.settle();
      Toolkit.run(() -> open.window.rooms().back());
      Toolkit.settle();
    }
    assertEquals(before, Toolkit.call(() -> open.window.log().getHeight()), 3);
  }

  @Test
  void whatIsEnlargedIsLaidOutInLessRoom() throws Exception {
    open.open(profile(database, folder));
    Node content = Toolkit.call(() -> open.window.root().getChildrenUnmodifiable().getFirst());
    Toolkit.run(() -> open.window.theme().zoom().set(150));
    Toolkit.settle();
    assertEquals(1000 / 1.5, Toolkit.call(() -> content.getLayoutBounds().getWidth()), 1);
    assertEquals(1.5, Toolkit.call(() -> content.getLocalToParentTransform().getMxx()));
    Toolkit.run(() -> open.window.theme().zoomReset());
    Toolkit.settle();
    assertEquals(1000, Toolkit.call(() -> content.getLayoutBounds().getWidth()), 1);
  }

  /** Plus is Shift and = on many keyboards, and the number pad's keys are others. */
  @Test
  void isEnlargedByTheKeysOfEveryKeyboard() {
    zoomed(KeyCode.EQUALS, true, 115);
    zoomed(KeyCode.EQUALS, false, 130);
    zoomed(KeyCode.SUBTRACT, false, 115);
    zoomed(KeyCode.ADD, false, 130);
    zoomed(KeyCode.NUMPAD0, false, 100);
  }

  private void zoomed(KeyCode key, boolean shift, int to) {
    Toolkit.run(
        () ->
            Event.fireEvent(
                open.window.root(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, true, false, false)));
    assertEquals(to, Toolkit.call(() -> open.window.theme().zoom().get()));
  }

  private Path folder(String name) throws Exception {
    Path made = Files.createDirectories(home.resolve(name));
    Files.writeString(made.resolve("001_a.sql"), "CREATE TABLE a (id int PRIMARY KEY);\n");
    Files.writeString(made.resolve("002_b.sql"), "CREATE TABLE b (id int PRIMARY KEY);\n");
    return made;
  }

  private static Profile profile(TestDatabase database, Path folder) {
    return new Profile(
        "odd",
        Environment.STAGING,
        database.address(),
        false,
        Optional.of(folder),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }

  /** Of the window's, by the name it gives itself. */
  private long connections() {
    try (Connection connection = database.connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name ILIKE 'drydock%'")) {
      row.next();
      return row.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void until(String text) {
    Toolkit.until("it says " + text, () -> said().contains(text));
  }

  private void untilNot(String text) {
    Toolkit.until("it no longer says " + text, () -> !said().contains(text));
  }

  private void press(String text) {
    Toolkit.until("the button " + text, () -> button(text).isPresent());
    Toolkit.run(() -> button(text).orElseThrow().fire());
  }

  private Optional<Button> button(String text) {
    return open.window.root().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()) && shown(button))
        .findFirst();
  }

  /** Without the log, which remembers what was. */
  private String said() {
    return open.window.root().lookupAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(label -> label.getText() != null && shown(label) && !inLog(label))
        .map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  private boolean inLog(Node node) {
    return open.window.log().lookupAll("*").contains(node);
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }
}

package dev.drydock.ui.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.catalog.KnownName;
import dev.drydock.command.RehearsePending;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import impl.org.controlsfx.skin.AutoCompletePopup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking in a real window, of a real folder and database. */
class AskTest {
  private static final String ERROR =
      """
      org.postgresql.util.PSQLException: ERROR: column "error_message" of relation \
      "product_migrations" does not exist
        Position: 45
      \tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2733)
      \tat shop.Importer.note(Importer.java:88)
      """;

  @TempDir Path home;
  private RoomWindow window;
  private DiagnoseView room;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute(
        """
        CREATE TABLE products (id bigint PRIMARY KEY, sku text);
        CREATE TABLE product_migrations (id bigint PRIMARY KEY, legacy_sku text NOT NULL);
        CREATE FUNCTION product_total() RETURNS int LANGUAGE sql AS 'SELECT 1';
        ALTER TABLE products ENABLE ROW LEVEL SECURITY;
        CREATE POLICY "Users can view" ON products USING (true);
        """);
    window.migration(
        "001_products.sql", "CREATE TABLE products (id bigint PRIMARY KEY, sku text);");
    window.migration(
        "002_product_migrations.sql",
        """
        CREATE TABLE IF NOT EXISTS product_migrations (
          id            bigint PRIMARY KEY,
          legacy_sku    text NOT NULL,
          error_message text
        );
        CREATE INDEX product_migrations_broken ON product_migrations (legacy_sku)
          WHERE error_message IS NOT NULL;
        """);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Workspace show(boolean connected) throws Exception {
    Workspace workspace = connected ? window.workspace(Environment.STAGING) : window.offline();
    room = DiagnoseRoom.open(window, workspace);
    return workspace;
  }

  @Test
  void aPastedStackTraceIsAnsweredWithTheFileAndAWayOut() throws Exception {
    show(true);
    window.pictures("diagnose-ask");
    Toolkit.run(() -> field().setText(ERROR));
    window.press("Ask");
    window.untilSaid("≠ another shape");
    window.untilSaid("What the folder does to it");
    window.pictures("diagnose-answer");

    window.press("Open 002_product_migrations.sql:4");
    assertEquals("002_product_migrations.sql:4", window.navigation.asked.getLast());

    window.press("Copy as Markdown");
    String ticket = Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(ticket.contains("shop.Importer.note"), ticket);
    assertTrue(ticket.contains("002_product_migrations.sql, line 4"), ticket);

    window.press("Write the fix…");
    Toolkit.until("a name is proposed", () -> window.button("Save as 003").isPresent());
    window.pictures("diagnose-write-fix");
    window.press("Save as 003");
    Toolkit.until("the file is shown", () -> window.navigation.asked.getLast().startsWith("003_"));
    String file = window.navigation.asked.getLast().replaceAll(":.*", "");
    String written = Files.readString(window.folder.resolve(file));
    assertTrue(written.contains("error_message"), written);
  }

  @Test
  void whatIsTypedArrivesInTheFieldFromTheFirstOpeningOn() throws Exception {
    show(true);
    Toolkit.until("the keyboard is in the field", () -> field() != null && field().isFocused());
  }

  @Test
  void namesAreCompletedAndAskedByKeyboard() throws Exception {
    show(true);
    Toolkit.run(() -> field().setText("product_m"));
    Toolkit.until("the table and its columns", () -> names().getItems().size() == 3);
    window.pictures("diagnose-names");
    assertEquals(
        "product_migrations",
        Toolkit.call(() -> ((KnownName) names().getItems().getFirst()).text()));
    Toolkit.run(() -> field().setText("users"));
    Toolkit.until("the policy", () -> names().getItems().size() == 1);
    assertEquals("policy", Toolkit.call(() -> ((KnownName) names().getItems().getFirst()).kind()));
    Toolkit.run(() -> field().setText("product_total"));
    Toolkit.until("one function", () -> names().getItems().size() == 1);
    key(KeyCode.DOWN);
    key(KeyCode.ENTER);
    window.untilSaid("✓ is there");
    assertEquals("product_total()", Toolkit.call(() -> field().getText()));
  }

  @Test
  @Tag("full")
  void theSameIsAskedOfAnotherDatabase() throws Exception {
    TestDatabase other = TestPostgres.freshDatabase();
    other.execute("CREATE TABLE invoices (id int)");
    Profile profile = other.profile();
    window.useCases.manageProfiles().save(profile, Optional.empty());
    show(true);
    Toolkit.run(() -> field().setText("invoices"));
    window.press("Ask");
    window.untilSaid("invoices was never created");
    MenuButton menu =
        Toolkit.call(
            () ->
                window.navigation.root().lookupAll(".menu-button").stream()
                    .filter(MenuButton.class::isInstance)
                    .map(MenuButton.class::cast)
                    .filter(button -> button.getText().equals("Look in another database"))
                    .findFirst()
                    .orElseThrow());
    Toolkit.run(menu::show);
    Toolkit.until(
        "the other profile",
        () -> menu.getItems().stream().anyMatch(i -> i.getText().startsWith(profile.name())));
    Toolkit.run(
        () -> {
          menu.getItems().stream()
              .filter(i -> i.getText().startsWith(profile.name()))
              .findFirst()
              .orElseThrow()
              .fire();
          menu.hide();
        });
    window.untilSaid("On " + profile.name());
    window.untilSaid("invoices is there and may be used.");
    window.pictures("diagnose-other-database");
  }

  @Test
  void parametersOfACardAreCompleted() throws Exception {
    show(true);
    card("hidden");
    Toolkit.until("a parameter", () -> window.navigation.root().lookup("#parameter-table") != null);
    TextField table =
        Toolkit.call(() -> (TextField) window.navigation.root().lookup("#parameter-table"));
    TextField role =
        Toolkit.call(() -> (TextField) window.navigation.root().lookup("#parameter-role"));
    Toolkit.run(table::requestFocus);
    offers(table, "product_m", "product_migrations");
    Toolkit.run(() -> table.setText("products"));
    Toolkit.run(role::requestFocus);
    offers(role, "postg", "postgres");
  }

  /** Typed and asked for with the arrow down, once: the names may still have to be read. */
  private void offers(TextField field, String typed, String wanted) {
    Toolkit.run(
        () -> {
          field.setText(typed);
          Event.fireEvent(
              field,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        });
    Toolkit.until(
        wanted + " is offered",
        () ->
            javafx.stage.Window.getWindows().stream()
                .filter(AutoCompletePopup.class::isInstance)
                .map(popup -> (AutoCompletePopup<?>) popup)
                .anyMatch(popup -> popup.getSuggestions().contains(wanted)));
  }

  @Test
  @Tag("full")
  void cardsLeadToTheLibraryTheStatusAndTheJournal() throws Exception {
    Workspace workspace = show(true);
    card("arrived");
    assertTrue(window.navigation.asked.contains("verify"), "the checklist is asked for");
    card("failed");
    window.untilSaid("✓ nothing failed");
    assertEquals(
        Outcome.WOULD_FAIL,
        window
            .useCases
            .rehearsePending()
            .rehearse(workspace, RehearsePending.Options.standard(), event -> {}, new RunControl())
            .outcome());
    card("failed");
    window.untilSaid("001_products.sql, line 1 failed.");
    window.untilSaid("relation \"products\" already exists");
    window.pictures("diagnose-last-failure");

    card("versions");
    window.untilSaid("2 migrations of it not applied here");
    window.pictures("diagnose-versions");

    try (Connection holder = window.database.holding("LOCK TABLE products")) {
      Thread waiting = Thread.ofVirtual().start(this::waitForTheLock);
      card("blocked");
      Toolkit.until(
          "who waits is shown",
          () -> {
            window
                .button("Ask again")
                .filter(b -> !window.said().contains("Talk to the owner"))
                .ifPresent(Button::fire);
            return window.said().contains("Talk to the owner");
          });
      window.pictures("diagnose-blocked");
      holder.rollback();
      waiting.join();
    }

    card("denied");
    Toolkit.until("a parameter", () -> window.navigation.root().lookup("#parameter-table") != null);
    Toolkit.run(
        () ->
            ((TextField) window.navigation.root().lookup("#parameter-table")).setText("products"));
    Toolkit.run(
        () ->
            ((TextField) window.navigation.root().lookup("#parameter-table"))
                .fireEvent(new javafx.event.ActionEvent()));
    window.untilSaid("superuser");
    window.pictures("diagnose-denied");
  }

  @Test
  void anAnswerThatComesLateDoesNotTakeThePlaceOfWhatWasChosenSince() throws Exception {
    show(true);
    Toolkit.run(
        () -> {
          room.ask(ERROR);
          ((Button) window.navigation.root().lookup("#card-hidden")).fire();
        });
    Toolkit.until(
        "its parameter and the end of all work",
        () ->
            window.navigation.root().lookup("#parameter-table") != null
                && window.tasks.running().isEmpty());
    assertTrue(Toolkit.call(() -> window.navigation.root().lookup("#parameter-table")) != null);
    assertFalse(Toolkit.call(window::said).contains("≠ another shape"));
  }

  private void waitForTheLock() {
    try (Connection waiter = window.database.connect();
        Statement waits = waiter.createStatement()) {
      waits.execute("SELECT count(*) FROM products");
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDeadServerIsToldAndTheTextStays() throws Exception {
    show(true);
    connections(false);
    Toolkit.run(() -> field().setText("products"));
    window.press("Ask");
    Toolkit.until("a way to try again", () -> window.button("Try again").isPresent());
    assertEquals("products", Toolkit.call(() -> field().getText()));
    connections(true);
    window.press("Try again");
    window.untilSaid("✓ is there");
  }

  @Test
  void withoutADatabaseTheFolderAnswers() throws Exception {
    show(false);
    Toolkit.run(() -> field().setText("product_migrations.error_message"));
    window.press("Ask");
    window.untilSaid("002_product_migrations.sql");
    card("blocked");
    window.untilSaid("none is connected");
    window.pictures("diagnose-offline");
  }

  /** The server turns its back on this database, or lets it be used again. */
  private void connections(boolean allowed) throws java.sql.SQLException {
    TestDatabase here = window.database;
    new TestDatabase(here.host(), here.port(), "postgres", here.user(), here.password())
        .execute(
            "ALTER DATABASE \"%1$s\" ALLOW_CONNECTIONS %2$s; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1$s'"
                .formatted(here.name(), allowed));
  }

  private void card(String name) {
    Toolkit.run(() -> ((Button) window.navigation.root().lookup("#card-" + name)).fire());
  }

  private void key(KeyCode code) {
    Toolkit.run(
        () ->
            field()
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private TextArea field() {
    return (TextArea) window.navigation.root().lookup("#question");
  }

  private ListView<?> names() {
    return (ListView<?>) window.navigation.root().lookup("#question-names");
  }
}

package dev.drydock.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.Environment;
import dev.drydock.run.Outcome;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import dev.drydock.ui.report.RunWords;
import dev.drydock.ui.report.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dry run on a real database. */
class RehearsalScreenTest {
  @TempDir Path home;
  private RoomWindow window;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute("CREATE TABLE contacts (id int, name text)");
    window.database.execute(
        "INSERT INTO contacts SELECT g, 'c' || g FROM generate_series(1, 500) g");
    window.migration("001_companies.sql", "CREATE TABLE companies (id int PRIMARY KEY);\n");
    window.migration(
        "002_wider_ids.sql",
        "ALTER TABLE contacts ALTER COLUMN id TYPE bigint;\n\nUPDATE contacts SET name = 'x';\n");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void showsWhatWouldHappenAndLeavesNothingBehind() throws Exception {
    beginOnTarget(Environment.STAGING);
    window.sheet();
    window.press("Dry run on staging itself");
    window.untilSaid(": 2 migrations would apply");
    window.untilSaid("rewrites contacts");
    window.untilSaid("Reads and writes of contacts wait until the migration commits.");
    assertEquals(Outcome.WOULD_APPLY, window.navigation.report.orElseThrow().outcome());
    assertTrue(
        window.navigation.report.orElseThrow().migrations().get(1).statements().stream()
            .flatMap(statement -> statement.locks().stream())
            .noneMatch(lock -> lock.relation().endsWith("schema_migrations")),
        "what the history row locked is no statement's doing");
    copiesWhatChanges();
    assertFalse(exists("companies"));
    assertFalse(exists("schema_migrations"));
    window.press("▶ Apply this plan to staging…");
    assertEquals(
        "apply " + window.navigation.report.orElseThrow().fingerprint(),
        window.navigation.asked.getLast());
    window.pictures("dryrun");
  }

  /** All of it by a button, a line of it by the keyboard. */
  private void copiesWhatChanges() {
    window.press("Copy SQL");
    assertTrue(
        clipboard()
            .contains("ALTER TABLE public.contacts ALTER COLUMN id TYPE bigint USING id::bigint;"),
        clipboard());
    Toolkit.run(
        () -> {
          window.navigation.root().lookup(".change-line").requestFocus();
          press(KeyCode.DOWN, false);
          press(KeyCode.C, true);
        });
    assertEquals("~ column id\ntype: integer\n→\ntype: bigint", clipboard());
  }

  private void press(KeyCode key, boolean control) {
    Node owner = window.navigation.root().getScene().getFocusOwner();
    owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
  }

  private static String clipboard() {
    return Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void withoutADatabaseItRunsOnScratchAndOffersNothingToApply() throws Exception {
    window.migration("003_broken.sql", "CREATE INDEX ON nowhere (id);\nSELECT 1;\n");
    window.migration("004_after.sql", "CREATE TABLE later (id int);\n");
    Toolkit.run(
        () ->
            new Rehearsals(window.useCases, window.tasks, window.navigation)
                .begin(window.offline(), Optional.empty()));
    window.untilSaid("run on an empty scratch database");
    window.untilSaid("relation \"contacts\" does not exist");
    assertEquals(Outcome.WOULD_FAIL, window.navigation.report.orElseThrow().outcome());
    assertEquals(4, window.navigation.report.orElseThrow().migrations().size());
    assertFalse(
        Toolkit.call(() -> window.button("▶ Apply this plan to scratch…"))
            .orElseThrow()
            .isVisible());
    window.pictures("dryrun-scratch");
  }

  @Test
  void aFailureStandsWithItsPlace() throws Exception {
    window.migration("003_broken.sql", "SELECT 1;\n\nALTER TABLE contcts ADD COLUMN x int;\n");
    begin(Environment.DEVELOPMENT);
    window.untilSaid("003 broken would fail at line 3");
    window.untilSaid("relation \"contcts\" does not exist");
    assertTrue(
        Toolkit.call(() -> window.button("▶ Apply this plan to development…"))
            .orElseThrow()
            .isDisabled());
    window.pictures("dryrun-failing");
  }

  @Test
  void aFixIsTriedInMemoryAndWrittenOnlyWhenTold() throws Exception {
    String broken =
        "SELECT 1;\n\nALTER TABLE contcts ADD COLUMN x int; -- " + "long ".repeat(50) + "\n";
    window.migration("003_broken.sql", broken);
    begin(Environment.DEVELOPMENT);
    window.untilSaid("003 broken would fail at line 3");
    Toolkit.until("a fix is offered", () -> tryButton().isPresent());
    window.pictures("dryrun-failing-fix");
    Toolkit.run(() -> tryButton().orElseThrow().fire());
    window.untilSaid(": 3 migrations would apply");
    window.untilSaid("Tried in memory, nothing is written");
    assertEquals(broken, Files.readString(window.folder.resolve("003_broken.sql")));
    assertTrue(
        Toolkit.call(() -> window.button("▶ Apply this plan to development…"))
            .orElseThrow()
            .isDisabled(),
        "what is in no file cannot be applied");
    window.pictures("dryrun-tried");

    window.press("Write to 003_broken.sql");
    Toolkit.until("it is rehearsed from the file", () -> window.navigation.report.isPresent());
    Toolkit.until("without the banner", () -> window.button("Write to 003_broken.sql").isEmpty());
    assertEquals(
        broken.replace("contcts", "contacts"),
        Files.readString(window.folder.resolve("003_broken.sql")));
    window.untilSaid(": 3 migrations would apply");
  }

  private Optional<Button> tryButton() {
    return window.navigation.root().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().endsWith(", and rehearse again"))
        .findFirst();
  }

  @Test
  void productionIsAskedFirstAndEscRunsNothing() throws Exception {
    beginOnTarget(Environment.PRODUCTION);
    window.sheet();
    assertTrue(Toolkit.call(() -> window.said()).contains("Its locks are real while it lasts"));
    window.robot.type(KeyCode.ESCAPE);
    Toolkit.until("the sheet is closed", () -> !window.navigation.layer().shown().isPresent());
    assertEquals(Optional.empty(), window.navigation.screen);

    beginOnTarget(Environment.PRODUCTION);
    window.sheet();
    window.press("Dry run on PRODUCTION itself");
    window.untilSaid(": 2 migrations would apply");
  }

  @Test
  void whetherRowsAreCopiedIsAskedOnceAndRemembered() throws Exception {
    window.database.execute("CREATE TABLE kinds (id int PRIMARY KEY)");
    window.database.execute("INSERT INTO kinds VALUES (7)");
    window.migration(
        "003_needs_a_row.sql",
        "CREATE TABLE things (kind int REFERENCES kinds);\nINSERT INTO things VALUES (7);\n");
    var workspace = window.workspace(Environment.STAGING);
    var profiles = window.useCases.manageProfiles();
    profiles.save(workspace.profile().orElseThrow(), Optional.empty());
    Rehearsals rehearsals =
        Toolkit.call(() -> new Rehearsals(window.useCases, window.tasks, window.navigation));
    Toolkit.run(() -> rehearsals.begin(workspace, Optional.empty()));
    window.sheet();
    assertTrue(Toolkit.call(window::said).contains("ends as “needs data”"));
    CheckBox rows = (CheckBox) Toolkit.call(() -> window.navigation.root().lookup("#scratch-rows"));
    assertFalse(Toolkit.call(rows::isSelected), "nothing is copied unless somebody says so");
    Toolkit.run(rows::fire);
    window.press("Dry run on scratch");
    window.untilSaid(": 3 migrations would apply");
    assertEquals(
        "Dry run on a scratch copy of staging", window.navigation.screen.orElseThrow().title());
    assertEquals(Optional.of(true), profiles.find("staging").orElseThrow().copyRows());

    window.navigation.screen = Optional.empty();
    Toolkit.run(() -> rehearsals.begin(workspace, Optional.empty()));
    Toolkit.until("it runs unasked", () -> window.navigation.screen.isPresent());
    assertFalse(window.sheetOpen());
    window.untilSaid(": 3 migrations would apply");
  }

  @Test
  void aServerIsFetchedOnlyWhereSomebodySaysSo() throws Exception {
    var target = Target.of(window.workspace(Environment.PRODUCTION)).orElseThrow();
    List<ScratchQuestion.Answer> answers = new ArrayList<>();
    var both =
        new ScratchQuestion(target, true, Optional.of("PostgreSQL 15.19 from repo.example.org"));
    Toolkit.run(() -> both.ask(window.navigation.layer(), answers::add));
    window.sheet();
    CheckBox rows = (CheckBox) Toolkit.call(() -> window.navigation.root().lookup("#scratch-rows"));
    assertFalse(rows.isMnemonicParsing(), "an underscore belongs to the database's name");
    window.pictures("dryrun-scratch-question");
    Toolkit.run(rows::requestFocus);
    window.robot.type(KeyCode.ENTER);
    Toolkit.until("Enter does what the sheet is for", () -> !answers.isEmpty());
    assertFalse(Toolkit.call(rows::isSelected), "and ticks nothing");
    assertEquals(List.of(new ScratchQuestion.Answer(Optional.of(false), false)), answers);
    var server = new ScratchQuestion(target, false, Optional.of("PostgreSQL 15.19"));
    Toolkit.run(() -> server.ask(window.navigation.layer(), answers::add));
    window.sheet();
    CheckBox fetch =
        (CheckBox) Toolkit.call(() -> window.navigation.root().lookup("#scratch-server"));
    Toolkit.run(fetch::fire);
    window.press("Dry run on scratch");
    assertEquals(new ScratchQuestion.Answer(Optional.empty(), true), answers.getLast());
    Toolkit.run(() -> both.ask(window.navigation.layer(), answers::add));
    window.sheet();
    window.robot.type(KeyCode.ESCAPE);
    Toolkit.until("the sheet is closed", () -> window.navigation.layer().shown().isEmpty());
    assertEquals(2, answers.size(), "Esc rehearses nothing");
  }

  @Test
  void theTargetItselfIsOneStepFromWhatACopyShowed() throws Exception {
    begin(Environment.DEVELOPMENT);
    window.untilSaid("run on a scratch copy of development's schema");
    assertEquals(
        "Dry run on a scratch copy of development", window.navigation.screen.orElseThrow().title());
    var run = window.useCases.readJournal().read().entries().getFirst();
    assertEquals("development · on a scratch copy", RunWords.where(run));
    window.press("Dry run on development itself…");
    assertEquals("dry run on target", window.navigation.asked.getLast());
    assertFalse(exists("companies"));
  }

  private void beginOnTarget(Environment environment) throws Exception {
    var workspace = window.workspace(environment);
    Toolkit.run(
        () ->
            new Rehearsals(window.useCases, window.tasks, window.navigation)
                .beginOnTarget(workspace, Optional.empty()));
  }

  private void begin(Environment environment) throws Exception {
    var workspace = window.workspace(environment);
    Toolkit.run(
        () ->
            new Rehearsals(window.useCases, window.tasks, window.navigation)
                .begin(workspace, Optional.empty()));
  }

  private boolean exists(String table) throws Exception {
    try (var connection = window.database.connect();
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT to_regclass('public." + table + "') IS NOT NULL")) {
      return row.next() && row.getBoolean(1);
    }
  }
}

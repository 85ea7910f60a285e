package dev.drydock.ui.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.RehearsePending;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunReport;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applying to a real database. */
class ApplyScreenTest {
  @TempDir Path home;
  private RoomWindow window;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute("CREATE TABLE contacts (id int, name text)");
    window.migration("001_companies.sql", "CREATE TABLE companies (id int PRIMARY KEY);\n");
    window.migration("002_wider_ids.sql", "ALTER TABLE contacts ALTER COLUMN id TYPE bigint;\n");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void productionWantsTheNameAndThenApplies() throws Exception {
    begin(Environment.PRODUCTION);
    window.sheet();
    assertTrue(
        Toolkit.call(() -> window.button("Apply 2 to PRODUCTION")).orElseThrow().isDisabled());
    window.robot.write(window.database.name());
    window.press("Apply 2 to PRODUCTION");
    window.untilSaid("Applied 2 migrations to PRODUCTION.");
    assertEquals(List.of("companies", "schema_migrations"), newTables());
    assertEquals(
        2, window.navigation.asked.stream().filter("applied 1"::equals).count(), "counted each");
    window.pictures("apply-outcome");
    window.press("Close (Esc)");
    assertEquals("back", window.navigation.asked.getLast());
    // What happened can still be read in the window's own log.
    assertTrue(
        window.navigation.lines.stream().anyMatch(line -> line.text().contains("companies")),
        window.navigation.lines::toString);
  }

  @Test
  void escAppliesNothing() throws Exception {
    begin(Environment.STAGING);
    window.sheet();
    window.robot.type(KeyCode.ESCAPE);
    Toolkit.until("the sheet is closed", () -> window.navigation.layer().shown().isEmpty());
    assertEquals(Optional.empty(), window.navigation.screen);
    assertEquals(List.of(), newTables());
  }

  @Test
  void aFailureSaysWhatIsCommittedAndWhatToDo() throws Exception {
    window.migration("003_broken.sql", "SELECT 1;\n\nALTER TABLE contcts ADD COLUMN x int;\n");
    window.migration("004_later.sql", "SELECT 2;\n");
    begin(Environment.STAGING);
    window.sheet();
    window.press("Apply 4 to staging");
    window.untilSaid("003 broken failed at line 3; 2 of 4 applied to staging.");
    window.untilSaid("relation \"contcts\" does not exist");
    assertTrue(newTables().contains("companies"));
    window.pictures("apply-failing");
    window.press("Dry run on scratch");
    assertEquals("dry run", window.navigation.asked.getLast());
  }

  @Test
  void whoHoldsTheLockIsShownAndCancelEndsIt() throws Exception {
    try (Connection holder =
        window.database.holding("LOCK TABLE contacts IN ACCESS EXCLUSIVE MODE")) {
      begin(Environment.STAGING);
      window.sheet();
      Toolkit.run(
          () -> {
            @SuppressWarnings("unchecked")
            var limit =
                (javafx.scene.control.ComboBox<java.time.Duration>)
                    window.navigation.root().lookupAll(".combo-box").iterator().next();
            limit.setValue(java.time.Duration.ofSeconds(60));
          });
      window.press("Apply 2 to staging");
      window.untilSaid("for ACCESS EXCLUSIVE on contacts");
      window.untilSaid("idle in transaction");
      assertFalse(window.navigation.screen.orElseThrow().mayLeave());
      window.pictures("apply-lock-wait");
      window.press("Cancel now");
      window.untilSaid("Cancelled; 1 of 2 applied to staging.");
      window.untilSaid("The run was cancelled.");
      String said = Toolkit.call(() -> window.said());
      assertFalse(said.contains("57014") || said.contains("✕"), said);
      assertTrue(said.contains("⊘"), said);
      assertTrue(window.navigation.screen.orElseThrow().mayLeave());
      holder.rollback();
    }
  }

  @Test
  void whatChangedSinceItWasLookedAtIsSaidAndNotApplied() throws Exception {
    var workspace = window.workspace(Environment.STAGING);
    RunReport rehearsed =
        window
            .useCases
            .rehearsePending()
            .rehearse(workspace, RehearsePending.Options.standard(), event -> {}, new RunControl());
    assertEquals(Outcome.WOULD_APPLY, rehearsed.outcome());
    window.migration("002_wider_ids.sql", "ALTER TABLE contacts ADD COLUMN wide bigint;\n");
    begin(workspace, Optional.of(rehearsed));
    window.sheet();
    window.untilSaid("Files or history have changed since the dry run: run it again.");
    window.migration("002_wider_ids.sql", "ALTER TABLE contacts ADD COLUMN other bigint;\n");
    window.press("Apply 2 to staging");
    window.untilSaid("Files or history have changed since this plan was made.");
    assertEquals(List.of(), newTables());
    window.press("Close (Esc)");
    assertEquals("back", window.navigation.asked.getLast());
  }

  private void begin(Environment environment) throws Exception {
    begin(window.workspace(environment), Optional.empty());
  }

  private void begin(Workspace workspace, Optional<RunReport> last) {
    Toolkit.run(
        () ->
            new Applies(window.useCases, window.tasks, window.navigation)
                .begin(workspace, Optional.empty(), Optional.empty(), last));
  }

  private List<String> newTables() throws Exception {
    try (var connection = window.database.connect();
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT array_agg(relname::text ORDER BY relname) FROM pg_class"
                    + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
                    + " AND relname <> 'contacts'")) {
      row.next();
      return row.getArray(1) == null ? List.of() : List.of((String[]) row.getArray(1).getArray());
    }
  }
}

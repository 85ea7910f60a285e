package dev.drydock.ui.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.DriftReport;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing and mending in a real window, on a real folder and database. */
@Tag("full")
class CompareTest {
  @TempDir Path home;
  private RoomWindow window;
  private Workspace workspace;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.migration(
        "001_orders.sql",
        """
        CREATE TABLE orders (
          id    bigint PRIMARY KEY,
          total numeric(10, 2) NOT NULL,
          note  text
        );
        CREATE INDEX orders_total ON orders (total);
        CREATE FUNCTION order_tax(amount numeric) RETURNS numeric LANGUAGE plpgsql AS $$
        BEGIN
          -- nineteen percent
          RETURN amount * 0.19;
        END
        $$;
        CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 1000;
        """);
    workspace = window.workspace(Environment.STAGING);
    apply();
    window.migration("002_customer.sql", "ALTER TABLE orders ADD COLUMN customer text;");
    window.database.execute(
        """
        INSERT INTO orders VALUES (1, 12.5, 'x'), (2, 2000, NULL);
        DROP INDEX orders_total;
        ALTER TABLE orders DROP COLUMN note;
        ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
        CREATE TABLE by_hand (id int PRIMARY KEY, note text);
        CREATE OR REPLACE FUNCTION order_tax(amount numeric) RETURNS numeric LANGUAGE plpgsql AS $$
        BEGIN
          -- seven percent
          RETURN amount * 0.07;
        END
        $$;
        """);
    DiagnoseRoom.compare(window, workspace);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void apply() throws Exception {
    assertEquals(
        Outcome.APPLIED,
        window
            .useCases
            .applyPending()
            .apply(workspace, ApplyPending.Options.standard(), event -> {}, new RunControl())
            .outcome());
  }

  @Test
  void differencesAreSeenMutedMendedAndGone() throws Exception {
    window.pictures("diagnose-compare-empty");
    Toolkit.run(() -> window.button("Compare").orElseThrow().fire());
    window.press("Cancel");
    patiently("it can be asked again", () -> window.button("Compare now").isPresent());
    compare();
    assertEquals(
        List.of(
            "table by_hand",
            "column customer",
            "column note",
            "column total",
            "index orders_total",
            "function order_tax(numeric)"),
        differences());
    select("column note");
    window.untilSaid("should have made it.");
    window.pictures("diagnose-compare");
    select("column customer");
    window.untilSaid("is not applied here yet");
    select("function order_tax(numeric)");
    window.untilSaid("Expected · ");
    assertEquals(
        List.of(
            "-- nineteen percent | -- seven percent",
            "RETURN amount * 0.19; | RETURN amount * 0.07;"),
        changedLines());
    window.pictures("diagnose-compare-function");
    select("table by_hand");
    window.untilSaid("no migration makes it");
    window.pictures("diagnose-compare-untracked");

    window.press("Mute…");
    window.sheet();
    Toolkit.run(
        () ->
            ((TextField) window.navigation.root().lookup("#mute-reason"))
                .setText("the nightly import"));
    window.press("Mute");
    Toolkit.until("it is muted", () -> rows().contains("⊘ muted: the nightly import"));
    assertTrue(Files.readString(window.folder.resolve(".drydock.json")).contains("public.by_hand"));
    select("table by_hand");
    window.press("Unmute");
    Toolkit.until("it counts again", () -> !rows().contains("⊘ muted: the nightly import"));

    TextField filter = (TextField) window.navigation.root().lookup("#compare-filter");
    Toolkit.run(() -> filter.setText("order_tax"));
    Toolkit.until(
        "one is left", () -> differences().equals(List.of("function order_tax(numeric)")));
    assertTrue(window.button("Write the fix of 1…").isPresent(), "what is hidden is not fixed");
    Toolkit.run(filter::clear);

    window.press("Write the fix of 4…");
    patiently("the fix is tried", () -> window.said().contains("✓ closes them"));
    window.pictures("diagnose-fix");
    window.press("Save as 003");
    window.untilSaid("It is applied with what is pending.");
    String fix = Files.readString(window.folder.resolve("003_mend_orders_and_others.sql"));
    assertFalse(fix.contains("DROP TABLE"), fix);
    apply();

    compare();
    assertEquals(List.of("table by_hand"), differences());
    select("table by_hand");
    Toolkit.run(
        () ->
            tree()
                .fireEvent(
                    new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.SPACE,
                        false,
                        false,
                        false,
                        false)));
    window.press("Adopt 1…");
    window.untilSaid("runs where it is not");
    window.pictures("diagnose-adopt");
    window.press("Save as 004 and record it on staging");
    window.untilSaid("Written and recorded as applied");
    compare("Compare");
    window.untilSaid("No difference");
    window.pictures("diagnose-same");
    assertEquals(
        List.of(),
        window.useCases.showStatus().show(workspace).list().rows().stream()
            .filter(row -> row.toRun())
            .toList());
  }

  @Test
  void anotherDatabaseAndASavedPictureAreWhatIsExpected() throws Exception {
    TestDatabase other = TestPostgres.freshDatabase();
    other.execute("CREATE TABLE elsewhere (id int PRIMARY KEY)");
    Profile profile = other.profile();
    window.useCases.manageProfiles().save(profile, Optional.empty());
    SourceMenu source =
        Toolkit.call(() -> (SourceMenu) window.navigation.root().lookup("#compare-source"));
    Toolkit.run(source::show);
    Toolkit.until("the other profile is listed", () -> item(source, profile).isPresent());
    Toolkit.run(
        () -> {
          item(source, profile).orElseThrow().fire();
          source.hide();
        });
    compare();
    assertTrue(differences().contains("table elsewhere"), differences().toString());
    assertTrue(differences().contains("table by_hand"), differences().toString());

    Path saved = home.resolve("schema.json");
    window.useCases.compareSchemas().save(workspace, saved);
    window.database.execute("CREATE TABLE later (id int PRIMARY KEY)");
    Toolkit.run(() -> source.choose(new CompareSource.Saved(saved)));
    compare();
    assertEquals(List.of("table later"), differences());
  }

  /** What is expected at the left, as in the table above, and what is there at the right. */
  private List<String> changedLines() {
    return Toolkit.call(
        () ->
            ((ListView<?>) window.navigation.root().lookup(".diff-view"))
                .getItems().stream()
                    .map(DriftReport.Row.class::cast)
                    .filter(row -> row.change() != DriftReport.Change.SAME)
                    .map(row -> row.applied().strip() + " | " + row.current().strip())
                    .toList());
  }

  private static Optional<MenuItem> item(SourceMenu source, Profile profile) {
    return source.getItems().stream()
        .filter(item -> ("The database " + profile.name()).equals(item.getText()))
        .findFirst();
  }

  private void compare() {
    compare("Compare");
    Toolkit.until("differences are listed", () -> tree() != null && !differences().isEmpty());
    Toolkit.settle();
  }

  /** Begins to compare and waits for the end, which takes a scratch server's start. */
  private void compare(String button) {
    window.press(button);
    patiently(
        "the comparison ends",
        () -> window.button("Compare").filter(b -> !b.isDisabled()).isPresent());
  }

  /** For what starts a server of its own. */
  private static void patiently(String what, BooleanSupplier holds) {
    for (int tries = 1; ; tries++) {
      try {
        Toolkit.until(what, holds);
        return;
      } catch (AssertionError tooSlow) {
        if (tries == 6) {
          throw tooSlow;
        }
      }
    }
  }

  private TreeTableView<?> tree() {
    return (TreeTableView<?>) window.navigation.root().lookup("#differences");
  }

  private List<String> differences() {
    return IntStream.range(0, tree().getExpandedItemCount())
        .mapToObj(i -> (CompareLine) tree().getTreeItem(i).getValue())
        .filter(CompareLine.One.class::isInstance)
        .map(CompareLine::title)
        .toList();
  }

  /** What the second last column says. */
  private String rows() {
    return tree().lookupAll(".tree-table-cell").stream()
        .map(cell -> String.valueOf(((javafx.scene.control.Labeled) cell).getText()))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private void select(String title) {
    Toolkit.run(
        () -> {
          for (int i = 0; i < tree().getExpandedItemCount(); i++) {
            if (((CompareLine) tree().getTreeItem(i).getValue()).title().equals(title)) {
              tree().getSelectionModel().clearAndSelect(i);
            }
          }
        });
    Toolkit.settle();
  }
}

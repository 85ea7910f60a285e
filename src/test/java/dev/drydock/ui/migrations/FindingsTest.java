package dev.drydock.ui.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.check.Danger;
import dev.drydock.check.Finding;
import dev.drydock.check.Span;
import dev.drydock.command.StatusReport;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Fix;
import dev.drydock.problem.Severity;
import dev.drydock.problem.TextEdit;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in the window: walked, looked at, and mended in real files. */
class FindingsTest {
  private static final String CONVERSATIONS =
      """
      CREATE TABLE ai_conversations (
        id uuid PRIMARY KEY,
        FOREIGN KEY (id) REFERENCES user_tenants (id)
      );
      ALTER TABLE user_tenants ADD COLUMN note text;
      UPDATE ai_conversations SET id = id;
      """;

  @TempDir Path home;
  private RoomWindow window;
  private MigrationsView view;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.migration("001_a.sql", "SELECT 1;\n");
    window.migration("002_b.sql", CONVERSATIONS);
    window.migration("003_c.sql", "SELECT 3;\n");
    Workspace workspace = window.offline();
    StatusReport report = window.useCases.showStatus().show(workspace);
    view = Toolkit.call(() -> new MigrationsView(window.useCases, window.tasks, window.navigation));
    Toolkit.run(
        () -> {
          window.navigation.show(view);
          view.show(workspace, report, findings());
        });
    Toolkit.until("the migrations are listed", this::isListed);
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void f8WalksFromPlaceToPlaceAndRoundAgain() {
    assertEquals(List.of("002_b.sql:3", "002_b.sql:5", "002_b.sql:6"), walk(1, 3));
    assertEquals(List.of("003_c.sql:0", "002_b.sql:3"), walk(1, 2));
    assertEquals(List.of("003_c.sql:0", "002_b.sql:6"), walk(-1, 2));
  }

  @Test
  void oneKeyTakesTheFirstFixOfTheLineAndAnotherTakesItBack() throws Exception {
    walk(1, 2);
    Path file = window.folder.resolve("002_b.sql");
    Toolkit.run(view::fixFinding);
    String fixed = CONVERSATIONS.replace("TABLE user_tenants", "TABLE tenant_users");
    Toolkit.until("the fix is written", () -> fixed.equals(read(file)));
    Toolkit.until("it is told", () -> window.navigation.asked.contains("refresh"));
    Toolkit.run(view::undoFix);
    Toolkit.until("it is taken back", () -> CONVERSATIONS.equals(read(file)));
  }

  @Test
  void theTabGroupsByRuleAndFixesAllOfOne() throws Exception {
    walk(1, 1);
    view("Findings 3");
    window.untilSaid("There is no table user_tenants");
    window.untilSaid("Passed over: small table");
    window.pictures("findings");
    window.press("Fix all 2");
    Path file = window.folder.resolve("002_b.sql");
    String fixed = CONVERSATIONS.replace("user_tenants", "tenant_users");
    Toolkit.until("all are written", () -> fixed.equals(read(file)));
    window.untilSaid("✓ Written: all of unknown-relation");
    window.press("Undo");
    Toolkit.until("all are taken back", () -> CONVERSATIONS.equals(read(file)));
  }

  @Test
  void theTextIsUnderlinedAndSaysSoAtTheEndsOfItsLines() {
    walk(1, 3);
    view("SQL");
    window.untilSaid("There is no table user_tenants");
    Toolkit.settle();
    List<Double> waves =
        Toolkit.call(
            () ->
                view.lookupAll(".sql-underline").stream()
                    .map(node -> node.getBoundsInLocal().getWidth())
                    .sorted()
                    .toList());
    assertEquals(3, waves.size());
    double character = waves.getFirst() / "user_tenants".length();
    assertEquals("user_tenants".length() * character, waves.get(1), 2);
    assertEquals("UPDATE ai_conversations SET id = id".length() * character, waves.get(2), 12);
    assertTrue(Toolkit.call(window::said).contains("every row of ai_conversations"));
    window.pictures("findings-sql");
  }

  private List<String> walk(int direction, int steps) {
    java.util.ArrayList<String> stops = new java.util.ArrayList<>();
    for (int i = 0; i < steps; i++) {
      Toolkit.run(() -> view.stepFinding(direction));
      Toolkit.settle();
      stops.add(Toolkit.call(() -> view.lastFinding().orElse("")));
    }
    return stops;
  }

  private void view(String title) {
    Toolkit.run(
        () -> {
          TabPane tabs = (TabPane) view.lookup(".tab-pane");
          tabs.getTabs().stream()
              .filter(tab -> tab.getText().equals(title))
              .findFirst()
              .ifPresent(tabs.getSelectionModel()::select);
        });
    Toolkit.settle();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table that was just shown is found once it is laid out. */
  private boolean isListed() {
    return view.lookup(".table-view") instanceof TableView<?> table && table.getItems().size() == 3;
  }

  private static List<Finding> findings() {
    return List.of(
        unknown(3, 31),
        unknown(5, 13),
        new Finding(
            "update-without-where",
            Severity.WARNING,
            Optional.of(Danger.DATA_LOSS),
            Optional.of("002_b.sql"),
            Optional.of(new Span(6, 1, 6, 36)),
            List.of("002"),
            List.of("002_b.sql"),
            "This changes every row of ai_conversations.",
            "Each row is written anew and stays locked until the transaction ends.",
            "Say which rows are meant, or do it in batches.",
            List.of(),
            Optional.empty()),
        new Finding(
            "version-gap",
            Severity.INFO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("003"),
            List.of("003_c.sql"),
            "There is no version 002 before it.",
            "",
            "See whether a file is missing.",
            List.of(),
            Optional.empty()),
        new Finding(
                "index-not-concurrent",
                Severity.WARNING,
                Optional.of(Danger.OUTAGE),
                Optional.of("002_b.sql"),
                Optional.of(new Span(1, 1, 1, 7)),
                List.of("002"),
                List.of("002_b.sql"),
                "Writes wait while the index is built.",
                "",
                "Build it CONCURRENTLY.",
                List.of(),
                Optional.empty())
            .suppressed("small table"));
  }

  private static Finding unknown(int line, int column) {
    TextEdit edit = new TextEdit(line, column, line, column + 12, "tenant_users");
    return new Finding(
        "unknown-relation",
        Severity.ERROR,
        Optional.empty(),
        Optional.of("002_b.sql"),
        Optional.of(new Span(line, column, line, column + 12)),
        List.of("002"),
        List.of("002_b.sql"),
        "There is no table user_tenants: did you mean tenant_users?",
        "PostgreSQL refuses a statement that names a table that is not there.",
        "Name tenant_users, which 001_a.sql makes.",
        List.of(Fix.of("Rename to tenant_users", edit)),
        Optional.empty());
  }
}

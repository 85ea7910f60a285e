package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Timeouts;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the window while something would be lost by it. */
@Tag("full")
class ClosingTest {
  @TempDir Path home;
  private final TestDatabase database = TestPostgres.freshDatabase();
  private UseCases useCases;
  private Profile profile;
  private Stage stage;
  private MainWindow window;

  @BeforeEach
  void open() throws Exception {
    database.execute("CREATE TABLE kept (id int)");
    Path folder = Files.createDirectories(home.resolve("migrations"));
    Files.writeString(folder.resolve("001_wait.sql"), "ALTER TABLE kept ADD COLUMN more int;\n");
    profile =
        new Profile(
                "here",
                Environment.DEVELOPMENT,
                database.address(),
                false,
                Optional.of(folder),
                List.of(),
                Optional.empty(),
                Timeouts.standard(),
                Optional.empty(),
                Optional.empty())
            .as(new ProfileKind.Ordinary(true));
    begin();
  }

  private void begin() {
    AppPaths paths = AppPaths.below(home);
    useCases = UseCases.create(paths, Map.of("PGPASSWORD", TestPostgres.PASSWORD), Keyring.none());
    stage = Toolkit.call(Stage::new);
    window = Toolkit.call(() -> DrydockApplication.show(stage, useCases, paths));
    Toolkit.run(() -> window.workspace().open(profile));
    Toolkit.until("the status", () -> window.report().flatMap(StatusReport::database).isPresent());
  }

  @AfterEach
  void end() {
    Toolkit.run(
        () -> {
          if (stage.isShowing()) {
            window.close();
            stage.hide();
          }
        });
    useCases.close();
  }

  @Test
  void whatIsTypedComesBackWithTheNextWindow() {
    console();
    Toolkit.run(() -> editor().replaceText("SELECT 'not finished"));
    Toolkit.until("the draft is kept", () -> draft().contains("not finished"));
    askToClose();
    assertFalse(Toolkit.call(stage::isShowing), "nothing is asked for a draft");
    useCases.close();

    begin();
    console();
    Toolkit.until(
        "the draft", () -> editors().anyMatch(e -> e.getText().equals("SELECT 'not finished")));
  }

  @Test
  void whatIsNotCommittedIsAskedAboutAndTakenBackWithConsent() throws Exception {
    console();
    press("Unlock for writing, 10 minutes");
    untilSaid("WRITING");
    Toolkit.run(() -> editor().replaceText("INSERT INTO kept VALUES (1)"));
    press("Run  Ctrl+⏎");
    untilSaid("What you ran is not committed");

    askToClose();
    untilSaid("What you ran in “Query 1” is not committed.");
    assertTrue(Toolkit.call(stage::isShowing));
    press("Cancel (Esc)");
    Toolkit.until("the question is gone", () -> window.sheets().shown().isEmpty());
    assertTrue(Toolkit.call(stage::isShowing));
    untilSaid("What you ran is not committed");

    askToClose();
    press("Close and roll back");
    Toolkit.until("the window is closed", () -> !stage.isShowing());
    assertEquals(0, kept());
  }

  @Test
  void aRunInProgressKeepsTheWindowOpen() throws Exception {
    try (Connection holder = database.holding("LOCK TABLE kept IN ACCESS EXCLUSIVE MODE")) {
      Toolkit.run(() -> window.navigation().apply(Optional.empty(), Optional.empty()));
      press("Apply 1 to development");
      untilSaid("for ACCESS EXCLUSIVE on kept");
      askToClose();
      assertTrue(Toolkit.call(stage::isShowing));
      untilSaid("A run is in progress.");
      assertFalse(Toolkit.call(() -> window.leaveForAnother()), "nor is another database opened");
      press("Cancel now");
      untilSaid("Cancelled");
      holder.rollback();
    }
    askToClose();
    assertFalse(Toolkit.call(stage::isShowing));
  }

  private void askToClose() {
    Toolkit.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private void console() {
    Toolkit.run(() -> window.navigation().showConsole());
    Toolkit.until("an editor", () -> editors().findAny().isPresent());
  }

  private Stream<StyledTextArea<?, ?>> editors() {
    return window.root().lookupAll(".sql-editor").stream().map(node -> (StyledTextArea<?, ?>) node);
  }

  private StyledTextArea<?, ?> editor() {
    return editors().findFirst().orElseThrow();
  }

  private String draft() {
    try {
      return useCases.keepDrafts().read().drafts().stream()
          .map(draft -> draft.text())
          .findFirst()
          .orElse("");
    } catch (dev.drydock.problem.DrydockException e) {
      throw new AssertionError(e);
    }
  }

  private void press(String text) {
    Toolkit.until("the button " + text, () -> button(text).isPresent());
    Toolkit.run(() -> button(text).orElseThrow().fire());
  }

  private Optional<Button> button(String text) {
    return window.root().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text) && !button.isDisabled())
        .findFirst();
  }

  private void untilSaid(String text) {
    Toolkit.until("it says " + text, () -> labels().anyMatch(said -> said.contains(text)));
  }

  private Stream<String> labels() {
    return Stream.concat(
            window.root().lookupAll(".label").stream(), window.log().lookupAll(".label").stream())
        .filter(Labeled.class::isInstance)
        .map(Node.class::cast)
        .map(node -> Optional.ofNullable(((Labeled) node).getText()).orElse(""));
  }

  private int kept() throws Exception {
    try (Connection connection = database.connect();
        ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      row.next();
      return row.getInt(1);
    }
  }
}

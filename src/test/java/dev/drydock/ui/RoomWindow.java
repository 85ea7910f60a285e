package dev.drydock.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.UseCases;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.testing.Pictures;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** One room in a shown window, on real use cases, a real database and a real folder. */
public final class RoomWindow implements AutoCloseable {
  public final FxRobot robot = new FxRobot();
  public final TestDatabase database = TestPostgres.freshDatabase();
  public final Path folder;
  public final UseCases useCases;
  public final Tasks tasks;
  public final TestNavigation navigation;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private final List<Workspace> opened = new ArrayList<>();
  private final Theme theme;
  private final Stage stage;

  /**
   * @param home an empty folder for everything the program keeps, and for the migrations
   */
  public RoomWindow(Path home) {
    folder = home.resolve("migrations");
    useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
    tasks = Toolkit.call(() -> Tasks.onJavaFx(unforeseen::add));
    navigation = Toolkit.call(TestNavigation::new);
    theme = Toolkit.call(Theme::new);
    stage = Toolkit.call(this::show);
  }

  private Stage show() throws IOException {
    Files.createDirectories(folder);
    Stage shown = new Stage();
    shown.setScene(new Scene(navigation.root(), 1000, 700));
    shown.show();
    return shown;
  }

  /** Writes a migration into the folder. */
  public void migration(String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql);
  }

  /** The folder connected to the database, as a profile of this environment would. */
  public Workspace workspace(Environment environment) throws DrydockException {
    return workspace(environment, ProfileKind.USUAL);
  }

  /** The same through a profile of this kind. */
  public Workspace workspace(Environment environment, ProfileKind kind) throws DrydockException {
    Profile test = database.profile();
    Profile profile =
        new Profile(
                environment.name().toLowerCase(java.util.Locale.ROOT),
                environment,
                test.server(),
                false,
                Optional.of(folder),
                List.of(),
                Optional.empty(),
                test.timeouts(),
                Optional.empty(),
                Optional.empty())
            .as(kind);
    Workspace workspace =
        useCases
            .openWorkspace()
            .open(new Where.Given(profile), Choices.none(), database.passwords(), words -> {});
    opened.add(workspace);
    return workspace;
  }

  /** The folder alone. */
  public Workspace offline() {
    return new Workspace(
        folder, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The sheet that is open, once there is one. */
  public Sheet sheet() {
    Toolkit.until("a sheet is open", () -> navigation.layer().shown().isPresent());
    Toolkit.settle();
    return navigation.layer().shown().orElseThrow();
  }

  public boolean sheetOpen() {
    return Toolkit.call(() -> navigation.layer().shown().isPresent());
  }

  /** Presses the button with this text, once there is one that can be pressed. */
  public void press(String text) {
    Toolkit.until(
        "the button " + text, () -> button(text).filter(b -> !b.isDisabled()).isPresent());
    Toolkit.run(() -> button(text).orElseThrow().fire());
  }

  /** The button with this text. */
  public Optional<Button> button(String text) {
    return nodes(".button")
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst();
  }

  /** Waits until some label says this, wholly or in part. */
  public void untilSaid(String text) {
    try {
      Toolkit.until("it says " + text, () -> said().contains(text));
    } catch (AssertionError e) {
      throw new AssertionError("instead it says:\n" + Toolkit.call(this::said), e);
    }
  }

  /** Everything the window says, a label a line; on the JavaFX thread. */
  public String said() {
    return nodes(".label")
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .map(text -> text == null ? "" : text.replace('\u00a0', ' '))
        .collect(Collectors.joining("\n"));
  }

  private java.util.stream.Stream<Node> nodes(String selector) {
    return navigation.root().lookupAll(selector).stream();
  }

  /** Takes pictures of what is shown now; the window shows nothing afterwards. */
  public void pictures(String name) {
    Toolkit.settle();
    Toolkit.run(() -> stage.getScene().setRoot(new Group()));
    Pictures.take(name, navigation::root, theme);
    Toolkit.run(() -> stage.getScene().setRoot(navigation.root()));
  }

  @Override
  public void close() {
    Toolkit.run(
        () -> {
          stage.hide();
          tasks.close();
        });
    opened.forEach(Workspace::close);
    useCases.close();
    assertEquals(List.of(), unforeseen);
  }
}

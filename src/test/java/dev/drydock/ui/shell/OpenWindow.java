package dev.drydock.ui.shell;

import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.AppSettings;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.Profile;
import dev.drydock.profile.SettingsStore;
import dev.drydock.testing.Pictures;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A window for a test, with the real use cases behind it. */
final class OpenWindow implements AutoCloseable {
  final UseCases useCases;
  final MainWindow window;
  private final Stage stage;

  OpenWindow(Path home) {
    AppPaths paths = AppPaths.below(home);
    useCases = UseCases.create(paths, Map.of("PGPASSWORD", TestPostgres.PASSWORD), Keyring.none());
    stage = Toolkit.call(Stage::new);
    window =
        Toolkit.call(
            () -> new MainWindow(stage, useCases, new SettingsStore(paths), AppSettings.initial()));
    Toolkit.run(
        () -> {
          stage.setScene(new Scene(window.root(), 1000, 700));
          stage.show();
        });
  }

  /** Opens a profile and waits until its database has answered. */
  StatusReport open(Profile profile) {
    Toolkit.run(() -> window.workspace().open(profile));
    Toolkit.until(
        "the folder is listed with its status",
        () -> window.report().flatMap(StatusReport::database).isPresent());
    Toolkit.settle();
    return window.report().orElseThrow();
  }

  /** Takes pictures of what it shows now. */
  void pictures(String name) {
    Pictures.take(name, window::root, window.theme());
    showAgain();
  }

  /** Puts it back into its window after a picture. */
  void showAgain() {
    Toolkit.run(() -> stage.getScene().setRoot(window.root()));
    Toolkit.settle();
  }

  @Override
  public void close() {
    Toolkit.run(
        () -> {
          window.close();
          stage.hide();
        });
    useCases.close();
  }
}

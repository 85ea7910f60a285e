package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.UseCases;
import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoOnTestServer;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.AppSettings;
import dev.drydock.profile.Environment;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
  @TempDir static Path home;
  private static UseCases useCases;
  private static MainWindow window;
  private static Stage stage;

  @BeforeAll
  static void open() {
    AppPaths paths = AppPaths.below(home);
    useCases = UseCases.create(paths, Map.of("PGPASSWORD", TestPostgres.PASSWORD), Keyring.none());
    Profile profile = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    Toolkit.run(
        () -> {
          stage = new Stage();
          window = new MainWindow(stage, useCases, new SettingsStore(paths), AppSettings.initial());
          stage.setScene(new Scene(window.root(), 1000, 700));
          stage.show();
          window.workspace().open(profile);
        });
  }

  @AfterAll
  static void close() {
    Toolkit.run(
        () -> {
          window.close();
          stage.hide();
        });
    useCases.close();
  }

  @Test
  void listsTheDemo() {
    Toolkit.until(
        "the demo is listed",
        () -> window.report().filter(r -> r.database().isPresent()).isPresent());
    assertTrue(window.report().orElseThrow().list().counts().pending() > 0);
    Toolkit.settle();
    Pictures.take("migrations", window::root, window.theme());
  }
}

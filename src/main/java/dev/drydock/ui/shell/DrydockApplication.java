package dev.drydock.ui.shell;

import dev.drydock.command.UseCases;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.AppSettings;
import dev.drydock.profile.SettingsStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The window as a JavaFX application. Settings are read before the toolkit's thread is needed, so
 * that the window appears at once as it was left.
 */
public final class DrydockApplication extends Application {
  private static final Logger LOG = System.getLogger(DrydockApplication.class.getName());

  private UseCases useCases;
  private Settings settings;

  /** What was read of the settings, and what was wrong with them. */
  private record Settings(SettingsStore store, AppSettings found, Optional<Problem> problem) {
    static Settings of(AppPaths paths) {
      SettingsStore store = new SettingsStore(paths);
      try {
        SettingsStore.Loaded loaded = store.load();
        return new Settings(store, loaded.settings(), loaded.problem());
      } catch (DrydockException e) {
        return new Settings(store, AppSettings.initial(), Optional.of(e.problem()));
      }
    }
  }

  @Override
  public void init() {
    useCases = UseCases.standard();
    settings = Settings.of(AppPaths.standard());
  }

  @Override
  public void start(Stage stage) {
    show(stage, useCases, settings).begin(opening(getParameters().getRaw()));
  }

  /**
   * Shows the window with nothing opened yet.
   *
   * @param paths where its settings are kept
   */
  public static MainWindow show(Stage stage, UseCases useCases, AppPaths paths) {
    return show(stage, useCases, Settings.of(paths));
  }

  private static MainWindow show(Stage stage, UseCases useCases, Settings settings) {
    MainWindow window = new MainWindow(stage, useCases, settings.store(), settings.found());
    stage.setTitle("Drydock");
    stage.setScene(new Scene(window.root()));
    stage.setMinWidth(760);
    stage.setMinHeight(480);
    window.remembered().restore(stage);
    stage.setOnCloseRequest(
        e -> {
          if (window.asksBeforeClosing(() -> close(window)) || !close(window)) {
            e.consume();
          }
        });
    stage.show();
    settings.problem().ifPresent(window.notifier()::problem);
    return window;
  }

  @Override
  public void stop() {
    useCases.close();
  }

  private static boolean close(MainWindow window) {
    if (!window.close()) {
      window
          .notifier()
          .problem(
              Problem.error(
                  "running",
                  "A run is in progress.",
                  "Stop it first: closing now would leave it unknown what was committed."));
      return false;
    }
    try {
      window.remembered().changeNow(window::remember);
    } catch (DrydockException e) {
      // The window closes all the same; the next one looks as the last time it could be written.
      LOG.log(Level.WARNING, e.problem().message());
    }
    window.stage().hide();
    return true;
  }

  /**
   * @param arguments {@code --demo}, {@code -P} with a profile, {@code -d} with a folder, a folder,
   *     or nothing
   */
  static Opening opening(List<String> arguments) {
    boolean named = List.of("-P", "--profile").contains(arguments.stream().findFirst().orElse(""));
    if (arguments.contains("--demo")) {
      return new Opening.Demo();
    }
    if (named) {
      return new Opening.Named(arguments.getLast());
    }
    return arguments.stream()
        .filter(argument -> !argument.startsWith("-"))
        .findFirst()
        .<Opening>map(folder -> new Opening.Folder(Path.of(folder).toAbsolutePath()))
        .orElseGet(Opening.AsBefore::new);
  }
}

package dev.drydock.ui.shell;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.AppSettings;
import dev.drydock.profile.AppSettings.WindowBounds;
import dev.drydock.profile.SettingsStore;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.task.InTurn;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.Appearance;
import dev.drydock.ui.theme.Theme;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Settings between starts: what the window looked like, and putting it back. */
final class Remembered {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final SettingsStore store;
  private final Tasks tasks;
  private final InTurn writing = new InTurn();
  private AppSettings settings;

  /** What is not written yet. */
  private UnaryOperator<AppSettings> unwritten = UnaryOperator.identity();

  Remembered(SettingsStore store, AppSettings loaded, Tasks tasks) {
    this.store = store;
    this.settings = loaded;
    this.tasks = tasks;
  }

  AppSettings settings() {
    return settings;
  }

  /** Changes what is remembered, and writes it in the background. */
  void change(Notifier notifier, UnaryOperator<AppSettings> change) {
    settings = change.apply(settings);
    UnaryOperator<AppSettings> before = unwritten;
    unwritten = now -> change.apply(before.apply(now));
    writing.ask(() -> Optional.of(write().onProblem(notifier::problem)));
  }

  private Job<AppSettings> write() {
    UnaryOperator<AppSettings> all = unwritten;
    unwritten = UnaryOperator.identity();
    return tasks.run("Remember settings", progress -> store.change(all));
  }

  /** The same at the very end, when nothing runs in the background any more. */
  void changeNow(UnaryOperator<AppSettings> change) throws DrydockException {
    UnaryOperator<AppSettings> before = unwritten;
    settings = store.change(now -> change.apply(before.apply(now)));
  }

  /** Puts the look as it was, and remembers it from now on. */
  void follow(Theme theme, Notifier notifier) {
    theme.appearance().set(Appearance.valueOf(settings.theme().name()));
    theme.zoom().set((int) Math.round(settings.zoom() * 100));
    theme.appearance().addListener((o, was, is) -> remember(theme, notifier));
    theme.zoom().addListener((o, was, is) -> remember(theme, notifier));
  }

  private void remember(Theme theme, Notifier notifier) {
    change(
        notifier,
        now ->
            now.withTheme(AppSettings.Theme.valueOf(theme.appearance().get().name()))
                .withZoom(theme.zoom().get() / 100.0));
  }

  /** Puts the window where it was, as far as that is still on a screen. */
  void restore(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    settings
        .window()
        .filter(w -> !Screen.getScreensForRectangle(w.x(), w.y(), w.width(), w.height()).isEmpty())
        .ifPresent(
            window -> {
              stage.setX(window.x());
              stage.setY(window.y());
              stage.setWidth(window.width());
              stage.setHeight(window.height());
              stage.setMaximized(window.maximized());
            });
  }

  static WindowBounds bounds(Stage stage) {
    return new WindowBounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }
}

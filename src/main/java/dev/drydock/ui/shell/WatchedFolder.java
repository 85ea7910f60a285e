package dev.drydock.ui.shell;

import dev.drydock.command.WatchFolder;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The one folder that is watched; changed paths are told on the JavaFX thread. */
final class WatchedFolder {
  private final WatchFolder watching;
  private final Tasks tasks;
  private final Consumer<Set<Path>> changed;
  private Optional<WatchFolder.Watch> watch = Optional.empty();
  private Optional<Path> folder = Optional.empty();

  WatchedFolder(WatchFolder watching, Tasks tasks, Consumer<Set<Path>> changed) {
    this.watching = watching;
    this.tasks = tasks;
    this.changed = changed;
  }

  /** Watches this folder in place of the one before. */
  void follow(Path wanted) {
    if (folder.filter(wanted::equals).isEmpty()) {
      stop();
      folder = Optional.of(wanted);
      watch =
          Optional.of(watching.watch(wanted, paths -> tasks.later(() -> changed.accept(paths))));
    }
  }

  void stop() {
    watch.ifPresent(WatchFolder.Watch::close);
    watch = Optional.empty();
    folder = Optional.empty();
  }
}

package dev.drydock.ui.shell;

import dev.drydock.command.WatchFolder;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.Optional;

/** The one folder that is watched; changes are told on the JavaFX thread. */
final class WatchedFolder {
  private final WatchFolder watching;
  private final Tasks tasks;
  private final Runnable changed;
  private Optional<WatchFolder.Watch> watch = Optional.empty();
  private Optional<Path> folder = Optional.empty();

  WatchedFolder(WatchFolder watching, Tasks tasks, Runnable changed) {
    this.watching = watching;
    this.tasks = tasks;
    this.changed = changed;
  }

  /** Watches this folder in place of the one before. */
  void follow(Path wanted) {
    if (folder.filter(wanted::equals).isEmpty()) {
      stop();
      folder = Optional.of(wanted);
      watch = Optional.of(watching.watch(wanted, () -> tasks.later(changed)));
    }
  }

  void stop() {
    watch.ifPresent(WatchFolder.Watch::close);
    watch = Optional.empty();
    folder = Optional.empty();
  }
}

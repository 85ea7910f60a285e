package dev.drydock.ui.shell;

import dev.drydock.command.CheckFolder;
import dev.drydock.command.CheckReport;
import dev.drydock.command.KeptCheck;
import dev.drydock.command.Workspace;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks what is open: all of it after each reading, and files that were edited at once, on the
 * ground of the check before. JavaFX thread only.
 */
final class FolderChecks {
  private final CheckFolder checkFolder;
  private final Latest whole;
  private final Latest edited;
  private Optional<Ground> ground = Optional.empty();

  /** What the newest check was made of. */
  private record Ground(Workspace workspace, KeptCheck check) {}

  FolderChecks(CheckFolder checkFolder, Tasks tasks) {
    this.checkFolder = checkFolder;
    this.whole = tasks.latest("Check");
    this.edited = tasks.latest("Check what was edited");
  }

  /** Checks everything. */
  Job<KeptCheck> whole(Workspace workspace, Consumer<CheckReport> found) {
    return whole.run(
        progress -> checkFolder.keep(workspace),
        kept -> {
          ground = Optional.of(new Ground(workspace, kept));
          found.accept(kept.report());
        });
  }

  /**
   * Checks what was edited, where an earlier check makes that possible.
   *
   * @param changed absolute paths; none where it is not known what changed
   * @param found hears the findings of the whole folder, those of the edited files being new
   * @param then called in any case, at the end
   */
  void edited(Workspace workspace, Set<Path> changed, Consumer<CheckReport> found, Runnable then) {
    // It began before the edit, and would show what was found before.
    whole.cancel();
    Optional<Ground> before = ground.filter(kept -> kept.workspace() == workspace);
    ground = Optional.empty();
    if (before.isEmpty()) {
      then.run();
      return;
    }
    edited
        .run(
            progress -> checkFolder.again(before.get().check(), changed),
            again ->
                again.ifPresent(
                    kept -> {
                      ground = Optional.of(new Ground(workspace, kept));
                      found.accept(kept.report());
                    }))
        .onEnd(then);
  }

  /** Forgets what the newest check was made of. */
  void forget() {
    whole.cancel();
    edited.cancel();
    ground = Optional.empty();
  }
}

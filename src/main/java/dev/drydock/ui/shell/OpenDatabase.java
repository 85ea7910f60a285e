package dev.drydock.ui.shell;

import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.run.RunReport;
import dev.drydock.ui.console.ConsoleView;
import dev.drydock.ui.diagnose.DiagnoseView;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.migrations.MigrationsView;
import java.util.Optional;

/**
 * What belongs to the database and folder that are open, and is left with them: what each room
 * shows of it, and what its last dry run saw. JavaFX thread only.
 */
final class OpenDatabase {
  /** The rooms that follow. */
  record Followers(
      Rooms rooms, DiagnoseView diagnose, ConsoleView console, MigrationsView migrations) {}

  private final WorkspaceViewModel workspace;
  private final Followers followers;
  private final Notifier notifier;
  private final Runnable connected;
  private Optional<RunReport> rehearsal = Optional.empty();

  /**
   * @param connected called whenever a connection stands
   */
  OpenDatabase(
      WorkspaceViewModel workspace, Followers followers, Notifier notifier, Runnable connected) {
    this.workspace = workspace;
    this.followers = followers;
    this.notifier = notifier;
    this.connected = connected;
    workspace.situation().addListener((o, was, is) -> changed(was));
  }

  /** What its last dry run saw. */
  Optional<RunReport> rehearsal() {
    return rehearsal;
  }

  void rehearsed(RunReport report) {
    rehearsal = Optional.of(report);
    followers.migrations().rehearsed(report);
  }

  /**
   * Leaves it, before another one is opened.
   *
   * @return false when a run goes on that may not be left
   */
  boolean leave() {
    if (followers.rooms().back()) {
      return true;
    }
    String name = workspace.profile().map(Profile::name).orElse("this folder");
    notifier.problem(
        Problem.error(
            "running",
            "A run is in progress on " + name + ".",
            "Wait for its end, or stop it, before another database or folder is opened."));
    return false;
  }

  /** What one database's dry run saw says nothing of another's. */
  private void changed(Situation before) {
    Optional<Situation.Open> now = workspace.open();
    followers.console().follow(now.map(Situation.Open::workspace));
    followers.diagnose().follow(now.map(Situation.Open::workspace));
    boolean support = workspace.profile().filter(Profile::support).isPresent();
    followers.rooms().support(support);
    if (support) {
      followers.console().keepSupportOnly();
    }
    if (now.filter(Situation.Open::online).isPresent()) {
      connected.run();
    }
    boolean same =
        before instanceof Situation.Open was
            && now.filter(open -> open.workspace() == was.workspace()).isPresent();
    if (!same) {
      rehearsal = Optional.empty();
      followers.migrations().forgetRehearsal();
    }
  }
}

package dev.drydock.ui.shell;

import dev.drydock.command.ManageProfiles;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.ui.migrations.MigrationsView;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** Keeps every part of the window in step with what is open. */
final class SituationView {
  private final UseCases useCases;
  private final Tasks tasks;
  private final WorkspaceViewModel workspace;
  private final WindowCommands actions;
  private final MigrationsView migrations;
  private final FirstFocus keyboard;
  private final ProfileChooser profiles;
  private final FolderChooser folders;
  private final Banner banner;
  private final StatusBar status;
  private final Placeholders placeholders;
  private final SimpleBooleanProperty something = new SimpleBooleanProperty();
  private final SimpleBooleanProperty open = new SimpleBooleanProperty();
  private final SimpleBooleanProperty connected = new SimpleBooleanProperty();
  private final SimpleBooleanProperty rehearsal = new SimpleBooleanProperty();
  private final SimpleBooleanProperty pending = new SimpleBooleanProperty();
  private final SimpleBooleanProperty repair = new SimpleBooleanProperty();
  private final SimpleBooleanProperty changes = new SimpleBooleanProperty();
  private final SimpleBooleanProperty notSupport = new SimpleBooleanProperty(true);
  private List<Path> recent = List.of();
  private List<Profile> stored = List.of();

  SituationView(
      UseCases useCases,
      WorkspaceViewModel workspace,
      WindowCommands actions,
      MigrationsView migrations,
      Tasks tasks) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.workspace = workspace;
    this.actions = actions;
    this.migrations = migrations;
    keyboard = new FirstFocus(migrations);
    profiles = new ProfileChooser(actions::openProfile, actions.profileItems());
    folders = new FolderChooser(actions::openFolder, actions::chooseFolder);
    banner = new Banner(workspace::refresh, workspace::cancelConnecting);
    status = new StatusBar(tasks);
    placeholders =
        new Placeholders(
            actions::chooseFolder, actions::openDemo, actions::newProfile, actions::openFolder);
    workspace.demos().addListener((o, was, is) -> profiles.offer(stored, is));
  }

  /**
   * Begins to follow.
   *
   * @param bar made after the choosers it holds
   * @param window what a person types and clicks into
   */
  void show(TopBar bar, Node window) {
    keyboard.watch(window);
    workspace.situation().addListener((o, was, is) -> show(is, bar));
    show(workspace.situation().get(), bar);
  }

  ProfileChooser profiles() {
    return profiles;
  }

  FolderChooser folders() {
    return folders;
  }

  Node banner() {
    return banner;
  }

  StatusBar statusBar() {
    return status;
  }

  Commands.When when() {
    return new Commands.When(
        something, open, connected, rehearsal, pending, repair, changes, notSupport);
  }

  /** Takes the folders that were open lately. */
  void recent(List<Path> latest) {
    recent = latest;
    folders.offer(latest);
    if (workspace.situation().get() instanceof Situation.Nothing) {
      keyboard.during(() -> migrations.showInstead(placeholders.nothing(recent)));
    }
  }

  /**
   * Reads the stored profiles and offers them.
   *
   * @param open the name of one to open, if it is there
   * @param wanted whether somebody asked for it, and is told when it is not
   */
  void listProfiles(Optional<String> open, boolean wanted) {
    tasks
        .run("List profiles", progress -> useCases.manageProfiles().list())
        .onDone(
            listing -> {
              stored = listing.profiles();
              profiles.offer(stored, workspace.demos().get());
              listing.problems().forEach(actions::problem);
              Optional<Profile> found =
                  stored.stream()
                      .filter(profile -> open.filter(profile.name()::equals).isPresent())
                      .findFirst();
              found.ifPresent(actions::openProfile);
              if (wanted && found.isEmpty()) {
                open.ifPresent(this::notStored);
              }
            })
        .onProblem(actions::problem);
  }

  /** One that was stored under the demo's name before that was refused would have been opened. */
  private void notStored(String name) {
    if (name.equals(ManageProfiles.DEMO)) {
      workspace.openDemo();
    } else {
      actions.problem(missing(name));
    }
  }

  private static Problem missing(String profile) {
    return Problem.error(
        "unknown-profile",
        "There is no profile “" + profile + "”.",
        "Choose one at the left of the bar, or make it there.");
  }

  private void show(Situation situation, TopBar bar) {
    Optional<Situation.Open> listed = workspace.open();
    Optional<StatusReport> report = listed.map(Situation.Open::report);
    Optional<Profile> profile =
        listed.map(l -> l.workspace().profile()).orElseGet(workspace::profile);
    boolean online = report.flatMap(StatusReport::database).isPresent();
    // what failed is tried again: it is among what a run would apply
    int count =
        report.map(r -> r.list().counts()).map(all -> all.pending() + all.failed()).orElse(0);
    something.set(!(situation instanceof Situation.Nothing));
    open.set(listed.isPresent());
    connected.set(online);
    boolean support = profile.filter(Profile::support).isPresent();
    boolean writes = !support && profile.filter(Profile::readOnly).isEmpty();
    rehearsal.set(!support && (online ? count > 0 : listed.isPresent()));
    pending.set(online && count > 0 && writes);
    repair.set(count > 0 && writes && report.filter(StatusReport::repairable).isPresent());
    changes.set(listed.isPresent() && !support);
    notSupport.set(!support);
    profiles.showCurrent(profile);
    folders.show(report);
    bar.show(profile, count, online, listed.isPresent());
    banner.show(situation);
    status.show(situation);
    keyboard.during(() -> show(situation));
  }

  private void show(Situation situation) {
    switch (situation) {
      case Situation.Nothing nothing -> migrations.showInstead(placeholders.nothing(recent));
      case Situation.Opening opening ->
          migrations.showInstead(placeholders.opening(opening.what()));
      case Situation.Failed failed ->
          migrations.showInstead(placeholders.failed(failed.problem(), workspace::refresh));
      case Situation.Open shown -> {
        migrations.show(shown.workspace(), shown.report(), shown.findings());
        actions.opened(shown.workspace().folder());
      }
    }
  }
}

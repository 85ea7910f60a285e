package dev.drydock.ui.shell;

import dev.drydock.command.KeptCheck;
import dev.drydock.command.UseCases;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.task.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is open: a folder and, if it can be had, a connection. Opens, reads again when told or when
 * the folder changes, and closes what it no longer needs.
 */
final class WorkspaceViewModel implements AutoCloseable {
  private final UseCases useCases;
  private final Tasks tasks;
  private final Listing list;
  private final WatchedFolder watched;
  private final Latest opening;
  private final Latest listing;
  private final Rereading rereading;
  private final ReadOnlyObjectWrapper<Situation> situation =
      new ReadOnlyObjectWrapper<>(new Situation.Nothing());

  /** The folder that was asked for last, whether it could be opened or not. */
  private Optional<Path> asked = Optional.empty();

  /** Opens the same once more. */
  private Runnable again = () -> {};

  private final ReadOnlyObjectWrapper<List<Profile>> demos = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Profile> wanted = Optional.empty();

  /**
   * @param person asked for passwords, off the JavaFX thread
   */
  WorkspaceViewModel(UseCases useCases, Tasks tasks, PasswordSource person) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.list = new Listing(useCases, person);
    this.rereading = new Rereading(useCases, tasks, this::open, situation::set);
    this.watched = new WatchedFolder(useCases.watchFolder(), tasks, rereading::changed);
    this.opening = tasks.latest("Connect");
    this.listing = tasks.latest("List the folder");
  }

  ReadOnlyObjectProperty<Situation> situation() {
    return situation.getReadOnlyProperty();
  }

  /** The demo's profiles, once it was started. */
  ReadOnlyObjectProperty<List<Profile>> demos() {
    return demos.getReadOnlyProperty();
  }

  /** The profile that is open or being opened. */
  Optional<Profile> profile() {
    return wanted;
  }

  Optional<Situation.Open> open() {
    return situation.get() instanceof Situation.Open open ? Optional.of(open) : Optional.empty();
  }

  /** Starts the embedded server, if it does not run, and opens the first of the demo's folders. */
  void openDemo() {
    again = this::openDemo;
    prepareDemo(
        "Starting the demo's PostgreSQL", progress -> useCases.openDemo().open(progress::say));
  }

  /** Puts the demo back to its beginning and opens it. */
  void resetDemo() {
    again = this::resetDemo;
    Optional<Profile> now = wanted.filter(profile -> demos.get().contains(profile));
    prepareDemo("Resetting the demo", progress -> useCases.openDemo().reset(progress::say), now);
  }

  /** Connects a profile; its folder is listed at once, the status follows. */
  void open(Profile profile) {
    wanted = Optional.of(profile);
    Optional<Path> folder = profile.folder().or(this::folder);
    if (folder.isEmpty()) {
      again = () -> open(profile);
      stopOpening();
      become(
          new Situation.Failed(
              Problem.error(
                  "no-folder",
                  "The profile “" + profile.name() + "” names no folder of migrations.",
                  "Open a folder, or drag one into the window.")));
      return;
    }
    connect(profile, folder.get());
  }

  /** Opens another folder with the connection there is. */
  void openFolder(Path folder) {
    wanted.ifPresentOrElse(profile -> connect(profile, folder), () -> openOffline(folder));
  }

  /** Works on without a database. */
  void goOffline() {
    wanted = Optional.empty();
    again = () -> {};
    stopOpening();
    folder().ifPresentOrElse(this::openOffline, () -> become(new Situation.Nothing()));
  }

  private void openOffline(Path folder) {
    asked = Optional.of(folder);
    again = () -> openOffline(folder);
    listOffline(folder, Optional.empty(), false);
  }

  /** Reads folder and history again; tries again to connect where that failed. */
  void refresh() {
    Optional<Situation.Open> open = open();
    if (open.filter(o -> o.online() || wanted.isEmpty()).isPresent()) {
      rereading.read();
    } else if (open.filter(Situation.Open::connecting).isEmpty()) {
      again.run();
    }
  }

  /** Gives up a connection that is being made. */
  void cancelConnecting() {
    opening.cancel();
  }

  /** Checks folder and history now, and shows what is found. */
  Optional<Job<KeptCheck>> checkNow() {
    return rereading.checkNow();
  }

  @Override
  public void close() {
    stopOpening();
    watched.stop();
    rereading.forget();
    open().ifPresent(this::closeLater);
  }

  private Optional<Path> folder() {
    return open().map(open -> open.workspace().folder()).or(() -> asked);
  }

  private void prepareDemo(String what, Work<List<Profile>> work) {
    prepareDemo(what, work, Optional.empty());
  }

  private void prepareDemo(String what, Work<List<Profile>> work, Optional<Profile> again) {
    wanted = Optional.empty();
    asked = Optional.empty();
    stopOpening();
    watched.stop();
    rereading.forget();
    become(new Situation.Opening(what));
    Job<List<Profile>> job =
        opening.run(
            work,
            profiles -> {
              demos.set(profiles);
              open(
                  again
                      .flatMap(
                          p -> profiles.stream().filter(q -> q.name().equals(p.name())).findFirst())
                      .orElse(profiles.getFirst()));
            });
    job.message()
        .addListener(
            (o, was, is) -> {
              if (situation.get() instanceof Situation.Opening) {
                become(new Situation.Opening(is));
              }
            });
    job.onProblem(problem -> become(new Situation.Failed(problem)));
    job.onCancelled(this::gaveUp);
  }

  /** Lists the folder while the connection is made, so that there is something to read at once. */
  private void connect(Profile profile, Path folder) {
    asked = Optional.of(folder);
    again = () -> connect(profile, folder);
    stopOpening();
    listOffline(folder, Optional.empty(), true);
    opening
        .run(progress -> list.connected(profile, folder, progress), this::opened)
        .onFailure(
            failure -> {
              listing.cancel();
              listOffline(folder, Optional.of(failure.problem()), false);
            })
        .onCancelled(() -> notConnected(folder));
  }

  private void notConnected(Path folder) {
    boolean awaited =
        situation.get() instanceof Situation.Opening
            || open().filter(Situation.Open::connecting).isPresent();
    if (awaited) {
      listOffline(
          folder,
          Optional.of(
              Problem.error(
                  "not-connected",
                  "Not connected: connecting was cancelled.",
                  "Refresh connects again.")),
          false);
    }
  }

  private void listOffline(Path folder, Optional<Problem> connection, boolean connecting) {
    listing.cancel();
    if (!(situation.get() instanceof Situation.Open)) {
      become(new Situation.Opening("Reading " + folder));
    }
    Optional<Profile> meant = connecting || connection.isPresent() ? wanted : Optional.empty();
    listing
        .run(progress -> list.offline(folder, meant, connection, connecting), this::opened)
        .onProblem(
            problem -> {
              become(new Situation.Failed(connection.orElse(problem)));
              opening.cancel();
            })
        .onCancelled(this::gaveUp);
  }

  private void stopOpening() {
    opening.cancel();
    listing.cancel();
  }

  /** What was being opened is not; without anything else there is nothing to show. */
  private void gaveUp() {
    if (situation.get() instanceof Situation.Opening) {
      become(new Situation.Nothing());
    }
  }

  private void opened(Situation.Open opened) {
    if (!opened.connecting()) {
      listing.cancel();
    }
    become(opened);
    watched.follow(opened.workspace().folder());
    rereading.forget();
    rereading.check(opened);
  }

  /** Whatever takes the place of a connection ends it. */
  private void become(Situation next) {
    Optional<Situation.Open> before = open();
    situation.set(next);
    before
        .filter(b -> open().filter(now -> now.workspace() == b.workspace()).isEmpty())
        .ifPresent(this::closeLater);
  }

  private void closeLater(Situation.Open open) {
    if (open.online()) {
      tasks.run(
          "Close the connection",
          progress -> {
            open.close();
            return true;
          });
    }
  }
}

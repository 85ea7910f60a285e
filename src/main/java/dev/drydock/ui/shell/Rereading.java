package dev.drydock.ui.shell;

import dev.drydock.command.CheckReport;
import dev.drydock.command.KeptCheck;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.ui.task.InTurn;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what is open as it is on the disk and in the database: reads it again when told or when the
 * folder changes, and checks it after each reading. JavaFX thread only.
 */
final class Rereading {
  private final UseCases useCases;
  private final Supplier<Optional<Situation.Open>> open;
  private final Consumer<Situation> show;
  private final Tasks tasks;
  private final InTurn reading = new InTurn();
  private final FolderChecks checks;

  /** Files whose findings are already those of their new text, at the next reading. */
  private final Set<String> upToDate = new HashSet<>();

  /**
   * @param open what is open at the moment
   * @param show takes what is to be shown in its place
   */
  Rereading(
      UseCases useCases,
      Tasks tasks,
      Supplier<Optional<Situation.Open>> open,
      Consumer<Situation> show) {
    this.useCases = useCases;
    this.open = open;
    this.show = show;
    this.tasks = tasks;
    this.checks = new FolderChecks(useCases.checkFolder(), tasks);
  }

  /** Checks folder and history now, and shows what is found. */
  Optional<Job<KeptCheck>> checkNow() {
    return open.get()
        .map(shown -> checks.whole(shown.workspace(), checked -> found(shown, checked)));
  }

  /** What is open is left. */
  void forget() {
    reading.forget();
    upToDate.clear();
    checks.forget();
  }

  /**
   * What is open, read again. It belongs to whoever opened it: as a result of its own it would be
   * closed, and the connection with it, when a newer reading takes its place.
   */
  private record Reread(Situation.Open open) {}

  /** What was edited is checked first: reading a large folder takes longer than that. */
  void changed(Set<Path> paths) {
    Optional<Situation.Open> before = open.get();
    if (before.isEmpty()) {
      return;
    }
    Workspace workspace = before.get().workspace();
    checks.edited(
        workspace,
        paths,
        checked -> {
          edited(workspace, checked);
          upToDate.addAll(Listing.files(checked.status(), paths));
        },
        // Where a folder changes all the time, each reading comes to its end all the same.
        () -> reading.ask(this::start));
  }

  private void edited(Workspace workspace, CheckReport checked) {
    open.get()
        .filter(shown -> shown.workspace() == workspace)
        .ifPresent(shown -> show.accept(shown.with(checked.findings())));
  }

  /** Reads folder and history again, at once: what runs may wait for a server for long. */
  void read() {
    reading.forget();
    reading.ask(this::start);
  }

  private Optional<Job<?>> start() {
    return open.get().map(this::read);
  }

  private Job<?> read(Situation.Open before) {
    Workspace workspace = before.workspace();
    Set<String> known = Set.copyOf(upToDate);
    upToDate.clear();
    return tasks
        .run(
            "Read folder and history",
            progress ->
                new Reread(Listing.again(before, useCases.showStatus().show(workspace), known)))
        .onDone(
            again -> {
              if (isOpen(workspace)) {
                show.accept(again.open());
                check(again.open());
              }
            })
        .onFailure(
            failure -> {
              if (isOpen(workspace)) {
                open.get().map(now -> now.unread(failure)).ifPresent(show);
              }
            });
  }

  /** What the statements themselves show takes longer than the list, and follows it. */
  void check(Situation.Open opened) {
    checks
        .whole(opened.workspace(), checked -> found(opened, checked))
        // The list itself was read: what stopped the check will stop the next reading, too.
        .onProblem(problem -> {});
  }

  private void found(Situation.Open opened, CheckReport checked) {
    if (isOpen(opened.workspace())) {
      show.accept(Listing.checked(opened, checked));
    }
  }

  private boolean isOpen(Workspace workspace) {
    return open.get().filter(shown -> shown.workspace() == workspace).isPresent();
  }
}

package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.command.TakeFixes;
import dev.drydock.migration.Migration;
import dev.drydock.problem.Fix;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Writes fixes into the folder when told to, and takes the newest back. The folder is watched, so
 * what is shown follows by itself. JavaFX thread only.
 */
final class Fixes {
  private final TakeFixes takeFixes;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Deque<Written> written = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<String>> newest =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private record Written(String title, TakeFixes.Done done) {}

  Fixes(TakeFixes takeFixes, Tasks tasks, Navigation navigation) {
    this.takeFixes = takeFixes;
    this.tasks = tasks;
    this.navigation = navigation;
  }

  /** What was written last and can be taken back, in words. */
  ReadOnlyObjectProperty<Optional<String>> newest() {
    return newest.getReadOnlyProperty();
  }

  /** The fix a key takes: the best one that changes the file. */
  static Optional<Fix> first(Finding finding) {
    return finding.counts()
        ? finding.fixes().stream().filter(Fixes::writes).findFirst()
        : Optional.empty();
  }

  static boolean writes(Fix fix) {
    return !fix.edits().isEmpty() || fix.newFile().isPresent();
  }

  /** Writes one fix into the row's file. */
  void apply(RowContext context, Fix fix) {
    take(context, fix.title(), List.of(fix));
  }

  /** Writes the first fix of each of these findings, all of the row's file. */
  void applyAll(RowContext context, String rule, List<Finding> findings) {
    take(
        context,
        "all of " + rule,
        findings.stream().flatMap(finding -> first(finding).stream()).toList());
  }

  /** Puts the files back as they were before the newest fix. */
  void undo() {
    Written last = written.poll();
    if (last == null) {
      return;
    }
    tell();
    tasks
        .run(
            "Undo a fix",
            progress -> {
              takeFixes.undo(last.done());
              return last;
            })
        .onDone(
            undone -> {
              navigation.notifier().done("Taken back: " + undone.title());
              navigation.refresh();
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** Another folder was opened: its files are not to be touched from here. */
  void forget() {
    written.clear();
    tell();
  }

  private void take(RowContext context, String title, List<Fix> fixes) {
    Optional<Migration> migration = context.row().status().migration();
    if (migration.isEmpty() || fixes.isEmpty()) {
      return;
    }
    tasks
        .run("Write a fix", progress -> takeFixes.take(context.workspace(), migration.get(), fixes))
        .onDone(
            done -> {
              written.push(new Written(title, done));
              tell();
              if (done.left() > 0) {
                navigation
                    .notifier()
                    .done(done.taken() + " fixed, " + done.left() + " to be looked at again");
              }
              navigation.refresh();
            })
        .onProblem(
            problem -> {
              navigation.notifier().problem(problem);
              navigation.refresh();
            });
  }

  private void tell() {
    newest.set(Optional.ofNullable(written.peek()).map(Written::title));
  }
}

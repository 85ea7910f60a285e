package dev.drydock.ui.console;

import dev.drydock.command.KeepDrafts;
import dev.drydock.problem.Problem;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.task.InTurn;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.task.Work;
import java.util.Optional;

/**
 * Keeps what is typed in a tab as it is typed, so that a crash loses nothing. One after the other:
 * an older text must not be written over a newer one.
 */
final class DraftKeeper {
  private final KeepDrafts drafts;
  private final Tasks tasks;
  private final Notifier notifier;
  private final Draft draft;
  private final InTurn keeping = new InTurn();
  private Optional<Problem> failing = Optional.empty();

  /**
   * @param draft whose id, title and profile stay
   */
  DraftKeeper(KeepDrafts drafts, Tasks tasks, Notifier notifier, Draft draft) {
    this.drafts = drafts;
    this.tasks = tasks;
    this.notifier = notifier;
    this.draft = draft;
  }

  void typed(String text) {
    inTurn(
        "Keep the draft",
        progress -> drafts.keep(new Draft(draft.id(), draft.title(), draft.profile(), text)));
  }

  /** The tab is closed: there is nothing to bring back. */
  void forget() {
    inTurn("Forget the draft", progress -> drafts.forget(draft.id()));
  }

  private void inTurn(String name, Work<Optional<Problem>> work) {
    keeping.ask(
        () -> Optional.of(tasks.run(name, work).onDone(this::kept).onProblem(this::notKept)));
  }

  private void kept(Optional<Problem> remark) {
    failing = Optional.empty();
    remark.ifPresent(notifier::problem);
  }

  /** Told once, not at every key, until it works again. */
  private void notKept(Problem problem) {
    if (!failing.equals(Optional.of(problem))) {
      failing = Optional.of(problem);
      notifier.problem(problem);
    }
  }
}

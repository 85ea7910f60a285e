package dev.drydock.ui.console;

import dev.drydock.command.KeepDrafts;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;

/** Keeps what is typed in a tab as it is typed, so that a crash loses nothing. */
final class DraftKeeper {
  private final KeepDrafts drafts;
  private final Notifier notifier;
  private final Draft draft;
  private final Latest keeping;

  /**
   * @param draft whose id, title and profile stay
   */
  DraftKeeper(KeepDrafts drafts, Tasks tasks, Notifier notifier, Draft draft) {
    this.drafts = drafts;
    this.notifier = notifier;
    this.draft = draft;
    this.keeping = tasks.latest("Keep the draft");
  }

  void typed(String text) {
    keeping
        .run(
            progress -> drafts.keep(new Draft(draft.id(), draft.title(), draft.profile(), text)),
            kept -> kept.ifPresent(notifier::problem))
        .onProblem(notifier::problem);
  }
}

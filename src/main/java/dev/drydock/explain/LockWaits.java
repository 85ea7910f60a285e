package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An entry on a lock that was waited for, with who holds it. */
final class LockWaits implements Entry {
  private final Said said;
  private final Predicate<Case> waited;
  private final boolean perhapsSlow;

  private LockWaits(Said said, Predicate<Case> waited, boolean perhapsSlow) {
    this.said = said;
    this.waited = waited;
    this.perhapsSlow = perhapsSlow;
  }

  /** One whose error says that it was a lock. */
  static Entry of(Said said) {
    return new LockWaits(said, failure -> true, false);
  }

  /** One that may have been slow as well: only with a statement whose tables are known. */
  static Entry perhaps(Said said) {
    return new LockWaits(
        said,
        failure ->
            !Tables.inStatement(failure).isEmpty()
                || failure.error().where().orElse("").contains("in relation"),
        true);
  }

  @Override
  public Set<String> states() {
    return said.states();
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Optional<Draft> draft = said.explain(failure);
    draft
        .filter(told -> waited.test(failure))
        .filter(told -> !Blockers.into(told, failure))
        .ifPresent(told -> unheld(told, failure));
    return draft;
  }

  /** Nobody stands in the way now: it was slow, or whoever did is done. */
  private void unheld(Draft draft, Case failure) {
    if (perhapsSlow) {
      UnindexedSearch.into(draft, failure);
    } else if (failure.live().is()) {
      draft
          .why("Nobody holds such a lock now.")
          .firstFix(Near.said("Run it again: nobody holds such a lock now"));
    }
  }
}

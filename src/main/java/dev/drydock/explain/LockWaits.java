package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An entry on a lock that was waited for, with who holds it. */
final class LockWaits implements Entry {
  private final Said said;
  private final Predicate<Case> waited;

  private LockWaits(Said said, Predicate<Case> waited) {
    this.said = said;
    this.waited = waited;
  }

  /** One whose error says that it was a lock. */
  static Entry of(Said said) {
    return new LockWaits(said, failure -> true);
  }

  /** One that may have been slow as well: only with a statement whose tables are known. */
  static Entry perhaps(Said said) {
    return new LockWaits(
        said,
        failure ->
            !Tables.inStatement(failure).isEmpty()
                || failure.error().where().orElse("").contains("in relation"));
  }

  @Override
  public Set<String> states() {
    return said.states();
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Optional<Draft> draft = said.explain(failure);
    draft.filter(told -> waited.test(failure)).ifPresent(told -> Blockers.into(told, failure));
    return draft;
  }
}

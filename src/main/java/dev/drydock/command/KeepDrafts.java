package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.DraftStore;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.DraftStore.Kept;
import java.util.Optional;

/** Keeps what is typed into the console, so that nothing is lost whatever happens. */
public final class KeepDrafts {
  private final DraftStore store;

  KeepDrafts(DraftStore store) {
    this.store = store;
  }

  /** What was kept. */
  public Kept read() throws DrydockException {
    return store.read();
  }

  /** Keeps a draft; returns a corrupt file that was set aside on the way. */
  public Optional<Problem> keep(Draft draft) throws DrydockException {
    return store.keep(draft);
  }

  /** Forgets a tab that was closed. */
  public Optional<Problem> forget(String id) throws DrydockException {
    return store.forget(id);
  }
}

package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.FavouriteStore;
import dev.drydock.profile.FavouriteStore.Kept;
import java.util.Optional;

/** Keeps which questions of the library a person asks often. */
public final class KeepFavourites {
  private final FavouriteStore store;

  KeepFavourites(FavouriteStore store) {
    this.store = store;
  }

  public Kept read() throws DrydockException {
    return store.read();
  }

  /** Adds or removes a diagnostic; returns a corrupt file that was set aside on the way. */
  public Optional<Problem> set(String diagnostic, boolean favourite) throws DrydockException {
    return store.set(diagnostic, favourite);
  }
}

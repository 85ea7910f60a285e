package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Asked;
import dev.drydock.profile.AskedStore;
import dev.drydock.profile.AskedStore.Kept;
import dev.drydock.profile.Profile;
import java.util.Optional;

/** Keeps what was asked of each profile's database, to be found and asked again. */
public final class KeepAsked {
  private final AskedStore store;

  KeepAsked(AskedStore store) {
    this.store = store;
  }

  /** What was asked of the workspace's profile, the newest first. */
  public Kept read(Workspace workspace) throws DrydockException {
    return store.read(profile(workspace));
  }

  /** Keeps one; returns a corrupt file that was set aside on the way. */
  public Optional<Problem> keep(Workspace workspace, Asked asked) throws DrydockException {
    return store.add(profile(workspace), asked);
  }

  /** Forgets all that was asked of the workspace's profile. */
  public Optional<Problem> clear(Workspace workspace) throws DrydockException {
    return store.clear(profile(workspace));
  }

  private static String profile(Workspace workspace) {
    return workspace.profile().map(Profile::name).orElse("");
  }
}

package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import java.util.List;
import java.util.function.Consumer;

/** The embedded server with the sample folders. */
public final class OpenDemo {
  /**
   * Starts the server and prepares folders and databases where that has not been done. The first
   * time takes several seconds.
   *
   * @param progress hears in a few words what goes on
   * @return the demo's profiles, the numbered one first, each with its folder
   */
  public List<Profile> open(Consumer<String> progress) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Puts folders and databases back to how the demo begins. */
  public List<Profile> reset(Consumer<String> progress) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Stops the server if it was started; never throws. */
  public void close() {}
}

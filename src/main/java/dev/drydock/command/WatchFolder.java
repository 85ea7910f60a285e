package dev.drydock.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** Tells when something in a folder changed. */
public final class WatchFolder {
  /** A watch that goes on until closed. */
  public interface Watch extends AutoCloseable {
    /** Ends it; no call is begun afterwards. */
    @Override
    void close();
  }

  /**
   * Watches a folder and what is below it. Changes close together are told once. Where the platform
   * cannot watch (a network drive, too many watches), the folder is looked at every two seconds.
   *
   * @param changed called from the watch's own thread, off the JavaFX thread, with the absolute
   *     paths that were made, changed or removed; with none where that is not known
   */
  public Watch watch(Path folder, Consumer<Set<Path>> changed) {
    FolderWatch watch = new FolderWatch(folder, changed);
    Thread thread = new Thread(watch, "folder-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }
}

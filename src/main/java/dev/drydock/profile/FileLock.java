package dev.drydock.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock between threads and processes that change the same file, held on a file beside it: the
 * file itself is replaced, so a lock on it would be lost.
 */
final class FileLock implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits up to ten seconds for the lock. */
  static FileLock of(Path file) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
    Files.createDirectories(beside.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long end = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < end) {
      if (isLocked(channel)) {
        return new FileLock(channel);
      }
      LockSupport.parkNanos(PAUSE);
    }
    channel.close();
    throw new IOException("another Drydock has been writing it for ten seconds");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException anotherThread) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package dev.drydock.server.embedded;

import dev.drydock.problem.DrydockException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Who uses the server, as locks on bytes of one file: the first byte is held while somebody starts
 * or stops it, and every user holds one of the others. The system gives them back when a program is
 * killed, so none is ever left behind. (On POSIX they belong to the process: two servers on one
 * folder within one program count as one user.)
 */
final class Users implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long FIRST_SEAT = 1;
  private static final long SEATS = 1L << 40;

  private final FileChannel channel;
  private Optional<FileLock> seat = Optional.empty();

  Users(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Something done while nobody else starts or stops the server. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws IOException, DrydockException;
  }

  /** Waits for the right to start or stop the server, and gives it back. */
  <T> T inTurn(Action<T> action) throws IOException, DrydockException {
    FileLock turn = turn();
    try {
      return action.run();
    } finally {
      turn.release();
    }
  }

  private FileLock turn() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() - end < 0) {
      Optional<FileLock> lock = lock(0, 1);
      if (lock.isPresent()) {
        return lock.get();
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw new IOException("another program has been starting it for a minute");
  }

  /** Counts as a user from now on; only in one's turn. */
  void join() throws IOException {
    while (seat.isEmpty()) {
      seat = lock(FIRST_SEAT + ThreadLocalRandom.current().nextLong(SEATS), 1);
    }
  }

  /**
   * Counts no more; only in one's turn.
   *
   * @return whether nobody is left
   */
  boolean leave() throws IOException {
    if (seat.isPresent()) {
      seat.get().release();
      seat = Optional.empty();
    }
    Optional<FileLock> all = lock(FIRST_SEAT, SEATS);
    if (all.isPresent()) {
      all.get().release();
    }
    return all.isPresent();
  }

  private Optional<FileLock> lock(long from, long size) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(from, size, false));
    } catch (OverlappingFileLockException anotherThread) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package dev.drydock.run.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells a run that goes on from one whose program was killed: the writer holds a file lock, which
 * the operating system lets go of with the process.
 *
 * <p>A file of its own beside the journal's, since POSIX drops a process's locks on a file as soon
 * as the process closes any handle to it, and the journal itself is opened to be read.
 */
final class WriterLock implements AutoCloseable {
  static final String EXTENSION = ".lock";
  private static final byte[] LET_GO = {'\n'};

  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static WriterLock take(Path journalFile) throws IOException {
    Path file = beside(journalFile);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException("another program holds " + file);
    }
    return new WriterLock(file, channel);
  }

  /**
   * Whether a living writer holds it.
   *
   * @param own whether the run was begun by this very process, in which case the file may not be
   *     opened
   */
  static boolean held(Path journalFile, boolean own) throws IOException {
    Path file = beside(journalFile);
    if (own || !Files.exists(file)) {
      return Files.exists(file) && Files.size(file) == 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Whether a run's lock is there: it goes on, or was cut off and not looked at. */
  static boolean isBeside(Path journalFile) {
    return Files.exists(beside(journalFile));
  }

  static void forget(Path journalFile) throws IOException {
    Files.deleteIfExists(beside(journalFile));
  }

  private static Path beside(Path journalFile) {
    return journalFile.resolveSibling(journalFile.getFileName() + EXTENSION);
  }

  /** Lets go of it: the run has its end, or never began. */
  void ended() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Lets go of it and leaves the file, no longer empty, for a run without an end to be found by.
   */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.write(ByteBuffer.wrap(LET_GO));
      }
    }
  }
}

package dev.drydock.run.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a journal's lines go; tests put a full disk here. */
interface JournalSink extends Closeable {
  /** Hands a whole line to the operating system. */
  void write(ByteBuffer line) throws IOException;

  /** Waits until all of it is on the disk. */
  void force() throws IOException;

  /** A new file. */
  static JournalSink to(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new JournalSink() {
      @Override
      public void write(ByteBuffer line) throws IOException {
        while (line.hasRemaining()) {
          channel.write(line);
        }
      }

      @Override
      public void force() throws IOException {
        channel.force(false);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}

package dev.drydock.run.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Journals on a disk that fills: the system's own full device stands in for it. */
public final class FullDisk {
  private FullDisk() {}

  /** A journal that can be written to so many times. */
  public static Journal after(Path folder, int lines) {
    return new Journal(folder, file -> new Filling(JournalSink.to(file), lines));
  }

  private static final class Filling implements JournalSink {
    private final JournalSink disk;
    private int left;

    private Filling(JournalSink disk, int lines) {
      this.disk = disk;
      this.left = lines;
    }

    @Override
    public void write(ByteBuffer line) throws IOException {
      if (left-- > 0) {
        disk.write(line);
        return;
      }
      try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
        full.write(line);
      }
    }

    @Override
    public void force() throws IOException {
      disk.force();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}

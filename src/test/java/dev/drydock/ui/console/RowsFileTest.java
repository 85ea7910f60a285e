package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.ExportFormat;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import dev.drydock.ui.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsFileTest {
  @TempDir Path folder;

  @Test
  void writesAndTellsHowFarItIs() throws Exception {
    Path file = folder.resolve("rows.csv");
    Told told = new Told(Long.MAX_VALUE);
    long count =
        new RowsFile(file, ExportFormat.CSV).write(sink -> rows(sink, 50_000), 50_000, told);
    assertEquals(50_000, count);
    assertEquals(50_001, Files.readAllLines(file).size());
    assertEquals(List.of("20,000 rows written", "40,000 rows written"), told.said);
  }

  @Test
  void aCancelledOneLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("rows.csv"), "old");
    Told told = new Told(25_000);
    DrydockException cancelled =
        assertThrows(
            DrydockException.class,
            () ->
                new RowsFile(file, ExportFormat.CSV)
                    .write(sink -> rows(sink, 50_000), 50_000, told));
    assertEquals(DrydockException.Kind.CANCELLED, cancelled.kind());
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFailureLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("rows.csv"), "old");
    assertThrows(
        DrydockException.class,
        () ->
            new RowsFile(file, ExportFormat.CSV)
                .write(
                    sink -> {
                      throw new IOException("the disk is full");
                    },
                    0,
                    new Told(Long.MAX_VALUE)));
    assertEquals("old", Files.readString(file));
  }

  private static void rows(RowSink sink, int count) throws IOException {
    sink.columns(List.of(new ResultColumn("n", "int4")));
    for (int i = 0; i < count; i++) {
      if (!sink.row(new byte[][] {Integer.toString(i).getBytes(StandardCharsets.US_ASCII)})) {
        return;
      }
    }
  }

  /** Says that it is cancelled once it was asked so often. */
  private static final class Told implements Progress {
    private final long cancelledAfter;
    private final List<String> said = new ArrayList<>();
    private long asked;

    Told(long cancelledAfter) {
      this.cancelledAfter = cancelledAfter;
    }

    @Override
    public void say(String message) {
      said.add(message);
    }

    @Override
    public void at(long done, long total) {}

    @Override
    public boolean cancelled() {
      return ++asked > cancelledAfter;
    }

    @Override
    public void onCancel(Runnable action) {}
  }
}

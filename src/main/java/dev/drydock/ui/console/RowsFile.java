package dev.drydock.ui.console;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.Export;
import dev.drydock.query.ExportFormat;
import dev.drydock.query.QueryFailure;
import dev.drydock.query.Spool;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes rows to a file, which is there when all are in it and not before: one that was there stays
 * as it was when the work is cancelled or fails.
 */
final class RowsFile {
  private static final long TELL_EVERY = 20_000;

  /** Where rows come from. */
  @FunctionalInterface
  interface Source {
    /** Hands them over until the sink wants no more. */
    void rows(RowSink sink) throws DrydockException, IOException;
  }

  private final Path file;
  private final ExportFormat format;

  RowsFile(Path file, ExportFormat format) {
    this.file = file;
    this.format = format;
  }

  /**
   * Writes; blocks.
   *
   * @param total how many come; 0 where that is not known
   * @return how many came
   * @throws DrydockException CANCELLED when it was cancelled meanwhile
   */
  long write(Source source, long total, Progress progress) throws DrydockException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Counting counting = new Counting(total, progress);
      try (Export export = Export.to(format, Files.newOutputStream(part), "table_name")) {
        counting.export = export;
        source.rows(counting);
      }
      if (progress.cancelled()) {
        throw cancelled();
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return counting.count;
    } catch (QueryFailure e) {
      // The wish to stop may reach the server before the next row does.
      throw progress.cancelled() && e.error().cancelled() ? cancelled() : e;
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      forget(part);
    }
  }

  /** Hands over rows that were fetched, with their columns. */
  static void handTo(Spool all, RowSink sink) throws IOException {
    sink.columns(all.columns());
    all.forEach(sink);
  }

  /** The file that fetched rows are kept in cannot be read, or its copy not be written. */
  static DrydockException unreadable(IOException e) {
    return new DrydockException(
        DrydockException.Kind.FAILED,
        Problem.error(
            "rows-lost",
            "The rows could not be read or written: " + e.getMessage(),
            "See that the disk is not full, then run the query again."),
        e);
  }

  private static void forget(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.getLogger(RowsFile.class.getName())
          .log(System.Logger.Level.WARNING, "a part of an export could not be deleted", e);
    }
  }

  private static final class Counting implements RowSink {
    private final long total;
    private final Progress progress;
    private RowSink export;
    private long count;

    Counting(long total, Progress progress) {
      this.total = total;
      this.progress = progress;
    }

    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
      export.columns(columns);
    }

    @Override
    public boolean row(byte[][] values) throws IOException {
      if (++count % TELL_EVERY == 0) {
        progress.say(Amounts.count(count, "row") + " written");
        if (total > 0) {
          progress.at(count, total);
        }
      }
      return export.row(values) && !progress.cancelled();
    }
  }

  private static DrydockException cancelled() {
    return new DrydockException(
        DrydockException.Kind.CANCELLED,
        Problem.error(
            "cancelled", "Saving was cancelled; no file was written.", "Save again when wanted."));
  }

  private static DrydockException unwritable(IOException e) {
    return new DrydockException(
        DrydockException.Kind.FAILED,
        Problem.error(
            "rows-lost",
            "The rows could not be read or written: " + e.getMessage(),
            "See that the disk is not full and that you may write there, then save again."),
        e);
  }
}

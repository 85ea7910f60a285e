package dev.drydock.run.backup;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.dump.DumpProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Writes a backup under another name, and gives it its own when it is whole. */
public final class BackupWriter {
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final BackupRequest request;
  private final Database database;
  private final Duration lockWait;
  private final LongConsumer grown;
  private final BooleanSupplier stopped;
  private long told = System.nanoTime();

  /**
   * @param lockWait longest wait for the tables' locks
   * @param grown hears every second how many bytes are written
   * @param stopped asked several times a second
   */
  public BackupWriter(
      BackupRequest request,
      Database database,
      Duration lockWait,
      LongConsumer grown,
      BooleanSupplier stopped) {
    this.request = request;
    this.database = database;
    this.lockWait = lockWait;
    this.grown = grown;
    this.stopped = stopped;
  }

  /**
   * What came of it.
   *
   * @param warned by pg_dump, in its words
   */
  public record Written(Backup backup, Optional<String> warned) {}

  /**
   * Leaves a whole file or none.
   *
   * @throws DrydockException REFUSED with what pg_dump said, or when the file cannot be written;
   *     CANCELLED
   */
  public Written write() throws DrydockException {
    Instant startedAt = Instant.now();
    long began = System.nanoTime();
    Path file = request.file();
    try {
      // The owner's alone, which it stays: all of the data is in it.
      Path part = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
      try {
        String said = dump(part);
        long bytes = Files.size(part);
        Files.move(part, file);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        String restore = Restore.command(file, database.facts(), request.role());
        return new Written(
            new Backup(file, bytes, startedAt, took, restore),
            Optional.of(said).filter(words -> !words.isBlank()));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.REFUSED,
          Problem.error(
              "backup-not-written",
              "The backup %s could not be written: %s. Nothing was run.".formatted(file, e),
              "Name a new file in a folder you may write to, on a disk with room."),
          e);
    }
  }

  private String dump(Path part) throws DrydockException {
    return switch (DumpProcess.run(
        request.program().archive(part, request.role(), lockWait),
        database.clientEnvironment(),
        () -> stopped(part))) {
      case DumpProcess.End.Done done -> done.said();
      case DumpProcess.End.Refused refused -> throw DumpRefusal.of(refused.why());
      case DumpProcess.End.Stopped _ ->
          throw new DrydockException(
              DrydockException.Kind.CANCELLED,
              Problem.error(
                  "cancelled",
                  "Stopped as asked while the backup was written. Nothing was run.",
                  "Run again when ready; no half of a backup is left."));
    };
  }

  private boolean stopped(Path part) {
    if (System.nanoTime() - told >= TELL_EVERY.toNanos()) {
      told = System.nanoTime();
      grown.accept(part.toFile().length());
    }
    return stopped.getAsBoolean();
  }
}

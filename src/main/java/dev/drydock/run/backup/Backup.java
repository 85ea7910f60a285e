package dev.drydock.run.backup;

import dev.drydock.run.effects.Bytes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A database as it was before a run, in PostgreSQL's custom format, whole and on the disk.
 *
 * @param file absolute
 * @param startedAt what was written later is not in it
 * @param restore the command that goes back to it, for a shell; without a password
 */
public record Backup(Path file, long bytes, Instant startedAt, Duration took, String restore) {
  /** Its size for people, for instance {@code 1.2 GB}. */
  public String size() {
    return Bytes.words(bytes);
  }
}

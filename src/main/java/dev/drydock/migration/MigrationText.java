package dev.drydock.migration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a migration's file holds.
 *
 * @param text as it is on disk, with its line ends and a byte order mark if it has one; empty when
 *     the content is no text
 * @param size in bytes; 0 when it could not be read
 */
public record MigrationText(Content content, Optional<String> text, long size) {

  /**
   * Reads a file as strict UTF-8. Never throws for a bad file: {@link #content} says what was found
   * instead.
   */
  public static MigrationText read(Path path) {
    throw new UnsupportedOperationException("migration");
  }
}

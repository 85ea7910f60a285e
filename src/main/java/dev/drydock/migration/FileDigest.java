package dev.drydock.migration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What listing a migration needs to know of its file, so that the text need not be kept.
 *
 * @param size in bytes; 0 when it could not be read
 * @param checksum Drydock's own; empty when the content is no text
 * @param plain whether the bytes are the normalised text as they are
 */
public record FileDigest(Content content, long size, Optional<Checksum> checksum, boolean plain) {

  /** Reads a file; never throws for a bad one. */
  public static FileDigest of(Path path) {
    MigrationText.Bytes bytes = MigrationText.Bytes.read(path);
    if (bytes.failure().isPresent()) {
      return new FileDigest(bytes.failure().get(), 0, Optional.empty(), false);
    }
    MigrationText read = MigrationText.decode(bytes.value());
    if (read.text().isEmpty()) {
      return new FileDigest(read.content(), read.size(), Optional.empty(), false);
    }
    String text = read.text().get();
    String normalised = Checksums.normalised(text);
    boolean plain =
        normalised.length() == text.length() && read.charset().equals(StandardCharsets.UTF_8);
    byte[] hashed = plain ? bytes.value() : normalised.getBytes(StandardCharsets.UTF_8);
    return new FileDigest(read.content(), read.size(), Optional.of(Checksums.own(hashed)), plain);
  }
}

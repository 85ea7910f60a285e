package dev.drydock.migration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** More than this is no migration, and would not fit into memory several times over. */
  private static final long LARGEST = 512L * 1024 * 1024;

  /** A decoder that replaces instead of failing leaves this mark. */
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Reads a file as strict UTF-8. Never throws for a bad file: {@link #content} says what was found
   * instead.
   */
  public static MigrationText read(Path path) {
    Bytes bytes = Bytes.read(path);
    return bytes.failure().map(MigrationText::without).orElseGet(() -> decode(bytes.value()));
  }

  /** Takes bytes for strict UTF-8. */
  static MigrationText decode(byte[] bytes) {
    // Strings decode quickest; only where they had to replace something it is worth asking why.
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes) || text.indexOf('\0') >= 0) {
      return new MigrationText(Content.NOT_UTF8, Optional.empty(), bytes.length);
    }
    Content content = BlankText.is(text) ? Content.EMPTY : Content.TEXT;
    return new MigrationText(content, Optional.of(text), bytes.length);
  }

  private static MigrationText without(Content content) {
    return new MigrationText(content, Optional.empty(), 0);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A file's bytes, or why there are none. */
  record Bytes(byte[] value, Optional<Content> failure) {

    static Bytes read(Path path) {
      try {
        if (Files.size(path) > LARGEST) {
          return new Bytes(new byte[0], Optional.of(Content.UNREADABLE));
        }
        return new Bytes(Files.readAllBytes(path), Optional.empty());
      } catch (NoSuchFileException e) {
        return new Bytes(new byte[0], Optional.of(Content.VANISHED));
      } catch (IOException e) {
        return new Bytes(new byte[0], Optional.of(Content.UNREADABLE));
      }
    }
  }
}

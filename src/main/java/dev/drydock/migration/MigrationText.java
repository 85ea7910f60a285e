package dev.drydock.migration;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a migration's file holds.
 *
 * @param text as it is on disk, with its line ends and a byte order mark if it has one; empty when
 *     the content is no text
 * @param size in bytes; 0 when it could not be read
 * @param charset its encoding; UTF-8 unless the file itself says another
 */
public record MigrationText(Content content, Optional<String> text, long size, Charset charset) {

  /** More than this is no migration, and would not fit into memory several times over. */
  private static final long LARGEST = 512L * 1024 * 1024;

  private static final int FIRST = 8192;

  /** A decoder that replaces instead of failing leaves this mark. */
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Reads a file as strict UTF-8, or in the encoding it sets itself. Never throws for a bad file:
   * {@link #content} says what was found instead.
   */
  public static MigrationText read(Path path) {
    Bytes bytes = Bytes.read(path);
    return bytes.failure().map(MigrationText::without).orElseGet(() -> decode(bytes.value()));
  }

  /** A text that is no file's yet. */
  public static MigrationText of(String text) {
    return decode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes bytes for strict UTF-8, or what a server is sent of them as if they were. */
  static MigrationText decode(byte[] bytes) {
    // Strings decode quickest; only where they had to replace something it is worth asking why.
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      return noText(bytes);
    }
    if (text.indexOf(REPLACEMENT) >= 0 && strictly(bytes, StandardCharsets.UTF_8).isEmpty()) {
      return inAnother(bytes);
    }
    Content content = BlankText.is(text) ? Content.EMPTY : Content.TEXT;
    return new MigrationText(content, Optional.of(text), bytes.length, StandardCharsets.UTF_8);
  }

  private static MigrationText inAnother(byte[] bytes) {
    Optional<FileEncoding.Found> found = FileEncoding.of(bytes);
    Optional<String> text = found.flatMap(f -> strictly(bytes, f.charset()));
    if (text.isEmpty()) {
      return noText(bytes);
    }
    Content content =
        BlankText.is(text.get())
            ? Content.EMPTY
            : found.get().declared() ? Content.TEXT : Content.ODD_COMMENTS;
    return new MigrationText(content, text, bytes.length, found.get().charset());
  }

  private static MigrationText noText(byte[] bytes) {
    return new MigrationText(
        Content.NOT_UTF8, Optional.empty(), bytes.length, StandardCharsets.UTF_8);
  }

  private static MigrationText without(Content content) {
    return new MigrationText(content, Optional.empty(), 0, StandardCharsets.UTF_8);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A file's bytes, or why there are none. */
  record Bytes(byte[] value, Optional<Content> failure) {

    static Bytes read(Path path) {
      // A stream costs half of what a channel does, and most migrations fit into one buffer.
      try (InputStream in = new FileInputStream(path.toFile())) {
        byte[] first = in.readNBytes(FIRST);
        if (first.length < FIRST) {
          return new Bytes(first, Optional.empty());
        }
        if (Files.size(path) > LARGEST) {
          return none(Content.UNREADABLE);
        }
        byte[] rest = in.readAllBytes();
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return new Bytes(all, Optional.empty());
      } catch (FileNotFoundException e) {
        // It is thrown for a file that may not be opened, too.
        return none(Files.notExists(path) ? Content.VANISHED : Content.UNREADABLE);
      } catch (IOException e) {
        return none(Content.UNREADABLE);
      }
    }

    private static Bytes none(Content why) {
      return new Bytes(new byte[0], Optional.of(why));
    }
  }
}

package dev.drydock.tool.files;

import dev.drydock.tool.FolderListing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the comments by which a tool's files are told. Blocks. */
public final class Marks {
  private static final int FILES_READ = 12;

  /** A tool's marks stand at the top; a seed of megabytes is not searched for them. */
  private static final int BYTES_READ = 20_000;

  private Marks() {}

  /** The first of a folder's first SQL files that a pattern is found in. */
  public static Optional<String> firstWith(FolderListing listing, Pattern mark) {
    return firstOf(listing, listing.files(), mark);
  }

  /** The same among some of its files. */
  public static Optional<String> firstOf(FolderListing listing, List<String> files, Pattern mark) {
    return firstWith(listing, first(files), mark);
  }

  /** The first of some files that a pattern is found in. */
  public static Optional<String> firstWith(
      FolderListing listing, List<String> files, Pattern mark) {
    return files.stream()
        .filter(file -> mark.matcher(top(listing.folder().resolve(file))).find())
        .findFirst();
  }

  private static List<String> first(List<String> files) {
    return files.stream()
        .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".sql"))
        .limit(FILES_READ)
        .toList();
  }

  /**
   * The first of a file. What cannot be decoded is no mark; a file that cannot be read has none.
   */
  public static String top(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BYTES_READ), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Reading the folder says what is wrong with the file.
      return "";
    }
  }
}

package dev.drydock.server.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where PostgreSQL's installers and packages put servers. */
public final class InstalledServers {
  /** A folder, and which of the folders in it hold servers. */
  private static final List<Map.Entry<String, String>> USUAL =
      List.of(
          Map.entry("/usr/lib/postgresql", "*"),
          Map.entry("/usr", "pgsql-*"),
          Map.entry("/opt/homebrew/opt", "postgresql@*"),
          Map.entry("/usr/local/opt", "postgresql@*"),
          Map.entry("/Applications/Postgres.app/Contents/Versions", "[0-9]*"),
          Map.entry("/Library/PostgreSQL", "*"),
          Map.entry("C:\\Program Files\\PostgreSQL", "*"));

  private InstalledServers() {}

  /**
   * Folders that may hold a server.
   *
   * @param path as the variable PATH says it
   */
  public static List<Path> folders(String path) {
    List<Path> found = new ArrayList<>();
    USUAL.forEach(usual -> addMatching(usual.getKey(), usual.getValue(), found));
    for (String entry : path.split(Pattern.quote(File.pathSeparator))) {
      addParent(entry, found);
    }
    return found;
  }

  private static void addMatching(String folder, String pattern, List<Path> found) {
    Path parent = Path.of(folder);
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> matching = Files.newDirectoryStream(parent, pattern)) {
      matching.forEach(found::add);
    } catch (IOException unreadable) {
      return; // as good as empty
    }
  }

  private static void addParent(String entry, List<Path> found) {
    try {
      Path bin = Path.of(entry);
      if (!entry.isEmpty() && bin.endsWith("bin") && bin.getParent() != null) {
        found.add(bin.getParent());
      }
    } catch (InvalidPathException odd) {
      return; // nothing can be there
    }
  }
}

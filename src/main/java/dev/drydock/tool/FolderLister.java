package dev.drydock.tool;

import dev.drydock.migration.FolderSettings;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Lists a folder by one walk. Stateless; blocks. */
public final class FolderLister {
  /** Deeper than any tool's folders go. */
  private static final int DEPTH = 6;

  /** What stands beside a folder and tells its tool. */
  private static final List<String> AROUND =
      List.of(
          "../config.toml",
          "../sqitch.plan",
          "../Cargo.toml",
          "../../Cargo.toml",
          "../go.mod",
          "../../go.mod",
          "../.sqlx",
          "../../.sqlx",
          "../sqlx.toml",
          "../../sqlx.toml",
          "../sqlx-data.json");

  private FolderLister() {}

  /**
   * Lists a folder.
   *
   * @throws DrydockException INPUT when there is no such folder, it is none, or it may not be read
   */
  public static FolderListing list(Path folder) throws DrydockException {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.exists(absolute)) {
      throw input(
          "no-such-folder", "There is no folder " + absolute, "Check the path, or create it.");
    }
    if (!Files.isDirectory(absolute)) {
      throw input(
          "not-a-folder", absolute + " is a file", "Give the folder the migrations are in.");
    }
    FolderSettings settings = FolderSettings.read(absolute);
    FolderWalk walk = new FolderWalk(absolute, settings.ignore());
    try {
      Files.walkFileTree(absolute, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, walk);
    } catch (IOException e) {
      throw input(
          "folder-unreadable",
          "The folder " + absolute + " may not be read",
          "Give yourself the right to list it, for instance with chmod u+rx.");
    }
    return new FolderListing(
        absolute,
        walk.files().stream().sorted(ByteOrder.NAMES).toList(),
        AROUND.stream().filter(name -> Files.exists(absolute.resolve(name))).toList(),
        settings,
        walk.problems());
  }

  private static DrydockException input(String code, String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error(code, message + ".", remedy));
  }

  /** Names of a listing's files directly in the folder. */
  static Stream<String> topLevel(FolderListing listing) {
    return listing.files().stream().filter(file -> file.indexOf('/') < 0);
  }
}

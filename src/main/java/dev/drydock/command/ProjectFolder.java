package dev.drydock.command;

import dev.drydock.migration.FolderSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A project's folder instead of that of its migrations, as when a command is called where the
 * project is. Stateless; blocks.
 */
final class ProjectFolder {
  /** Where tools look by themselves when they are called in a project. */
  private static final List<Path> PLACES =
      List.of(
          Path.of("supabase", "migrations"),
          Path.of("prisma", "migrations"),
          Path.of("db", "migrations"),
          Path.of("migrations"));

  private ProjectFolder() {}

  /**
   * The one place in a project that its tool would read; the folder itself where it has migrations
   * or settings of its own, and where it has no such place or several.
   *
   * @param progress hears when it is another folder
   */
  static Path migrations(Path folder, Consumer<String> progress) {
    List<Path> places =
        PLACES.stream().filter(place -> Files.isDirectory(folder.resolve(place))).toList();
    if (places.size() != 1 || hasItsOwn(folder)) {
      return folder;
    }
    progress.accept("The migrations are in " + places.getFirst() + ".");
    return folder.resolve(places.getFirst());
  }

  private static boolean hasItsOwn(Path folder) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "{*.sql,sqitch.plan," + FolderSettings.FILE + "}")) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      return true; // what may not be listed is for the lister to tell
    }
  }
}

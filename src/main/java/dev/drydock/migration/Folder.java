package dev.drydock.migration;

import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A migration folder as it was read at one moment.
 *
 * @param path absolute
 * @param migrations in the order they run
 * @param problems of the folder alone: names that do not parse, files that are no text, …
 */
public record Folder(Path path, List<Migration> migrations, List<Problem> problems) {

  public Folder {
    migrations = List.copyOf(migrations);
    problems = List.copyOf(problems);
  }
}

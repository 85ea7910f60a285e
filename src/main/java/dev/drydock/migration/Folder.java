package dev.drydock.migration;

import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A migration folder as it was read at one moment.
 *
 * @param path absolute
 * @param migrations in the order they run
 * @param consecutive whether its versions are counted one by one, so that a number left out is
 *     worth a word
 * @param problems of the folder alone: names that do not parse, files that are no text, …
 */
public record Folder(
    Path path, List<Migration> migrations, boolean consecutive, List<Problem> problems) {

  public Folder {
    migrations = List.copyOf(migrations);
    problems = List.copyOf(problems);
  }
}

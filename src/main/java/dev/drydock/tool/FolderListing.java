package dev.drydock.tool;

import dev.drydock.migration.FolderSettings;
import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * The names in a folder, listed once and handed to every tool.
 *
 * @param folder absolute
 * @param files every regular file below it (links followed once), relative, with {@code /}, in byte
 *     order; hidden ones and those the settings ignore left out
 * @param around names of files beside and above that tell a tool ({@code config.toml}, {@code
 *     sqitch.plan}, …), relative to the folder
 * @param settings the folder's own
 * @param problems met on the way: links that lead nowhere or in circles, sub-folders without the
 *     right to read them
 */
public record FolderListing(
    Path folder,
    List<String> files,
    List<String> around,
    FolderSettings settings,
    List<Problem> problems) {

  public FolderListing {
    files = List.copyOf(files);
    around = List.copyOf(around);
    problems = List.copyOf(problems);
  }
}

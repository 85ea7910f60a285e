package dev.drydock.tool;

import java.nio.file.Path;
import java.util.List;

/**
 * The names in a folder, listed once and handed to every tool.
 *
 * @param folder absolute
 * @param files every regular file below it (links followed once), relative, with {@code /}, in byte
 *     order; hidden ones left out
 * @param around names of files beside and above that tell a tool ({@code config.toml}, {@code
 *     sqitch.plan}, …), relative to the folder
 */
public record FolderListing(Path folder, List<String> files, List<String> around) {

  public FolderListing {
    files = List.copyOf(files);
    around = List.copyOf(around);
  }
}

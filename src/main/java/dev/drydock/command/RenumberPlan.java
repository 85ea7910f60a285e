package dev.drydock.command;

import dev.drydock.tool.FileNaming.Rename;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Exactly what a renumbering will do.
 *
 * @param renames in the order they are carried out
 * @param repository the git working tree that holds the folder: the renames go into its index
 * @param references lines elsewhere that name an old file; changed only if chosen
 */
public record RenumberPlan(
    List<Rename> renames, Optional<Path> repository, List<Reference> references) {
  public RenumberPlan {
    renames = List.copyOf(renames);
    references = List.copyOf(references);
  }

  /**
   * A line that names an old file.
   *
   * @param file absolute
   * @param line from 1
   * @param before the line as it is
   * @param after the line with the new name
   */
  public record Reference(Path file, int line, String before, String after) {}
}

package dev.drydock.command;

import dev.drydock.problem.Problem;
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
 * @param warnings what to know before, for instance that no history was asked
 */
public record RenumberPlan(
    List<Rename> renames,
    Optional<Path> repository,
    List<Reference> references,
    List<Problem> warnings) {
  public RenumberPlan {
    renames = List.copyOf(renames);
    references = List.copyOf(references);
    warnings = List.copyOf(warnings);
  }

  /**
   * A line that names an old file.
   *
   * @param file absolute, as it is called before the renaming
   * @param line from 1
   * @param before the line as it is
   * @param after the line with the new name
   */
  public record Reference(Path file, int line, String before, String after) {}
}

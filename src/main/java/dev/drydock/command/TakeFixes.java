package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.NewFile;
import dev.drydock.problem.Problem;
import dev.drydock.problem.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes several fixes of one migration in one step, new files included, and takes them back. */
public final class TakeFixes {
  private static final Comparator<int[]> PLACES =
      Comparator.<int[]>comparingInt(place -> place[0]).thenComparingInt(place -> place[1]);

  private final ApplyFix applyFix;
  private final CreateMigration createMigration;

  TakeFixes(ApplyFix applyFix, CreateMigration createMigration) {
    this.applyFix = applyFix;
    this.createMigration = createMigration;
  }

  /**
   * What was done.
   *
   * @param file the migration's own, before and now
   * @param made migrations that are new
   * @param taken how many fixes
   * @param left how many overlap one that was taken; a new check offers them again
   */
  public record Done(ApplyFix.Done file, List<Made> made, int taken, int left) {
    public Done {
      made = List.copyOf(made);
    }
  }

  /** A migration that was made. */
  public record Made(Path file, String text) {}

  /**
   * Writes the fixes' edits, all in one, and makes their new files.
   *
   * @param migration as it was when it was checked
   * @throws DrydockException INPUT when the file has changed since, or something cannot be written;
   *     nothing is written then
   */
  public Done take(Workspace workspace, Migration migration, List<Fix> fixes)
      throws DrydockException {
    SupportGuard.refuse(workspace, "change files");
    List<TextEdit> edits = new ArrayList<>();
    List<NewFile> files = new ArrayList<>();
    int left = 0;
    for (Fix fix : fixes) {
      List<TextEdit> more =
          fix.edits().stream().filter(edit -> !edits.contains(edit)).distinct().toList();
      if (more.stream().anyMatch(edit -> edits.stream().anyMatch(other -> meet(edit, other)))) {
        left++;
        continue;
      }
      edits.addAll(more);
      fix.newFile().ifPresent(files::add);
    }
    ApplyFix.Done done = applyFix.apply(migration, edits);
    List<Made> made = new ArrayList<>();
    try {
      for (NewFile file : files) {
        made.add(make(workspace, file));
      }
    } catch (DrydockException e) {
      takeBack(new Done(done, made, 0, 0), e);
      throw e;
    }
    return new Done(done, made, fixes.size() - left, left);
  }

  /**
   * Puts everything back.
   *
   * @throws DrydockException INPUT when a file has been changed since by somebody else; it stays
   */
  public void undo(Done done) throws DrydockException {
    for (Made made : done.made()) {
      try {
        if (!Files.readString(made.file()).equals(made.text())) {
          throw changed(made.file(), null);
        }
        Files.delete(made.file());
      } catch (IOException e) {
        throw changed(made.file(), e);
      }
    }
    applyFix.undo(done.file());
  }

  private Made make(Workspace workspace, NewFile file) throws DrydockException {
    CreateMigration.Proposal named = createMigration.propose(workspace, file.name());
    String name = named.files().getFirst().file();
    CreateMigration.Proposal filled =
        new CreateMigration.Proposal(
            named.version(), List.of(new CreateMigration.NewFile(name, file.text())));
    return new Made(createMigration.create(workspace, filled).getFirst(), file.text());
  }

  private void takeBack(Done done, DrydockException cause) {
    try {
      undo(done);
    } catch (DrydockException e) {
      cause.addSuppressed(e);
    }
  }

  /** Whether two edits share a character, or both put something in at one place. */
  private static boolean meet(TextEdit one, TextEdit other) {
    boolean same =
        PLACES.compare(start(one), start(other)) == 0 && PLACES.compare(end(one), end(other)) == 0;
    return same
        || PLACES.compare(start(one), end(other)) < 0 && PLACES.compare(start(other), end(one)) < 0;
  }

  private static int[] start(TextEdit edit) {
    return new int[] {edit.line(), edit.column()};
  }

  private static int[] end(TextEdit edit) {
    return new int[] {edit.endLine(), edit.endColumn()};
  }

  private static DrydockException changed(Path file, IOException cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "undo-on-changed-file",
            file.getFileName() + " has changed since it was made, or is gone.",
            "Take it back by hand."),
        cause);
  }
}

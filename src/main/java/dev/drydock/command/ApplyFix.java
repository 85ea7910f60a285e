package dev.drydock.command;

import dev.drydock.migration.Checksum;
import dev.drydock.migration.Checksums;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.TextEdit;
import dev.drydock.profile.AtomicWrite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts the edits of a fix into a migration's file, and takes them back. */
public final class ApplyFix {

  /**
   * What was done.
   *
   * @param before the file's text before it
   * @param after its text now
   */
  public record Done(Path file, String before, String after) {}

  /** What the file would say; writes nothing. */
  public Done preview(Migration migration, List<TextEdit> edits) throws DrydockException {
    Path path = migration.path();
    String before = read(path);
    Optional<Checksum> now = Optional.of(Checksums.own(before));
    if (migration.checksum().isPresent() && !migration.checksum().equals(now)) {
      throw failed(
          "fix-on-changed-file",
          migration.file() + " has changed since it was checked.",
          "Check the folder again and take the fix from there.");
    }
    return new Done(path, before, new EditedText(before).with(edits));
  }

  /**
   * Writes the file with the edits: all of it or nothing. Its byte order mark, line ends and rights
   * stay.
   *
   * @param migration as it was when it was checked
   * @throws DrydockException INPUT when the file has changed since, or cannot be read or written
   */
  public Done apply(Migration migration, List<TextEdit> edits) throws DrydockException {
    Done done = preview(migration, edits);
    write(done.file(), done.after());
    return done;
  }

  /**
   * Takes a fix back.
   *
   * @throws DrydockException INPUT when the file has been changed since by somebody else
   */
  public void undo(Done done) throws DrydockException {
    if (!read(done.file()).equals(done.after())) {
      throw failed(
          "undo-on-changed-file",
          done.file().getFileName() + " has changed since the fix.",
          "Take the fix back by hand.");
    }
    write(done.file(), done.before());
  }

  /**
   * Replaces a text that is known by another.
   *
   * @throws DrydockException INPUT when the file holds something else by now
   */
  Done replace(Path path, String before, String after) throws DrydockException {
    if (!read(path).equals(before)) {
      throw failed(
          "fix-on-changed-file",
          path.getFileName() + " has changed since it was tried.",
          "Rehearse again, and take the fix from there.");
    }
    write(path, after);
    return new Done(path, before, after);
  }

  static String read(Path path) throws DrydockException {
    return MigrationText.read(path)
        .text()
        .orElseThrow(
            () ->
                failed(
                    "fix-unreadable",
                    path.getFileName() + " cannot be read.",
                    "See that the file is there and may be read."));
  }

  /** In the encoding the file is in. */
  private static void write(Path path, String text) throws DrydockException {
    Charset charset = MigrationText.read(path).charset();
    if (!charset.newEncoder().canEncode(text)) {
      throw failed(
          "fix-not-encodable",
          path.getFileName() + " is in " + charset + ", which lacks a character of the fix.",
          "Save the file as UTF-8 and try again.");
    }
    try {
      AtomicWrite.overwrite(path.toRealPath(), text.getBytes(charset));
    } catch (IOException e) {
      throw InputOutput.writing(
          "fix-not-written",
          path + " could not be written",
          "See that you may write to the folder.",
          e);
    }
  }

  private static DrydockException failed(String code, String message, String remedy) {
    return new DrydockException(DrydockException.Kind.INPUT, Problem.error(code, message, remedy));
  }
}

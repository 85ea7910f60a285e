package dev.drydock.command;

import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.FileNaming.Rename;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits and renames with a way back: closing without {@link #keep} undoes what was done. */
final class Renaming implements AutoCloseable {
  private interface Undo {
    void run() throws IOException;
  }

  private final Path folder;
  private final Deque<Undo> undo = new ArrayDeque<>();

  Renaming(Path folder) {
    this.folder = folder;
  }

  /** Changes lines, if they still are what they were. */
  void edit(List<Reference> references) throws DrydockException {
    Map<Path, List<Reference>> byFile = new LinkedHashMap<>();
    for (Reference reference : references) {
      byFile
          .computeIfAbsent(reference.file(), unused -> new java.util.ArrayList<>())
          .add(reference);
    }
    for (var file : byFile.entrySet()) {
      try {
        edit(file.getKey(), file.getValue());
      } catch (IOException e) {
        throw failed(file.getKey() + " could not be changed", e);
      }
    }
  }

  private void edit(Path file, List<Reference> references) throws IOException {
    String original = Files.readString(file);
    // Each piece keeps its own line end.
    String[] lines = original.split("(?<=\n)|(?<=\r)(?!\n)", -1);
    for (Reference reference : references) {
      int index = reference.line() - 1;
      if (index >= lines.length
          || !lines[index].stripTrailing().equals(reference.before().stripTrailing())) {
        throw new IOException("it was changed meanwhile");
      }
      lines[index] = lines[index].replace(reference.before(), reference.after());
    }
    undo.push(() -> Files.writeString(file, original));
    Files.writeString(file, String.join("", lines));
  }

  /** Renames files, none over another. */
  void rename(List<Rename> renames) throws DrydockException {
    for (Rename rename : renames) {
      Path from = folder.resolve(rename.from());
      Path to = folder.resolve(rename.to());
      try {
        move(from, to);
        undo.push(() -> move(to, from));
      } catch (IOException e) {
        throw failed(rename.from() + " could not be renamed to " + rename.to(), e);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    // Files.move alone would replace on some platforms; a case-only renaming is the same file.
    if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !Files.isSameFile(from, to)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    Files.move(from, to);
  }

  /** Puts the renames into git's index. */
  void index(List<Rename> renames) throws DrydockException {
    Optional<GitRepository> repository = GitRepository.holding(folder);
    if (repository.isPresent()) {
      try (GitRepository git = repository.get()) {
        git.renameInIndex(folder, renames);
      }
    }
  }

  /** All went well: there is nothing to undo. */
  void keep() {
    undo.clear();
  }

  @Override
  public void close() throws DrydockException {
    while (!undo.isEmpty()) {
      try {
        undo.pop().run();
      } catch (IOException e) {
        throw failed("The renaming failed half-way and could not be undone", e);
      }
    }
  }

  private static DrydockException failed(String what, IOException e) {
    return InputOutput.writing(
        "not-renamed", what, "See to the files named, read the folder again and repeat it.", e);
  }
}

package dev.drydock.tool;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A migration folder on disk, made short. */
public record TestFolder(Path path) {

  /** Files with a small text of their own each. */
  public TestFolder with(String... names) throws IOException {
    for (String name : names) {
      file(name, "SELECT '" + name.replace("'", "''") + "';\n");
    }
    return this;
  }

  public TestFolder file(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public FolderReading read() throws DrydockException {
    return new Surveyor(ToolRegistry.standard()).read(path, Optional.empty());
  }

  /** The files in the order they run. */
  public List<String> order() throws DrydockException {
    return read().folder().migrations().stream().map(m -> m.file()).toList();
  }

  /** The codes of all that is wrong with the folder, offline. */
  public List<String> codes() throws DrydockException {
    return problems().stream().map(Problem::code).toList();
  }

  public List<Problem> problems() throws DrydockException {
    return new Surveyor(ToolRegistry.standard()).offline(read()).problems();
  }
}

package dev.drydock.query.library;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The diagnostics at hand: Drydock's own, and those of a team's folders, which take the place of
 * one with the same name.
 *
 * @param diagnostics in the library's order, a team's own last
 * @param problems files that could not be read; the others are there all the same
 */
public record Library(List<Diagnostic> diagnostics, List<Problem> problems) {
  private static final String FOLDER = "/diagnostics/";

  public Library {
    diagnostics = List.copyOf(diagnostics);
    problems = List.copyOf(problems);
  }

  /**
   * @param folders looked through for files ending in {@code .sql}; one that is not there is empty
   */
  public static Library read(List<Path> folders) throws DrydockException {
    Map<String, Diagnostic> found = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : resource("names.txt").lines().toList()) {
      found.put(name, DiagnosticFile.read(name, resource(name + ".sql")));
    }
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        own(folder, found, problems);
      }
    }
    return new Library(List.copyOf(found.values()), problems);
  }

  /**
   * @throws DrydockException INPUT when there is none of that name
   */
  public Diagnostic named(String name) throws DrydockException {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.name().equals(name)) {
        return diagnostic;
      }
    }
    throw new DrydockException(
        Kind.INPUT,
        Problem.error(
            "no-such-diagnostic",
            "There is no diagnostic “" + name + "”.",
            "See their names with: drydock diagnostics list."));
  }

  private static void own(Path folder, Map<String, Diagnostic> found, List<Problem> problems) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.sql")) {
      all.forEach(files::add);
    } catch (IOException e) {
      problems.add(unreadable(folder, e));
    }
    files.sort(Comparator.naturalOrder());
    for (Path file : files) {
      try {
        String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
        found.put(name, DiagnosticFile.read(name, Files.readString(file)));
      } catch (IOException e) {
        problems.add(unreadable(file, e));
      } catch (DrydockException e) {
        problems.add(e.problem());
      }
    }
  }

  private static Problem unreadable(Path path, IOException cause) {
    return Problem.error(
        "unreadable-file",
        path + " could not be read: " + FileReason.reading(cause),
        "See that it is a text in UTF-8 that you may read.");
  }

  private static String resource(String name) throws DrydockException {
    try (InputStream in = Library.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DrydockException(Kind.INTERNAL, unreadable(Path.of("diagnostics", name), e), e);
    }
  }
}

package dev.drydock.tool.plain;

import dev.drydock.migration.FolderSettings;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Printable;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the files of a flat folder, each by itself. */
final class FileProblems {
  private static final List<String> UNDO = List.of(".down.sql", ".undo.sql", ".rollback.sql");

  private final String example;
  private final List<String> nested = new ArrayList<>();
  private final List<String> undo = new ArrayList<>();
  private final List<String> unparsable = new ArrayList<>();

  FileProblems(String example) {
    this.example = example;
  }

  /** Whether a file is a migration of this folder; notes those that are not. */
  boolean accepts(String file, boolean parses) {
    if (file.indexOf('/') >= 0) {
      nested.add(file);
      return false;
    }
    String lower = file.toLowerCase(Locale.ROOT);
    if (UNDO.stream().anyMatch(lower::endsWith)) {
      undo.add(file);
      return false;
    }
    if (!parses) {
      unparsable.add(file);
    }
    return parses;
  }

  List<Problem> of(List<Migration> migrations) {
    List<Problem> problems = new ArrayList<>();
    if (migrations.isEmpty()) {
      problems.add(
          problem(
              "no-migrations",
              Severity.WARNING,
              "There is no migration in this folder",
              "Create one, named like " + example + ", or open another folder.",
              List.of(),
              List.of()));
    }
    unparsable.forEach(file -> problems.add(unparsable(file)));
    together(problems, "undo-file", undo, "undo files, which are never run by themselves");
    together(problems, "nested-file", nested, "SQL files in sub-folders, which are not read");
    migrations.forEach(migration -> content(migration).ifPresent(problems::add));
    migrations.stream()
        .filter(migration -> Printable.hides(migration.file()))
        .forEach(migration -> problems.add(hidden(migration)));
    return problems;
  }

  private Problem unparsable(String file) {
    return problem(
        "unparsable-name",
        Severity.WARNING,
        file + " does not begin with a version, so it is not run",
        "Name it like " + example + ", or list it under \"ignore\" in " + FolderSettings.FILE + ".",
        List.of(),
        List.of(file));
  }

  private void together(List<Problem> problems, String code, List<String> files, String what) {
    if (!files.isEmpty()) {
      problems.add(
          problem(
              code,
              Severity.INFO,
              "The folder has " + files.size() + " " + what,
              "Nothing has to be done, if that is meant.",
              List.of(),
              files));
    }
  }

  private static Optional<Problem> content(Migration migration) {
    return switch (migration.content()) {
      case TEXT -> Optional.empty();
      case EMPTY ->
          of(
              migration,
              "empty-file",
              Severity.WARNING,
              "has nothing to run",
              "Write it or remove it.");
      case NOT_UTF8 ->
          of(
              migration,
              "not-utf8",
              Severity.ERROR,
              "is no text in UTF-8",
              "Save it as UTF-8, for instance with iconv -f LATIN1 -t UTF-8.");
      case UNREADABLE ->
          of(
              migration,
              "unreadable",
              Severity.ERROR,
              "cannot be read",
              "Give yourself the right to read it, for instance with chmod u+r.");
      case VANISHED ->
          of(
              migration,
              "vanished",
              Severity.ERROR,
              "was gone when it was to be read",
              "Read the folder again.");
    };
  }

  private static Problem hidden(Migration migration) {
    return of(
            migration,
            "hidden-characters",
            Severity.WARNING,
            "has characters in its name that hide or turn text around",
            "Rename it with letters, digits and _ only.")
        .orElseThrow();
  }

  private static Optional<Problem> of(
      Migration migration, String code, Severity severity, String what, String remedy) {
    return Optional.of(
        problem(
            code,
            severity,
            migration.file() + " " + what,
            remedy,
            migration.version().map(Version::text).stream().toList(),
            List.of(migration.file())));
  }

  private static Problem problem(
      String code,
      Severity severity,
      String message,
      String remedy,
      List<String> versions,
      List<String> files) {
    return new Problem(code, severity, message + ".", remedy, versions, files, Optional.empty());
  }
}

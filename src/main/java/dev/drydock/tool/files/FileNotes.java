package dev.drydock.tool.files;

import dev.drydock.migration.FolderSettings;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Printable;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.tool.FolderListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a folder's files, each by itself. For one reading, on one thread. */
public final class FileNotes {
  private static final List<String> UNDO = List.of(".down.sql", ".undo.sql", ".rollback.sql");

  /** Programs that are migrations for a tool that runs them. */
  private static final Pattern PROGRAM =
      Pattern.compile("(.*/)?[VRU]?[0-9][^/]*\\.(go|[cm]?[jt]s|py|rb|java|kt|rs|php|cs|exs?|pl)");

  /** As Flyway names them, with the prefix in small: Flyway tells the two apart. */
  private static final Pattern SMALL_PREFIX = Pattern.compile("(?:.*/)?v[0-9][0-9._]*__[^/]+");

  /** A version in several parts, which no tool reads without a prefix. */
  private static final Pattern IN_PARTS =
      Pattern.compile("(?:.*/)?([0-9]+(?:\\.[0-9]+)+)(?:[a-z]?\\.sql|[^0-9a-z].*)");

  private final String example;
  private final List<String> nested = new ArrayList<>();
  private final List<String> undo = new ArrayList<>();
  private final List<String> unparsable = new ArrayList<>();
  private final List<String> otherDatabases = new ArrayList<>();

  /**
   * @param example of a good name, for remedies
   */
  public FileNotes(String example) {
    this.example = example;
  }

  /** Whether a file is a migration of this flat folder; notes those that are not. */
  public boolean accepts(String file, boolean parses) {
    if (file.indexOf('/') >= 0) {
      nested.add(file);
      return false;
    }
    if (isUndo(file)) {
      undo.add(file);
      return false;
    }
    if (!parses) {
      unparsable.add(file);
    }
    return parses;
  }

  /** Notes a file that takes a migration back. */
  public void undo(String file) {
    undo.add(file);
  }

  /** Notes a migration's file for another kind of database than PostgreSQL. */
  public void forAnotherDatabase(String file) {
    otherDatabases.add(file);
  }

  /** Notes SQL that is none of the tool's migrations. */
  public void unparsable(String file) {
    unparsable.add(file);
  }

  /** Whether a file's name says that it takes a migration back. */
  public static boolean isUndo(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return UNDO.stream().anyMatch(lower::endsWith);
  }

  /**
   * All there is to say.
   *
   * @param migrations those the files were found to be
   */
  public List<Problem> of(FolderListing listing, List<Migration> migrations) {
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
    unparsable.forEach(file -> problems.add(notRun(file)));
    together(problems, "undo-file", undo, "undo files, which are never run by themselves");
    together(
        problems, "other-database", otherDatabases, "files for other databases, which are not run");
    together(problems, "nested-file", nested, "SQL files in sub-folders, which are not read");
    programs(listing).ifPresent(problems::add);
    migrations.forEach(migration -> content(migration).ifPresent(problems::add));
    migrations.stream()
        .filter(migration -> Printable.hides(migration.file()))
        .forEach(migration -> problems.add(hidden(migration)));
    return problems;
  }

  private Problem notRun(String file) {
    String why = " does not begin with a version";
    String flyway = "";
    Matcher parts = IN_PARTS.matcher(file);
    if (SMALL_PREFIX.matcher(file).matches()) {
      String own = file.substring(file.lastIndexOf('/') + 1);
      why = " begins with a small v, which Flyway passes over";
      flyway = ", or V" + own.substring(1) + " for Flyway";
    } else if (parts.matches()) {
      why = " begins with a version in several parts";
      flyway = ", or V" + parts.group(1) + "__what_it_does.sql for Flyway";
    }
    return problem(
        "unparsable-name",
        Severity.WARNING,
        file + why + ", so it is not run",
        "Name it like %s%s, or list it under \"ignore\" in %s."
            .formatted(example, flyway, FolderSettings.FILE),
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

  private static Optional<Problem> programs(FolderListing listing) {
    List<String> programs =
        listing.files().stream().filter(file -> PROGRAM.matcher(file).matches()).toList();
    return programs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                "not-sql",
                Severity.WARNING,
                "Not SQL, and neither run nor rehearsed here: " + String.join(", ", programs),
                "Let their own tool run them; what they make may be missed by later migrations.",
                List.of(),
                programs));
  }

  private static Optional<Problem> content(Migration migration) {
    return switch (migration.content()) {
      case TEXT -> Optional.empty();
      case ODD_COMMENTS ->
          of(
              migration,
              "not-utf8-comment",
              Severity.WARNING,
              "has bytes in its comments that are no UTF-8; psql does not send them, other programs"
                  + " may refuse the file",
              "Save it as UTF-8, for instance with iconv -f LATIN1 -t UTF-8.");
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

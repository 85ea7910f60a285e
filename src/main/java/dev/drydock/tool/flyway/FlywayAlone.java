package dev.drydock.tool.flyway;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.tool.files.Marks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What only Flyway itself can run: settings, options of a file and placeholders that are not
 * followed here, callbacks, and migrations in Java or Kotlin beside the SQL, whose place in the
 * order would be passed over.
 */
final class FlywayAlone {
  private static final Pattern CALLBACK =
      Pattern.compile("(?:before|after)[A-Z][A-Za-z]*(?:__.*)?\\.(?:sql|java|kt|class)");

  private static final Pattern PROGRAM =
      Pattern.compile("[VRUB][0-9_.]*__[^/]*\\.(?:java|kt|class)");

  private static final Pattern OPTION =
      Pattern.compile("(?m)^\\s*(?:shouldExecute|encoding)\\s*[=:]");

  /** Settings, in lower case, that change what is run, where, or what is recorded. */
  private static final List<String> SETTINGS =
      List.of(
          "schemas",
          "defaultschema",
          "initsql",
          "encoding",
          "target",
          "cherrypick",
          "skipexecutingmigrations",
          "callbacks",
          "callbacklocations",
          "migrationprefix",
          "sqlmigrationprefix",
          "sqlmigrationseparator",
          "sqlmigrationsuffixes",
          "repeatablesqlmigrationprefix");

  private FlywayAlone() {}

  /**
   * Why all the migrations that lie where this one does are left to Flyway; empty if nothing is.
   */
  static Optional<Problem> ofFolder(Migration migration, HistoryTable table) {
    return place(table)
        .or(() -> setting(migration, table))
        .or(() -> beside(migration))
        .map(reason -> refusal("This folder", reason, List.of(), List.of()));
  }

  /** Why one file is left to Flyway; empty for one that is not. */
  static Optional<Problem> ofFile(Migration migration) {
    List<String> versions = migration.version().map(Version::text).stream().toList();
    return placeholder(migration)
        .or(() -> option(migration))
        .map(reason -> refusal(migration.file(), reason, versions, List.of(migration.file())));
  }

  /** Flyway puts the schema of its history before the search path, and Drydock does not. */
  private static Optional<String> place(HistoryTable table) {
    return table.schema().equals("public")
        ? Optional.empty()
        : Optional.of("its history is " + table + ", so that schema is where it would run");
  }

  private static Optional<String> setting(Migration migration, HistoryTable table) {
    Settings settings = Settings.all(migration.path().getParent());
    if (settings.names("locations").size() > 1) {
      return Optional.of("it has migrations in several locations");
    }
    boolean elsewhere =
        settings.get("table").filter(name -> !name.equals(table.name())).isPresent();
    boolean begins = settings.get("baselineonmigrate").filter("true"::equals).isPresent();
    return SETTINGS.stream()
        .filter(name -> settings.get(name).isPresent())
        .findFirst()
        .or(() -> elsewhere ? Optional.of("table") : Optional.empty())
        .or(() -> begins ? Optional.of("baselineonmigrate") : Optional.empty())
        .map(
            name ->
                settings.sources().get(name) + " sets " + name + ", which is not followed here");
  }

  private static Optional<String> placeholder(Migration migration) {
    if (!FileOptions.of(migration.path()).placeholders()) {
      return Optional.empty();
    }
    return MigrationText.read(migration.path())
        .text()
        .flatMap(text -> Placeholders.of(migration, text).unknown(text))
        .map(found -> "nothing here says what its placeholder " + found + " stands for");
  }

  private static Optional<String> option(Migration migration) {
    Path file = migration.path().resolveSibling(migration.path().getFileName() + ".conf");
    return Files.exists(file) && OPTION.matcher(Marks.top(file)).find()
        ? Optional.of(file.getFileName() + " has options that Drydock does not follow")
        : Optional.empty();
  }

  private static Optional<String> beside(Migration migration) {
    Path root = migration.path();
    for (int i = Path.of(migration.file()).getNameCount(); i > 0 && root.getParent() != null; i--) {
      root = root.getParent();
    }
    List<Path> folders =
        Stream.of(root, migration.path().getParent())
            .distinct()
            .flatMap(folder -> withPrograms(folder).stream())
            .filter(Files::isDirectory)
            .toList();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        Optional<String> found =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> CALLBACK.matcher(name).matches() || PROGRAM.matcher(name).matches())
                .sorted()
                .findFirst();
        if (found.isPresent()) {
          return found.map(name -> "Flyway would run " + name + " too, which Drydock does not");
        }
      } catch (IOException | UncheckedIOException e) {
        return Optional.of(folder + " cannot be read, where Flyway may find more to run");
      }
    }
    return Optional.empty();
  }

  /** Where a project built with Maven or Gradle keeps the programs of a folder of resources. */
  private static List<Path> withPrograms(Path folder) {
    String path = folder.toAbsolutePath().toString().replace('\\', '/');
    String resources = "/src/main/resources/";
    return path.contains(resources)
        ? List.of(
            folder,
            Path.of(path.replace(resources, "/src/main/java/")),
            Path.of(path.replace(resources, "/src/main/kotlin/")))
        : List.of(folder);
  }

  private static Problem refusal(
      String what, String reason, List<String> versions, List<String> files) {
    return new Problem(
        "unsupported-history",
        Severity.ERROR,
        what + " is left to Flyway: " + reason + ".",
        "Apply with Flyway itself; rehearse, check and compare here.",
        versions,
        files,
        Optional.empty());
  }
}

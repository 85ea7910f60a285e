package dev.drydock.command;

import dev.drydock.explain.Trail;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.Problem;
import dev.drydock.run.RestOfFolder;
import dev.drydock.sql.Script;
import dev.drydock.tool.Survey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the files of a folder say, for telling where a name comes from. Reads them when asked. */
record FolderFiles(Survey survey) {
  /** Why a file is not run, as a clause, by the problem that tells of it. */
  private static final Map<String, String> NOT_RUN =
      Map.of(
          "unparsable-name", "the tool does not take its name for a migration's",
          "nested-file", "the tool does not read sub-folders");

  /** Those that are, were or will be run, in order; one that cannot be read is left out. */
  List<Trail.File> run() {
    return files(row -> true);
  }

  /** Those that a plan of what is pending leaves out. */
  RestOfFolder rest() {
    return () ->
        new RestOfFolder.Files(
            files(row -> standing(row.status()) == Trail.Standing.APPLIED), passedOver());
  }

  private List<Trail.File> files(Predicate<StatusRow> wanted) {
    return survey.list().rows().stream().filter(wanted).flatMap(this::file).toList();
  }

  private Stream<Trail.File> file(StatusRow row) {
    return row
        .migration()
        .filter(file -> file.kind() != Kind.UNDO && row.status() != Status.IGNORED)
        .flatMap(
            file ->
                MigrationText.read(file.path())
                    .text()
                    .map(text -> file(file, standing(row.status()), text)))
        .stream();
  }

  private Trail.File file(Migration migration, Trail.Standing standing, String text) {
    return new Trail.File(
        migration.file(), standing, ReadMigration.script(survey.tool(), migration, text));
  }

  /** Those that lie in the folder and are never run. */
  List<Trail.PassedOver> passedOver() {
    return survey.problems().stream()
        .filter(problem -> NOT_RUN.containsKey(problem.code()))
        .flatMap(problem -> problem.files().stream().flatMap(file -> passedOver(problem, file)))
        .toList();
  }

  private Stream<Trail.PassedOver> passedOver(Problem problem, String file) {
    Path path = survey.reading().folder().path().resolve(file);
    return MigrationText.read(path)
        .text()
        .map(text -> new Trail.PassedOver(file, NOT_RUN.get(problem.code()), Script.parse(text)))
        .stream();
  }

  private static Trail.Standing standing(Status status) {
    return switch (status) {
      case APPLIED, BASELINE -> Trail.Standing.APPLIED;
      case PENDING, FAILED, UNDONE, MISSING, IGNORED -> Trail.Standing.PENDING;
      case UNKNOWN -> Trail.Standing.UNKNOWN;
    };
  }
}

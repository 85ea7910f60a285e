package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.tool.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a folder, by itself and against the history; works offline. */
public final class CheckFolder {
  private final Surveys surveys;
  private final ReadMigration readMigration;

  CheckFolder(Surveys surveys, ReadMigration readMigration) {
    this.surveys = surveys;
    this.readMigration = readMigration;
  }

  /**
   * @param versions only what concerns these versions or files; empty for everything
   * @throws DrydockException INPUT for a version that is not there
   */
  public CheckReport check(Workspace workspace, List<String> versions) throws DrydockException {
    Survey survey = surveys.survey(workspace);
    List<StatusRow> rows = chosen(survey, versions);
    List<Problem> findings = new ArrayList<>(concerning(survey, rows, versions.isEmpty()));
    int files = 0;
    int statements = 0;
    for (StatusRow row : rows) {
      if (row.migration().isEmpty()) {
        continue;
      }
      files++;
      Optional<MigrationSource> source =
          readMigration.readIfText(survey.tool().id(), row.migration().get());
      if (source.isPresent()) {
        statements += source.get().script().statements().size();
        findings.addAll(ofText(source.get()));
      }
    }
    findings.sort(
        Comparator.comparing(Problem::severity)
            .thenComparing(problem -> problem.files().stream().findFirst().orElse(""))
            .thenComparing(problem -> problem.place().map(Place::line).orElse(0))
            .thenComparing(Problem::code));
    return new CheckReport(ShowStatus.report(workspace, survey), findings, files, statements);
  }

  private static List<StatusRow> chosen(Survey survey, List<String> versions)
      throws DrydockException {
    if (versions.isEmpty()) {
      return survey.list().rows();
    }
    List<StatusRow> rows = new ArrayList<>();
    for (String version : versions) {
      rows.addAll(new FindRow(survey.list()).all(version));
    }
    return rows;
  }

  private static List<Problem> concerning(Survey survey, List<StatusRow> rows, boolean all) {
    if (all) {
      return survey.problems();
    }
    Set<String> names = new HashSet<>();
    for (StatusRow row : rows) {
      names.add(row.versionText());
      row.migration().map(Migration::file).ifPresent(names::add);
    }
    return survey.problems().stream()
        .filter(
            problem ->
                problem.versions().stream().anyMatch(names::contains)
                    || problem.files().stream().anyMatch(names::contains))
        .toList();
  }

  /** A script does not know its own file; its problems are given it here. */
  private static List<Problem> ofText(MigrationSource source) {
    String file = source.migration().file();
    return source.script().problems().stream()
        .map(
            problem ->
                new Problem(
                    problem.code(),
                    problem.severity(),
                    problem.message(),
                    problem.remedy(),
                    source.migration().version().map(v -> List.of(v.text())).orElse(List.of()),
                    List.of(file),
                    problem.place().map(at -> new Place(file, at.line(), at.column()))))
        .toList();
  }
}

package dev.drydock.command;

import dev.drydock.compare.Difference;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.sql.Script;
import dev.drydock.tool.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds pending files of which nothing is left to do once chosen differences are closed. */
final class Covering {
  private final Surveys surveys;
  private final ReadMigration readMigration;

  Covering(Surveys surveys, ReadMigration readMigration) {
    this.surveys = surveys;
    this.readMigration = readMigration;
  }

  /** Overtaken files all of whose differences are chosen. */
  List<CloseDifferences.Covered> of(
      Workspace workspace, CompareReport report, Collection<Difference> chosen)
      throws DrydockException {
    List<CloseDifferences.Covered> covered = new ArrayList<>();
    Survey survey = surveys.survey(workspace);
    for (StatusRow row : survey.list().rows()) {
      Optional<Migration> migration =
          row.migration().filter(file -> report.overtaken().contains(file.file()));
      if (migration.isEmpty()) {
        continue;
      }
      List<Difference> own =
          report.comparison().counting().stream()
              .filter(d -> isOf(d, migration.get().file()))
              .toList();
      if (!own.isEmpty() && chosen.containsAll(own)) {
        boolean onlyMakes =
            readMigration
                .readIfText(survey.tool().id(), migration.get())
                .filter(source -> onlyMakes(source.script()))
                .isPresent();
        covered.add(new CloseDifferences.Covered(migration.get().file(), onlyMakes));
      }
    }
    return covered;
  }

  private static boolean isOf(Difference difference, String file) {
    return difference.origin().filter(origin -> origin.file().equals(file)).isPresent();
  }

  private static boolean onlyMakes(Script script) {
    return script.statements().stream().noneMatch(one -> script.makes(one).isEmpty());
  }
}

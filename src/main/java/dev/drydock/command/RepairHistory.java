package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.HistoryRepair;
import dev.drydock.run.HistoryRepair.Mode;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.RowChange;
import dev.drydock.tool.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Changes the history without running anything. */
public final class RepairHistory {
  private final Surveys surveys;
  private final Supplier<Journal> journal;

  RepairHistory(Surveys surveys, Supplier<Journal> journal) {
    this.surveys = surveys;
    this.journal = journal;
  }

  /** What is to be changed. */
  public sealed interface Repair {
    /**
     * Records files as applied.
     *
     * @param versions versions or file names, as in the folder
     */
    record MarkApplied(List<String> versions) implements Repair {}

    /** Records everything pending as applied. */
    record MarkAllApplied() implements Repair {}

    /**
     * Records everything pending up to a migration as applied, as for a database that had all of it
     * before it had a history.
     *
     * @param last its version or file name, as in the folder; counted in
     */
    record Baseline(String last) implements Repair {}

    /**
     * Records the texts of files that were changed since as those that were applied.
     *
     * @param versions versions or file names, as in the folder
     */
    record AcceptChecksums(List<String> versions) implements Repair {}

    /**
     * Removes rows.
     *
     * @param versions as recorded
     */
    record Forget(List<String> versions) implements Repair {}
  }

  /** The rows before and after; changes nothing. */
  public List<RowChange> preview(Workspace workspace, Repair repair) throws DrydockException {
    SupportGuard.refuse(workspace, "repair");
    return run(workspace, repair, Mode.PREVIEW);
  }

  /** Changes the rows under the history's lock, and gives them before and after. */
  public List<RowChange> carryOut(Workspace workspace, Repair repair) throws DrydockException {
    SupportGuard.refuse(workspace, "repair");
    return run(workspace, repair, Mode.CARRY_OUT);
  }

  private List<RowChange> run(Workspace workspace, Repair repair, Mode mode)
      throws DrydockException {
    Database database = Surveys.database(workspace);
    Survey survey = surveys.survey(workspace);
    LocatedHistory located = Surveys.history(survey);
    HistoryRepair history =
        new HistoryRepair(database, journal.get(), PlanPending.origin(workspace));
    return switch (repair) {
      case Repair.MarkApplied some ->
          history.markApplied(
              located.layout(), located.history(), pending(survey, some.versions()), mode);
      case Repair.MarkAllApplied _ ->
          history.markApplied(located.layout(), located.history(), pending(survey), mode);
      case Repair.Baseline baseline ->
          history.markApplied(
              located.layout(), located.history(), pendingUpTo(survey, baseline.last()), mode);
      case Repair.AcceptChecksums accept ->
          history.acceptTexts(
              located.layout(), located.history(), changed(survey, accept.versions()), mode);
      case Repair.Forget forget ->
          history.forget(
              located.layout(), located.history(), recorded(survey, forget.versions()), mode);
    };
  }

  private static List<Migration> pending(Survey survey) {
    return survey.list().rows().stream()
        .filter(StatusRow::toRun)
        .flatMap(row -> row.migration().stream())
        .toList();
  }

  private static List<Migration> pending(Survey survey, List<String> named)
      throws DrydockException {
    List<Migration> migrations = new ArrayList<>();
    for (String name : named) {
      StatusRow row = new FindRow(survey.list()).named(name, StatusRow::toRun);
      if (!row.toRun()) {
        throw new DrydockException(
            DrydockException.Kind.INPUT,
            Problem.error(
                "already-applied",
                "“" + name + "” is not pending.",
                "Name a migration that status lists as pending or failed."));
      }
      row.migration().ifPresent(migrations::add);
    }
    return migrations;
  }

  private static List<Migration> pendingUpTo(Survey survey, String named) throws DrydockException {
    StatusRow last = new FindRow(survey.list()).named(named, row -> row.migration().isPresent());
    List<StatusRow> rows = survey.list().rows();
    List<Migration> migrations =
        rows.subList(0, rows.indexOf(last) + 1).stream()
            .filter(StatusRow::toRun)
            .flatMap(row -> row.migration().stream())
            .toList();
    if (migrations.isEmpty()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "already-applied",
              "Nothing up to “" + named + "” is pending.",
              "Name the last migration whose work is in the database already."));
    }
    return migrations;
  }

  private static List<Migration> changed(Survey survey, List<String> named)
      throws DrydockException {
    List<Migration> migrations = new ArrayList<>();
    for (String name : named) {
      StatusRow row = new FindRow(survey.list()).named(name, RepairHistory::isChanged);
      if (!isChanged(row)) {
        throw new DrydockException(
            DrydockException.Kind.INPUT,
            Problem.error(
                "not-drifted",
                "“" + name + "” is not known to have been changed since it was applied.",
                "Name a migration that status lists as drifted."));
      }
      row.migration().ifPresent(migrations::add);
    }
    return migrations;
  }

  private static boolean isChanged(StatusRow row) {
    return row.migration().isPresent()
        && row.record().isPresent()
        && row.checksum().filter(checksum -> !checksum.matches()).isPresent();
  }

  private static List<Version> recorded(Survey survey, List<String> named) throws DrydockException {
    List<Version> versions = new ArrayList<>();
    for (String name : named) {
      StatusRow row = new FindRow(survey.list()).named(name, r -> r.record().isPresent());
      versions.add(
          row.record()
              .flatMap(record -> record.version())
              .orElseThrow(
                  () ->
                      new DrydockException(
                          DrydockException.Kind.INPUT,
                          Problem.error(
                              "not-recorded",
                              "Nothing is recorded for “" + name + "”.",
                              "Name a version that status lists as applied, failed or missing."))));
    }
    return versions;
  }
}

package dev.drydock.command;

import dev.drydock.command.DriftReport.Change;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Survey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Shows what changed between what was applied and the file: the applied text comes from the history
 * where it keeps one, else from the commit of the git repository whose text has the recorded
 * checksum.
 */
public final class ShowDrift {
  private final Surveys surveys;

  ShowDrift(Surveys surveys) {
    this.surveys = surveys;
  }

  /** The same for a row of a status. */
  public DriftReport show(Workspace workspace, StatusRow row) throws DrydockException {
    return show(workspace, row.migration().map(Migration::file).orElse(row.versionText()));
  }

  /**
   * @param version a version or a file name, as in the folder
   * @throws DrydockException INPUT when no applied migration has this version
   */
  public DriftReport show(Workspace workspace, String version) throws DrydockException {
    Surveys.database(workspace);
    Survey survey = surveys.survey(workspace);
    HistoryLayout layout = Surveys.history(survey).layout();
    StatusRow row = new FindRow(survey.list()).named(version, r -> r.record().isPresent());
    if (row.record().isEmpty()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "not-recorded",
              "Nothing is recorded for “" + version + "”, so nothing can have changed since.",
              "Name a version that status lists as applied."));
    }
    return report(workspace, layout, row, row.record().get());
  }

  private static DriftReport report(
      Workspace workspace, HistoryLayout layout, StatusRow row, HistoryRecord record)
      throws DrydockException {
    Optional<String> current =
        row.migration().flatMap(file -> MigrationText.read(file.path()).text());
    Optional<AppliedText> applied = new FindAppliedText(workspace, layout).find(row, record);
    boolean lineEndings = row.checksum().filter(ChecksumComparison::lineEndingsOnly).isPresent();
    boolean same = row.checksum().filter(ChecksumComparison::matches).isPresent();
    return new DriftReport(
        row.versionText(),
        row.migration().map(Migration::file).orElse(""),
        applied.map(AppliedText::origin),
        lineEndings,
        rows(applied, current),
        explanation(row, applied, same, lineEndings));
  }

  private static List<DriftReport.Row> rows(Optional<AppliedText> applied, Optional<String> now) {
    if (applied.isPresent()) {
      return SideBySide.rows(applied.get().textLike(now.orElse("")), now.orElse(""));
    }
    return SideBySide.lines(now.orElse("")).stream().map(new LineCount()::row).toList();
  }

  private static String explanation(
      StatusRow row, Optional<AppliedText> applied, boolean same, boolean lineEndings) {
    if (row.migration().isEmpty()) {
      return applied.isPresent()
          ? "The file is gone; this is what was applied."
          : "The file is gone, and what was applied is found neither in the history nor in git.";
    }
    if (row.status() == Status.FAILED) {
      return "Its last run is recorded as failed, and nothing of it counts as applied. Where it ran"
          + " outside a transaction, what came before the failure is committed.";
    }
    if (row.checksum().isEmpty()) {
      return "The history keeps nothing to compare the file with.";
    }
    if (same) {
      return "The file is what was applied.";
    }
    if (lineEndings) {
      return "Only line ends or a byte order mark differ: the same SQL would run.";
    }
    return applied.isPresent()
        ? "The file has changed since it was applied."
        : "The file has changed since it was applied. What was applied is found neither in the"
            + " history nor in a commit with the recorded checksum.";
  }

  /** Numbers lines that have nothing to stand beside. */
  private static final class LineCount {
    private int line;

    DriftReport.Row row(String text) {
      line++;
      return new DriftReport.Row(Change.SAME, OptionalInt.empty(), "", OptionalInt.of(line), text);
    }
  }
}

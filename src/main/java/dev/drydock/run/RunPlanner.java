package dev.drydock.run;

import dev.drydock.migration.ChecksumAlgorithm;
import dev.drydock.migration.Flag;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.sql.PsqlConditions;
import dev.drydock.sql.Script;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Decides what runs, in which order and in which transactions. Stateless; reads the files. */
public final class RunPlanner {
  /** From so many characters on another thread is worth its start. */
  private static final int BIG = 200_000;

  private final Tool tool;
  private final HistoryLayout layout;

  /**
   * @param layout the history's own, or the tool's first for a history still to be made
   */
  public RunPlanner(Tool tool, HistoryLayout layout) {
    this.tool = tool;
    this.layout = layout;
  }

  /**
   * Plans what is pending (a failed migration is pending again).
   *
   * @param list of the same moment as the history
   * @throws DrydockException INPUT when the version to stop at does not exist
   */
  public RunPlan plan(StatusList list, History history, PlanOptions options)
      throws DrydockException {
    List<StatusRow> selected = new ArrayList<>();
    for (StatusRow row : upTo(list.rows(), options.to())) {
      if (row.toRun() && !row.flags().contains(Flag.WILL_NEVER_RUN)) {
        selected.add(row);
      }
    }
    List<PlannedMigration> planned = new ArrayList<>();
    for (StatusRow row : selected) {
      planned.add(plan(row.migration().orElseThrow(), options.texts()));
    }
    List<Problem> warnings =
        layout.writes() && !history.exists()
            ? HistoryTouched.warnings(history.table(), planned)
            : List.of();
    return new RunPlan(
            layout,
            history,
            planned,
            Fingerprint.of(layout.id(), history, planned),
            refusals(list, selected, planned, history, options))
        .passingOver(warnings);
  }

  private List<Problem> refusals(
      StatusList list,
      List<StatusRow> selected,
      List<PlannedMigration> planned,
      History history,
      PlanOptions options) {
    List<Problem> refusals =
        new ArrayList<>(
            PlanRefusals.of(
                list, selected, planned, layout.writer(history.table()), options.outOfOrder()));
    for (PlannedMigration one : planned) {
      tool.refuses(one.migration(), one.text()).ifPresent(refusals::add);
    }
    return refusals;
  }

  private PlannedMigration plan(Migration migration, Map<String, String> texts)
      throws DrydockException {
    MigrationText read =
        Optional.ofNullable(texts.get(migration.file()))
            .map(MigrationText::of)
            .orElseGet(() -> MigrationText.read(migration.path()));
    String text = read.text().orElse("");
    Supplier<String> sha256 = sha256(text);
    Script script = Script.parse(PsqlConditions.applied(tool.runnable(migration, text)));
    Segmentation pieces =
        new Segmentation(script, tool.transactionRule(migration, script), migration.file());
    Optional<Problem> cannotRun =
        switch (read.content()) {
          case TEXT, ODD_COMMENTS, EMPTY -> pieces.cannotRun();
          case NOT_UTF8, UNREADABLE, VANISHED ->
              Optional.of(PlanRefusals.unreadable(migration, read.content()));
        };
    return new PlannedMigration(
        migration, text, sha256.get(), script, pieces.mode(), pieces.segments(), cannotRun);
  }

  /** A big file's is found meanwhile by another thread. */
  private static Supplier<String> sha256(String text) {
    Supplier<String> now = () -> ChecksumAlgorithm.SHA256.of(text.getBytes(StandardCharsets.UTF_8));
    return text.length() < BIG ? now : CompletableFuture.supplyAsync(now)::join;
  }

  private static List<StatusRow> upTo(List<StatusRow> rows, Optional<String> to)
      throws DrydockException {
    if (to.isEmpty()) {
      return rows;
    }
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (names(rows.get(i), to.get())) {
        return rows.subList(0, i + 1);
      }
    }
    throw new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "unknown-version",
            "There is no migration with version " + to.get() + ".",
            "Take a version from the list, as it stands in the file name."));
  }

  private static boolean names(StatusRow row, String wanted) {
    if (row.migration().map(Migration::file).filter(wanted::equals).isPresent()) {
      return true;
    }
    Optional<Version> version = row.migration().flatMap(Migration::version);
    boolean number = !wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
    return row.versionText().equals(wanted)
        || (number && version.filter(v -> v.sameAs(Version.numeric(wanted))).isPresent());
  }
}

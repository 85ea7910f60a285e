package dev.drydock.run;

import dev.drydock.migration.History;
import dev.drydock.problem.Problem;
import dev.drydock.tool.Beginning;
import dev.drydock.tool.HistoryLayout;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a run will do, decided before anything is touched: the same plan can be rehearsed and then
 * applied.
 *
 * @param layout the shape of history the rows are written in
 * @param history as it was when planning; applying is refused when it has changed since
 * @param migrations in the order they run
 * @param fingerprint SHA-256 (hex) over files, history and order
 * @param refusals why this plan may not be applied; a rehearsal only warns of them
 * @param beginning what the tool does before the first of them
 * @param passedOver to be told with it: what of the folder is not run, where somebody may think it
 *     is, and what makes or drops the history's own table
 * @param rest the folder's files that are not run
 */
public record RunPlan(
    HistoryLayout layout,
    History history,
    List<PlannedMigration> migrations,
    String fingerprint,
    List<Problem> refusals,
    Beginning beginning,
    List<Problem> passedOver,
    RestOfFolder rest) {
  public RunPlan {
    migrations = List.copyOf(migrations);
    refusals = List.copyOf(refusals);
    passedOver = List.copyOf(passedOver);
  }

  /** One whose tool does nothing before it, and that says nothing of what is not run. */
  public RunPlan(
      HistoryLayout layout,
      History history,
      List<PlannedMigration> migrations,
      String fingerprint,
      List<Problem> refusals) {
    this(
        layout,
        history,
        migrations,
        fingerprint,
        refusals,
        Beginning.NONE,
        List.of(),
        RestOfFolder.NONE);
  }

  /** The same with more reasons why it may not be applied. */
  public RunPlan refusedFor(List<Problem> reasons) {
    List<Problem> all = Stream.concat(refusals.stream(), reasons.stream()).toList();
    return new RunPlan(layout, history, migrations, fingerprint, all, beginning, passedOver, rest);
  }

  /** The same with some of its migrations. */
  public RunPlan only(Predicate<PlannedMigration> wanted) {
    return new RunPlan(
        layout,
        history,
        migrations.stream().filter(wanted).toList(),
        fingerprint,
        refusals,
        beginning,
        passedOver,
        rest);
  }

  /** The same of a tool that begins with something of its own. */
  public RunPlan beginningWith(Beginning what) {
    return new RunPlan(layout, history, migrations, fingerprint, refusals, what, passedOver, rest);
  }

  /** The same that tells of what is not run. */
  public RunPlan passingOver(List<Problem> what) {
    return new RunPlan(layout, history, migrations, fingerprint, refusals, beginning, what, rest);
  }

  /** The same that knows the folder's other files. */
  public RunPlan besides(RestOfFolder files) {
    return new RunPlan(
        layout, history, migrations, fingerprint, refusals, beginning, passedOver, files);
  }

  /** Statements of all migrations together. */
  public int statements() {
    return migrations.stream().mapToInt(m -> m.script().statements().size()).sum();
  }
}

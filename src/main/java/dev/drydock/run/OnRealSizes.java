package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.Estimate;
import dev.drydock.run.effects.Estimator;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.run.effects.TableEffect;
import dev.drydock.run.effects.TableSize;
import dev.drydock.run.effects.TableSizes;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds to a rehearsal's report what its effects mean for tables of the target's sizes. */
final class OnRealSizes {
  private final RunPlan plan;
  private final RunOn on;
  private final Map<String, TableSize> sizes;
  private final Estimator estimator;

  private OnRealSizes(RunPlan plan, RunOn on, Map<String, TableSize> sizes) {
    this.plan = plan;
    this.on = on;
    this.sizes = sizes;
    this.estimator = new Estimator(sizes);
  }

  /**
   * The report with sizes and estimates.
   *
   * @param target asked for the sizes of the tables concerned, and for nothing else
   * @throws DrydockException when the target does not answer
   */
  static RunReport add(RunReport report, RunPlan plan, Database target) throws DrydockException {
    Set<String> names = new TreeSet<>();
    for (MigrationReport migration : report.migrations()) {
      for (StatementReport statement : migration.statements()) {
        names.addAll(statement.rewrites());
        names.addAll(statement.scans());
        statement.locks().stream()
            .filter(lock -> !lock.isNew())
            .map(LockTaken::table)
            .forEach(names::add);
      }
    }
    try (Session session = target.read()) {
      return new OnRealSizes(plan, report.on(), TableSizes.of(names, session)).report(report);
    }
  }

  /** The same, with a warning in their place when the target does not answer. */
  static RunReport orSay(RunReport report, RunPlan plan, Database target) {
    try {
      return add(report, plan, target);
    } catch (DrydockException e) {
      return report.with(
          new Problem(
              "sizes-unknown",
              Severity.WARNING,
              "How big the tables are could not be asked: " + e.getMessage(),
              "Rehearse again if estimates are wanted.",
              List.of(),
              List.of(),
              Optional.empty()));
    }
  }

  private RunReport report(RunReport report) {
    List<MigrationReport> migrations = new ArrayList<>();
    for (int i = 0; i < report.migrations().size(); i++) {
      migrations.add(migration(report.migrations().get(i), plan.migrations().get(i)));
    }
    return report.with(migrations);
  }

  private MigrationReport migration(MigrationReport migration, PlannedMigration planned) {
    List<StatementReport> statements =
        migration.statements().stream().map(s -> statement(s, planned.script())).toList();
    List<TableEffect> tables =
        Reports.tables(planned, statements).stream()
            .map(table -> table.of(Optional.ofNullable(sizes.get(table.relation()))))
            .toList();
    return migration.with(statements, tables);
  }

  private StatementReport statement(StatementReport statement, Script script) {
    Effects effects = statement.effects();
    if (effects.basis() == Effects.Basis.UNKNOWN
        || statement.index() >= script.statements().size()) {
      return statement;
    }
    boolean timed = on == RunOn.TARGET && effects.basis() == Effects.Basis.OBSERVED;
    Estimate estimate =
        timed
            ? Estimator.measured(statement.took())
            : estimator.bySize(
                Shapes.of(script, script.statements().get(statement.index())),
                effects,
                statement.took());
    return statement.with(effects.on(Optional.of(estimate)));
  }
}

package dev.drydock.compare;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunOrigin;
import dev.drydock.run.RunPlan;
import dev.drydock.run.RunReport;
import dev.drydock.run.ScratchRehearsal;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.journal.Journal;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The schema a folder makes.
 *
 * @param standIns what was there before the first migration
 * @param history what comes with the history's table, wherever it is made
 * @param schema what was there after the last
 * @param origins which statement makes what
 * @param warnings what could not be replayed, so that its objects are not expected either
 * @param live whether the scratch database has that schema; else it is known from another replay
 */
public record FolderReplay(
    Snapshot standIns,
    Set<ObjectId> history,
    Snapshot schema,
    Origins origins,
    List<Problem> warnings,
    boolean live) {

  public FolderReplay {
    history = Set.copyOf(history);
    warnings = List.copyOf(warnings);
  }

  /** Makes the plan of what is to be replayed, on the scratch database. */
  @FunctionalInterface
  public interface Planning {
    RunPlan plan() throws DrydockException;
  }

  /**
   * Runs a whole folder on an empty scratch database, unless what it makes is known.
   *
   * @param kept where such knowledge is; empty to run it in any case
   * @param scope what is no migration's matter, such as the history
   * @param journal thrown away afterwards: nothing of this is a run a person made
   * @throws DrydockException CANCELLED; what the planning throws; CONNECTION when the scratch
   *     server is lost
   */
  public static FolderReplay run(
      ScratchDatabase scratch,
      Planning planning,
      Optional<KeptReplays> kept,
      Scope scope,
      Journal journal,
      RunOrigin origin,
      RunListener listener,
      RunControl control)
      throws DrydockException {
    Snapshot standIns = snapshot(scratch, scope);
    RunPlan plan = planning.plan();
    Set<ObjectId> history = history(scratch, plan, standIns, scope);
    Origins origins =
        new Origins(
            plan.migrations().stream()
                .map(one -> new Origins.Source(one.migration().file(), one.script()))
                .toList());
    String name = KeptReplays.name(plan, standIns, scratch, scope, origin.program());
    Optional<Snapshot> known = kept.flatMap(where -> where.find(name));
    if (known.isPresent()) {
      return new FolderReplay(standIns, history, known.get(), origins, List.of(), false);
    }
    RunReport report =
        new ScratchRehearsal(scratch, journal, origin, Optional.empty())
            .replay(plan, listener, control);
    if (control.cancelled()) {
      throw cancelled(); // half a schema would be taken for what the folder makes
    }
    Snapshot schema = snapshot(scratch, scope);
    List<Problem> failures = failures(report);
    if (failures.isEmpty() && report.outcome() == Outcome.WOULD_APPLY) {
      kept.ifPresent(where -> where.keep(name, schema));
    }
    return new FolderReplay(standIns, history, schema, origins, failures, true);
  }

  private static DrydockException cancelled() {
    return new DrydockException(
        DrydockException.Kind.CANCELLED,
        Problem.error("cancelled", "The comparison was cancelled.", "Compare again when ready."));
  }

  private static Snapshot snapshot(ScratchDatabase scratch, Scope scope) throws DrydockException {
    try (Session session = scratch.database().read()) {
      return Snapshot.read(session, scope);
    }
  }

  /** Made once and taken back: a folder may make its history itself. */
  private static Set<ObjectId> history(
      ScratchDatabase scratch, RunPlan plan, Snapshot standIns, Scope scope)
      throws DrydockException {
    try (WriteSession session = scratch.database().write()) {
      session.begin();
      try {
        plan.layout().writer(plan.history().table()).createIfAbsent(session);
        Set<ObjectId> made = new HashSet<>(Snapshot.read(session, scope).objects().keySet());
        made.removeAll(standIns.objects().keySet());
        return made;
      } catch (DrydockException e) {
        if (e.kind() == DrydockException.Kind.REFUSED) {
          return Set.of(); // a history that only its own tool writes
        }
        throw e;
      } finally {
        session.rollback();
      }
    }
  }

  private static List<Problem> failures(RunReport report) {
    List<Problem> failures = new ArrayList<>();
    for (MigrationReport migration : report.migrations()) {
      for (StatementReport statement : migration.statements()) {
        if (statement.outcome() != StepOutcome.OK) {
          failures.add(failure(migration.file(), statement));
        }
      }
    }
    return failures;
  }

  private static Problem failure(String file, StatementReport statement) {
    String why = statement.error().map(error -> ": " + error.server().message()).orElse("");
    return new Problem(
        "not-replayed",
        Severity.WARNING,
        "%s, line %d, could not be replayed%s".formatted(file, statement.line(), why),
        "What it makes is taken for untracked; see what dry-run --on scratch says of it.",
        List.of(),
        List.of(file),
        Optional.empty());
  }
}

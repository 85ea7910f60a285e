package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.run.journal.Journal;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tries a plan on a scratch database: each migration in its own transaction and really committed,
 * as apply would, so that only data can make a difference.
 */
public final class ScratchRehearsal {
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

  /** Nobody else is there to be kept waiting. */
  private static final Duration NO_CAP = Duration.ofDays(365);

  private final ScratchDatabase scratch;
  private final Journal journal;
  private final RunOrigin origin;
  private final Optional<Database> target;

  /**
   * @param target the original, asked how big its tables are; empty where there is none
   */
  public ScratchRehearsal(
      ScratchDatabase scratch, Journal journal, RunOrigin origin, Optional<Database> target) {
    this.scratch = scratch;
    this.journal = journal;
    this.origin = origin;
    this.target = target;
  }

  /**
   * Runs on the calling thread. Refusals of the plan, such as duplicates, do not stop it; they
   * become warnings.
   *
   * @param plan made on the original, or on the empty scratch database
   * @param keepGoing whether to find every failing statement instead of the first
   * @param changes whether the report is to tell what changes in the catalog, which takes a third
   *     of the time
   * @throws DrydockException when it could not begin
   */
  public RunReport run(
      RunPlan plan, boolean keepGoing, boolean changes, RunListener listener, RunControl control)
      throws DrydockException {
    return run(plan, new Manner(keepGoing, true, changes), listener, control);
  }

  /** The same with all there is to tell. */
  public RunReport run(RunPlan plan, boolean keepGoing, RunListener listener, RunControl control)
      throws DrydockException {
    return run(plan, keepGoing, true, listener, control);
  }

  /**
   * Runs a plan for what it makes: goes on after failures, and looks at no effects, which takes
   * most of the time.
   *
   * @throws DrydockException when it could not begin
   */
  public RunReport replay(RunPlan plan, RunListener listener, RunControl control)
      throws DrydockException {
    return run(plan, new Manner(true, false, false), listener, control);
  }

  private record Manner(boolean keepGoing, boolean observed, boolean changes) {}

  private RunReport run(RunPlan plan, Manner manner, RunListener listener, RunControl control)
      throws DrydockException {
    RunTally tally = new RunTally(plan, scratch.facts());
    plan.refusals().forEach(refusal -> tally.warn(TargetRehearsal.asWarning(refusal)));
    scratch.facts().notCloned().forEach(lack -> tally.warn(notTheSame(lack)));
    return RunFrame.around(
        scratch.database(),
        journal,
        origin.onScratch("rehearsal", scratch.database(), plan.fingerprint()),
        listener,
        control,
        tally,
        frame -> rehearse(frame, plan, manner),
        () -> sized(tally.rehearsed(control), plan));
  }

  private RunReport sized(RunReport report, RunPlan plan) {
    return target.map(real -> OnRealSizes.orSay(report, plan, real)).orElse(report);
  }

  private static Problem notTheSame(String lack) {
    return new Problem(
        "not-cloned",
        Severity.WARNING,
        "Not the same on scratch: " + lack,
        "Keep it in mind when reading the result; a rehearsal on the target meets the original.",
        List.of(),
        List.of(),
        Optional.empty());
  }

  private void rehearse(RunFrame frame, RunPlan plan, Manner manner) throws DrydockException {
    if (!plan.migrations().isEmpty()) {
      frame.locked(
          plan,
          LOCK_TIMEOUT,
          Duration.ZERO,
          (session, exists) -> {
            ToolBeginning.schemas(plan, session, exists, frame.events());
            loop(frame, plan, manner, session, exists);
          });
    }
  }

  private void loop(
      RunFrame frame, RunPlan plan, Manner manner, WriteSession session, boolean exists)
      throws DrydockException {
    RelationProbe probe =
        new RelationProbe(
            session, plan.history().table(), new LockCap(NO_CAP, plan.history().table()));
    if (!manner.changes()) {
      loop(frame, plan, manner, session, exists, probe, Optional.empty());
      return;
    }
    try (WriteSession reading = scratch.database().write()) {
      CatalogWatch catalog = CatalogWatch.beside(reading, plan, probe, frame.events());
      loop(frame, plan, manner, session, exists, probe, Optional.of(catalog));
      frame.tally().changed(catalog.inSum());
    }
  }

  private void loop(
      RunFrame frame,
      RunPlan plan,
      Manner manner,
      WriteSession session,
      boolean exists,
      RelationProbe probe,
      Optional<CatalogWatch> catalog)
      throws DrydockException {
    try (Watch watch =
        new Watch(scratch.database(), session, frame.events(), frame.control(), Watch.NOTHING)) {
      ScratchContext context =
          new ScratchContext(
              session,
              frame.events(),
              frame.control(),
              watch,
              probe,
              manner.observed(),
              catalog,
              new ScratchVerdicts(session, scratch),
              Compression.on(session),
              new HistoryKeeper(plan.layout().writer(plan.history().table()), origin, exists),
              new Explained(scratch.database(), session, true, plan),
              manner.keepGoing());
      Optional<FunctionBodies> bodies =
          manner.observed() ? FunctionBodies.of(plan, session) : Optional.empty();
      new ScratchLoop(context, frame.tally(), plan, scratch.copy()).run();
      bodies.ifPresent(made -> made.tell(frame.tally(), frame.events()));
    }
  }
}

package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.run.AppliedBefore;
import dev.drydock.run.PlanOptions;
import dev.drydock.run.RehearsalOptions;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunPlan;
import dev.drydock.run.RunReport;
import dev.drydock.run.ScratchRehearsal;
import dev.drydock.run.TargetRehearsal;
import dev.drydock.run.effects.ForeseenLocks;
import dev.drydock.run.journal.Journal;
import dev.drydock.scratch.CopyRequest;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tries what is pending: on the target itself, or on a scratch database where nothing is at stake.
 */
public final class RehearsePending {
  private final PlanPending planPending;
  private final Supplier<Journal> journal;
  private final ScratchServer scratchServer;
  private final BodyFindings bodies;

  RehearsePending(
      PlanPending planPending,
      Supplier<Journal> journal,
      ScratchServer scratchServer,
      BodyFindings bodies) {
    this.bodies = bodies;
    this.planPending = planPending;
    this.journal = journal;
    this.scratchServer = scratchServer;
  }

  /**
   * @param to last version to run, as in the file name; empty for all
   * @param lockTimeout for each statement
   * @param lockCap rolled back early when locks have been held this long
   * @param texts by file, what to try in place of what is on disk; nothing is written
   * @param changes whether to tell what changes in the catalog, which takes a third of the time
   */
  public record Options(
      Optional<String> to,
      Duration lockTimeout,
      Duration lockCap,
      Map<String, String> texts,
      boolean changes) {
    /** With the files as they are, and all there is to tell. */
    public Options(Optional<String> to, Duration lockTimeout, Duration lockCap) {
      this(to, lockTimeout, lockCap, Map.of(), true);
    }

    /** The same with other texts. */
    public Options trying(Map<String, String> others) {
      return new Options(to, lockTimeout, lockCap, others, changes);
    }

    /** The same, telling what changes in the catalog or not. */
    public Options telling(boolean ofChanges) {
      return new Options(to, lockTimeout, lockCap, texts, ofChanges);
    }

    /** Everything, 3 s for a lock, 10 s holding any. */
    public static Options standard() {
      return new Options(Optional.empty(), Duration.ofSeconds(3), Duration.ofSeconds(10));
    }
  }

  /**
   * How to rehearse on scratch.
   *
   * @param to last version to run, as in the file name; empty for all
   * @param keepGoing whether to find every failing statement instead of the first
   * @param copyRows whether the rows of small tables are copied; empty for what the profile says
   * @param fetchServer whether a server of the target's major version may be fetched from Maven
   *     Central when none is at hand
   * @param texts by file, what to try in place of what is on disk; nothing is written
   * @param changes whether to tell what changes in the catalog, which takes a third of the time
   */
  public record ScratchOptions(
      Optional<String> to,
      boolean keepGoing,
      Optional<Boolean> copyRows,
      boolean fetchServer,
      Map<String, String> texts,
      boolean changes) {
    /** With the files as they are, and all there is to tell. */
    public ScratchOptions(
        Optional<String> to, boolean keepGoing, Optional<Boolean> copyRows, boolean fetchServer) {
      this(to, keepGoing, copyRows, fetchServer, Map.of(), true);
    }

    /** The same with other texts. */
    public ScratchOptions trying(Map<String, String> others) {
      return new ScratchOptions(to, keepGoing, copyRows, fetchServer, others, changes);
    }

    /** The same, telling what changes in the catalog or not. */
    public ScratchOptions telling(boolean ofChanges) {
      return new ScratchOptions(to, keepGoing, copyRows, fetchServer, texts, ofChanges);
    }

    /** Every failure, with what is at hand. */
    public static ScratchOptions upTo(Optional<String> to) {
      return new ScratchOptions(to, true, Optional.empty(), false);
    }
  }

  /**
   * A server more like the target's than any at hand, which a person may want to have fetched; in
   * words that name it. Looks for programs; asks no database.
   */
  public Optional<String> fetchable(Workspace workspace) {
    return workspace
        .database()
        .flatMap(database -> scratchServer.fetchable(database.facts().major()));
  }

  /**
   * The tables a rehearsal on the target would keep others from writing or reading, as far as its
   * statements name them: to be told before it is agreed to. Reads only.
   *
   * @param to last version to run; empty for all
   * @throws DrydockException when it could not begin, as of {@link #rehearse}
   */
  public List<ForeseenLocks.Foreseen> foresee(Workspace workspace, Optional<String> to)
      throws DrydockException {
    RunPlan plan = planPending.plan(workspace, new PlanOptions(to, true));
    Stream<Shape> shapes =
        plan.migrations().stream()
            .flatMap(
                planned ->
                    planned.script().statements().stream()
                        .filter(one -> one.kind() == StatementKind.ORDINARY)
                        .map(one -> Shapes.of(planned.script(), one)));
    try (Session session = Surveys.database(workspace).read()) {
      return ForeseenLocks.of(shapes, session);
    }
  }

  /**
   * Runs it all on the target in one transaction and rolls it back. Takes real locks, advances
   * sequences: front ends ask first on production. Blocks until it is rolled back. A refusal by a
   * guard, a failed statement and a cancel are outcomes of the report, not exceptions.
   *
   * @throws DrydockException when it could not begin: no database, an unreadable history
   */
  public RunReport rehearse(
      Workspace workspace, Options options, RunListener listener, RunControl control)
      throws DrydockException {
    SupportGuard.refuse(workspace, "rehearse on the target");
    Database database = Surveys.database(workspace);
    RunPlan plan =
        planPending.plan(workspace, new PlanOptions(options.to(), true, options.texts()));
    RunReport report =
        new TargetRehearsal(database, journal.get(), PlanPending.origin(workspace))
            .run(
                plan,
                new RehearsalOptions(
                    options.lockTimeout(), Duration.ZERO, options.lockCap(), options.changes()),
                listener,
                control);
    return withBodies(report, plan, options.texts(), workspace, control);
  }

  /**
   * Runs it all on a scratch database and throws that away: a copy of the target's schema, of which
   * only is read, or without a target an empty one, on which every migration counts as pending.
   * Outcomes are told as by {@link #rehearse}.
   *
   * @throws DrydockException when it could not begin: an unreadable history, no server to be
   *     started
   */
  public RunReport rehearseOnScratch(
      Workspace workspace, ScratchOptions wanted, RunListener listener, RunControl control)
      throws DrydockException {
    PlanOptions options = new PlanOptions(wanted.to(), true, wanted.texts());
    Consumer<String> progress = text -> listener.on(new RunEvent.Remark(Instant.now(), text));
    if (workspace.database().isEmpty()) {
      String platform =
          planPending.surveys().surveyor().read(workspace.folder(), workspace.tool()).tool().id();
      try (ScratchDatabase scratch = scratchServer.empty(platform, progress, control::cancelled)) {
        RunPlan plan = planPending.plan(workspace.on(scratch.database()), options);
        RunReport report = run(workspace, plan, scratch, wanted, listener, control);
        return withBodies(report, plan, wanted.texts(), workspace, control);
      }
    }
    Database target = workspace.database().get();
    RunPlan plan = planPending.plan(workspace, options);
    if (wanted.fetchServer()) {
      scratchServer.fetch(target.facts().major(), progress);
    }
    Profile profile = workspace.profile().orElseThrow();
    CopyRequest request =
        new CopyRequest(
            target,
            profile,
            plan.history().table(),
            wanted.copyRows().orElse(profile.mayCopyRows()));
    try (ScratchDatabase scratch = scratchServer.copyOf(request, progress, control::cancelled)) {
      RunReport report = run(workspace, plan, scratch, wanted, listener, control);
      RunReport told =
          wanted.keepGoing()
              ? AppliedBefore.in(report.migrations()).map(report::with).orElse(report)
              : report;
      return withBodies(told, plan, wanted.texts(), workspace, control);
    }
  }

  /** Texts that are tried stand in no file that could be checked. */
  private RunReport withBodies(
      RunReport report,
      RunPlan plan,
      Map<String, String> texts,
      Workspace workspace,
      RunControl control) {
    return texts.isEmpty() && !control.cancelled() ? bodies.in(report, plan, workspace) : report;
  }

  private RunReport run(
      Workspace workspace,
      RunPlan plan,
      ScratchDatabase scratch,
      ScratchOptions wanted,
      RunListener listener,
      RunControl control)
      throws DrydockException {
    return new ScratchRehearsal(
            scratch, journal.get(), PlanPending.origin(workspace), workspace.database())
        .run(plan, wanted.keepGoing(), wanted.changes(), listener, control);
  }
}

package dev.drydock.run;

import dev.drydock.catalog.CatalogTracker;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Touched;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what the migrations of one rehearsal change in the catalog: where they are committed, on
 * a session of its own; else on theirs, within a savepoint that takes locks and settings back.
 */
final class CatalogWatch {
  private static final String LOOK = "drydock_look";

  private final WriteSession session;
  private final boolean shared;
  private final RelationProbe probe;
  private final RunEvents events;
  private Optional<CatalogTracker> tracker;

  private CatalogWatch(
      WriteSession session, boolean shared, RunPlan plan, RelationProbe probe, RunEvents events)
      throws ServerException {
    this.session = session;
    this.shared = shared;
    this.probe = probe;
    this.events = events;
    Scope scope = HistoryScope.without(List.of(plan.layout()), Optional.of(plan.history().table()));
    this.tracker =
        look(
            () ->
                shared
                    ? CatalogTracker.within(session, scope)
                    : CatalogTracker.alone(session, scope));
  }

  /**
   * On the session of the run, in its open transaction. Reads all there is; where that fails there
   * will be no changes to tell, and a remark says why.
   */
  static CatalogWatch within(
      WriteSession session, RunPlan plan, RelationProbe probe, RunEvents events)
      throws ServerException {
    return new CatalogWatch(session, true, plan, probe, events);
  }

  /**
   * On a session nobody else uses, of a database where migrations are committed. Otherwise as
   * {@link #within}.
   */
  static CatalogWatch beside(
      WriteSession session, RunPlan plan, RelationProbe probe, RunEvents events)
      throws ServerException {
    return new CatalogWatch(session, false, plan, probe, events);
  }

  /** What a migration changed, now that it has ended. */
  List<Change> after(PlannedMigration planned, List<StatementReport> statements)
      throws ServerException {
    if (tracker.isEmpty()) {
      return List.of();
    }
    Touched touched = touched(planned, statements);
    if (touched.isNothing()) {
      return List.of();
    }
    Optional<List<Change>> changes = look(() -> tracker.get().since(touched).all());
    if (changes.isEmpty()) {
      tracker = Optional.empty();
    }
    return changes.orElse(List.of());
  }

  /** What the run changed from its beginning to the last look. */
  List<Change> inSum() {
    return tracker.map(t -> t.inSum().all()).orElse(List.of());
  }

  private Touched touched(PlannedMigration planned, List<StatementReport> statements) {
    TouchedObjects objects = new TouchedObjects();
    List<Statement> written = planned.script().statements();
    for (StatementReport report : statements) {
      // the COMMIT that failed may be none of the file's
      int end = Math.min(report.index() + report.count(), written.size());
      for (int i = report.index(); i < end; i++) {
        objects.add(planned.script(), written.get(i));
      }
      if (!report.effects().takenAlong().isEmpty()) {
        objects.all();
      }
    }
    if (planned.segments().stream().anyMatch(s -> s.kind() == Segment.Kind.NONE)) {
      objects.all(); // what has no transaction shows no locks
    }
    Set<Long> relations = new HashSet<>(probe.takeChanged());
    objects.names().forEach(name -> relations.addAll(tracker.get().named(name)));
    return new Touched(relations, objects.kinds(), objects.everything());
  }

  /** Something to be read. */
  @FunctionalInterface
  private interface Look<T> {
    T look() throws ServerException;
  }

  private <T> Optional<T> look(Look<T> look) throws ServerException {
    if (shared) {
      session.savepoint(LOOK);
    }
    Optional<T> seen;
    try {
      seen = Optional.of(look.look());
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      events.remark("What changes in the catalog cannot be told: " + e.getMessage());
      seen = Optional.empty();
    }
    if (shared) {
      session.rollbackTo(LOOK);
      session.release(LOOK);
    }
    return seen;
  }
}

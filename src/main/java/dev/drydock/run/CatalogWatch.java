package dev.drydock.run;

import dev.drydock.catalog.CatalogTracker;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Touched;
import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.TransactionState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows what the migrations of one rehearsal change in the catalog. Looks on the run's own
 * session, within its transaction where one is open, and leaves neither locks nor settings there.
 */
final class CatalogWatch {
  private static final String LOOK = "drydock_look";

  private final WriteSession session;
  private final RelationProbe probe;
  private final RunEvents events;
  private Optional<CatalogTracker> tracker = Optional.empty();

  /**
   * Reads all there is. Where that fails there will be no changes to tell, and a remark says why.
   */
  CatalogWatch(WriteSession session, RunPlan plan, RelationProbe probe, RunEvents events)
      throws ServerException {
    this.session = session;
    this.probe = probe;
    this.events = events;
    HistoryTable history = plan.history().table();
    Scope scope =
        new Scope(
            Stream.concat(Stream.of(history), plan.layout().companions(history).stream())
                .map(table -> new Scope.TableName(table.schema(), table.name()))
                .collect(Collectors.toSet()),
            Set.of());
    this.tracker = look(() -> new CatalogTracker(session, scope));
  }

  /** What a migration changed, now that it has ended. */
  List<Change> after(PlannedMigration planned, List<StatementReport> statements)
      throws ServerException {
    if (tracker.isEmpty()) {
      return List.of();
    }
    Touched touched = touched(planned, statements);
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
    for (StatementReport report : statements) {
      planned.script().statements().stream()
          .skip(report.index())
          .limit(report.count())
          .forEach(statement -> objects.add(planned.script(), statement));
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
    boolean within = session.transactionState() == TransactionState.OPEN;
    if (within) {
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
    if (within) {
      session.rollbackTo(LOOK);
      session.release(LOOK);
    }
    return seen;
  }
}

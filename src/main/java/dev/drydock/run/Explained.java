package dev.drydock.run;

import dev.drydock.explain.Explainer;
import dev.drydock.explain.Failed;
import dev.drydock.explain.Failed.Ran;
import dev.drydock.explain.Lookup;
import dev.drydock.explain.TakenAlong;
import dev.drydock.explain.Trail;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.server.Database;
import dev.drydock.server.ServerError;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the errors of one run, with what the database it runs on tells of them. */
final class Explained {
  private final Explainer explainer = Explainer.standard();
  private final Database database;
  private final WriteSession session;
  private final boolean rehearsal;
  private final RunPlan plan;
  private final List<Trail.Step> takenAlong = new ArrayList<>();
  private Optional<Trail> trail = Optional.empty();

  Explained(Database database, WriteSession session, boolean rehearsal, RunPlan plan) {
    this.database = database;
    this.session = session;
    this.rehearsal = rehearsal;
    this.plan = plan;
  }

  /** What the error alone tells; the session need not answer. */
  StatementError atOnce(ServerError error, Optional<Failed.Source> source, Place place) {
    return explain(new Failed(error, source, ran()), place, Optional.empty());
  }

  /**
   * The same with what is looked up: where the failing statement was rolled back and its
   * transaction goes on, within that, else on a connection beside it.
   */
  StatementError lookedUp(ServerError error, Optional<Failed.Source> source, Place place) {
    if (error.connectionLost()) {
      return atOnce(error, source, place);
    }
    try (Lookup lookup =
        session.transactionState() == WriteSession.TransactionState.OPEN
            ? Lookup.within(session)
            : Lookup.on(database::read)) {
      return explain(new Failed(error, source, ran()), place, Optional.of(lookup));
    }
  }

  /** Whether the server is there for others, where this connection is gone. */
  boolean serverAnswers() {
    try (Session other = database.read()) {
      return other.query("SELECT true", row -> row.getBoolean(1)).getFirst();
    } catch (DrydockException e) {
      return false; // that is the answer
    }
  }

  private StatementError explain(Failed failed, Place place, Optional<Lookup> lookup) {
    return new StatementError(failed.error(), place, explainer.explain(failed, trail(), lookup));
  }

  /**
   * What a statement dropped besides.
   *
   * @param objects as the server describes them
   */
  void takenAlong(String file, int line, List<String> objects) {
    objects.forEach(object -> TakenAlong.read(object, file, line).ifPresent(takenAlong::add));
  }

  /** What the folder's files make; read when something fails. */
  private Trail trail() {
    if (trail.isEmpty()) {
      RestOfFolder.Files rest = plan.rest().read();
      List<Trail.File> files = new ArrayList<>(rest.applied());
      plan.migrations().stream()
          .map(
              planned ->
                  new Trail.File(
                      planned.migration().file(), Trail.Standing.PENDING, planned.script()))
          .forEach(files::add);
      trail = Optional.of(Trail.of(files, rest.passedOver()));
    }
    return trail.get().with(takenAlong);
  }

  private Ran ran() {
    if (rehearsal) {
      return Ran.REHEARSED;
    }
    return session.transactionState() == WriteSession.TransactionState.IDLE
        ? Ran.BY_ITSELF
        : Ran.IN_TRANSACTION;
  }
}

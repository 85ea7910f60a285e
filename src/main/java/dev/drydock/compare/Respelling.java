package dev.drydock.compare;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.catalog.ddl.DdlOptions;
import dev.drydock.catalog.ddl.SchemaScript;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells definitions that differ from those another server version merely spells otherwise: what is
 * there is made on the replay's server, in a transaction that is rolled back, and if that server
 * then spells it as it spells what is expected, they are the same.
 */
public final class Respelling {
  private static final String SAVEPOINT = "drydock_respelling";

  private Respelling() {}

  /**
   * A comparison without what is only spelled otherwise.
   *
   * @param replay the database the expected schema was read from, still as it was
   * @param scope as the expected schema was read with
   */
  public static Comparison sift(
      SchemaComparison how, Comparison comparison, Database replay, Scope scope)
      throws ServerException {
    if (!isNeeded(comparison)) {
      return comparison;
    }
    List<Change> left = new ArrayList<>();
    try (WriteSession session = replay.write()) {
      session.begin();
      for (Change change : comparison.changes().all()) {
        if (change.kind() != Change.Kind.CHANGED || !same(session, comparison, change, scope)) {
          left.add(change);
        }
      }
      session.rollback();
    }
    return how.of(
        comparison.expected(), comparison.actual(), new Changes(left), comparison.warnings());
  }

  /** Whether anything can be spelled otherwise, so that the replay's database is asked. */
  public static boolean isNeeded(Comparison comparison) {
    return comparison.actual().snapshot().serverMajor()
            != comparison.expected().snapshot().serverMajor()
        && comparison.changes().all().stream()
            .anyMatch(change -> change.kind() == Change.Kind.CHANGED);
  }

  private static boolean same(
      WriteSession session, Comparison comparison, Change change, Scope scope)
      throws ServerException {
    Snapshot expected = comparison.expected().snapshot();
    List<String> making =
        SchemaScript.between(
                expected,
                comparison.actual().snapshot(),
                List.of(change.reversed()),
                DdlOptions.careful())
            .sql();
    if (making.isEmpty()) {
      return false;
    }
    session.savepoint(SAVEPOINT);
    try {
      for (String sql : making) {
        session.execute(sql, notice -> {});
      }
      Side made = Side.of("", Snapshot.read(session, scope), session.facts().role());
      return spelled(made.snapshot(), expected, change.id());
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      return false; // what cannot be made there is different, as far as anybody can tell
    } finally {
      session.rollbackTo(SAVEPOINT);
    }
  }

  private static boolean spelled(Snapshot made, Snapshot expected, ObjectId id) {
    return made.find(id)
        .map(one -> one.attributes())
        .equals(expected.find(id).map(one -> one.attributes()));
  }
}

package dev.drydock.compare;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.catalog.ddl.DdlOptions;
import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.catalog.ddl.SchemaScript;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells definitions that differ from those another server version merely spells otherwise: in a
 * database like that of one side the definitions of the other are made, in a transaction that is
 * rolled back, and where its server spells them as it spelled what was there, they are the same.
 */
public final class Respelling {
  private static final String SAVEPOINT = "drydock_respelling";

  /** What the server writes anew from what it has parsed; all else is the same in all versions. */
  private static final Set<String> SPELLED =
      Set.of(
          "constraints",
          "default",
          "definition",
          "generated",
          "partition bound",
          "partition by",
          "tables",
          "using",
          "with check");

  private final WriteSession session;
  private final Scope scope;
  private final Snapshot from;
  private final Snapshot to;
  private final Snapshot there;

  /** Which side a database is like. */
  public enum Like {
    EXPECTED,
    ACTUAL
  }

  private Respelling(WriteSession session, Scope scope, Snapshot from, Snapshot to)
      throws ServerException {
    this.session = session;
    this.scope = scope;
    this.from = from;
    this.to = to;
    this.there = Snapshot.read(session, scope);
  }

  /**
   * A comparison without what is only spelled otherwise.
   *
   * @param like which side's objects the database has, on whatever server version
   * @param scope as the schemas were read with
   */
  public static Comparison sift(
      SchemaComparison how, Comparison comparison, Database database, Like like, Scope scope)
      throws ServerException {
    if (!isNeeded(comparison)) {
      return comparison;
    }
    Snapshot expected = comparison.expected().snapshot();
    Snapshot actual = comparison.actual().snapshot();
    try (WriteSession session = database.write()) {
      session.begin();
      List<Change> left =
          like == Like.EXPECTED
              ? reversed(
                  new Respelling(session, scope, expected, actual)
                      .left(reversed(comparison.changes().all())))
              : new Respelling(session, scope, actual, expected).left(comparison.changes().all());
      session.rollback();
      return how.of(
          comparison.expected(), comparison.actual(), new Changes(left), comparison.warnings());
    }
  }

  /** Whether anything can be spelled otherwise, so that a database is asked. */
  public static boolean isNeeded(Comparison comparison) {
    return comparison.actual().snapshot().serverMajor()
            != comparison.expected().snapshot().serverMajor()
        && comparison.changes().all().stream().anyMatch(Respelling::isSpelled);
  }

  private static boolean isSpelled(Change change) {
    return change.kind() == Change.Kind.CHANGED
        && change.attributes().stream().anyMatch(a -> SPELLED.contains(a.name()));
  }

  private static List<Change> reversed(List<Change> changes) {
    return changes.stream().map(Change::reversed).toList();
  }

  /** Those that stay differences, as far as anybody can tell. */
  private List<Change> left(List<Change> changes) throws ServerException {
    List<Change> spelled = changes.stream().filter(Respelling::isSpelled).toList();
    Optional<Made> all = made(spelled);
    List<Change> left = new ArrayList<>();
    for (Change change : changes) {
      if (!isSpelled(change)) {
        left.add(change);
        continue;
      }
      Optional<Made> made = all.isPresent() ? all : made(List.of(change));
      change
          .without(a -> made.isPresent() && isSame(change.id(), a, made.get()))
          .ifPresent(left::add);
    }
    return left;
  }

  /**
   * What was made.
   *
   * @param script by what
   */
  private record Made(DdlScript script, Snapshot snapshot) {
    /** Whether an object was brought to the other side's whole state. */
    boolean whole(ObjectId id) {
      return script.statements().stream().anyMatch(one -> one.about().equals(id))
          && script.statements().stream()
              .noneMatch(one -> one.about().equals(id) && one.sql().isEmpty());
    }
  }

  private boolean isSame(ObjectId id, AttributeChange attribute, Made made) {
    return SPELLED.contains(attribute.name())
        && made.whole(id)
        && there.find(id).isPresent()
        && made.snapshot().find(id).isPresent()
        && value(there, id, attribute).equals(value(made.snapshot(), id, attribute));
  }

  private static Optional<String> value(Snapshot snapshot, ObjectId id, AttributeChange attribute) {
    return snapshot.find(id).flatMap((CatalogObject object) -> object.get(attribute.name()));
  }

  /** Empty where it cannot be made there. */
  private Optional<Made> made(Collection<Change> changes) throws ServerException {
    DdlScript script = SchemaScript.between(from, to, changes, DdlOptions.careful());
    session.savepoint(SAVEPOINT);
    try {
      for (String sql : script.sql()) {
        session.execute(sql, notice -> {});
      }
      return Optional.of(new Made(script, Snapshot.read(session, scope)));
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      return Optional.empty();
    } finally {
      session.rollbackTo(SAVEPOINT);
    }
  }
}

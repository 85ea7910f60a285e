package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database contained at one moment: definitions, no rows. System schemas and what belongs to
 * an extension are no part of it.
 *
 * @param serverMajor of the server that spelled the definitions; another may spell them otherwise
 * @param needs for each object those that must be there before it, where that is more than its
 *     table or schema
 */
public record Snapshot(
    int serverMajor,
    SortedMap<ObjectId, CatalogObject> objects,
    Map<ObjectId, Set<ObjectId>> needs) {

  public Snapshot {
    objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    needs = Map.copyOf(needs);
  }

  /** A database with nothing in it. */
  public static Snapshot empty(int serverMajor) {
    return new Snapshot(serverMajor, new TreeMap<>(), Map.of());
  }

  /**
   * Reads the catalog by some twenty queries; 2,000 tables take about a second. Works for any role
   * that may connect, writes nothing, and leaves the session's settings as they were. The ACCESS
   * SHARE locks that spelling out views takes go with the transaction: in one that is to go on, set
   * a savepoint before and go back to it.
   */
  public static Snapshot read(Session session, Scope scope) throws ServerException {
    return new SnapshotReader(session, scope).read();
  }

  /** All that is asked to read one, for those who keep snapshots: other questions, another one. */
  public static String queries(int serverMajor) {
    return SnapshotReader.queries(serverMajor);
  }

  /** One object. */
  public Optional<CatalogObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** All of a kind, sorted by name. */
  public List<CatalogObject> ofKind(ObjectKind kind) {
    return objects.values().stream().filter(object -> object.id().kind() == kind).toList();
  }

  /** A table or view by its name. */
  public Optional<CatalogObject> relation(String schema, String name) {
    for (ObjectKind kind : ObjectKind.values()) {
      CatalogObject found = kind.isRelation() ? objects.get(ObjectId.of(kind, schema, name)) : null;
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** A table or view by its name as SQL text, as the attributes of its children have it. */
  public Optional<CatalogObject> relation(String sql) {
    return objects.values().stream()
        .filter(object -> object.id().kind().isRelation())
        .filter(object -> object.id().relationSql().equals(sql))
        .findFirst();
  }

  /** All parts of a relation, sorted by kind and name. */
  public List<CatalogObject> parts(ObjectId relation) {
    return Parts.of(objects, relation);
  }

  /** The parts of a relation that are of a kind; columns in their order. */
  public List<CatalogObject> parts(ObjectId relation, ObjectKind kind) {
    return Parts.of(objects, relation, kind);
  }

  /**
   * The same with the default privileges of one role named as those of {@code CURRENT_USER}, so
   * that what migrations granted is compared alike whoever ran them.
   */
  public Snapshot withDefaultPrivilegesOf(String role) {
    SortedMap<ObjectId, CatalogObject> named = new TreeMap<>(objects);
    String end = " of " + role;
    for (CatalogObject object : ofKind(ObjectKind.DEFAULT_PRIVILEGES)) {
      ObjectId id = object.id();
      if (id.name().endsWith(end)) {
        String what = id.name().substring(0, id.name().length() - end.length());
        ObjectId own = ObjectId.of(id.kind(), id.schema(), what + " of CURRENT_USER");
        named.remove(id);
        named.put(own, new CatalogObject(own, object.attributes(), object.facts()));
      }
    }
    return new Snapshot(serverMajor, named, needs);
  }

  /** Tables and views as candidates for {@link NearestNames}. */
  public List<Candidate> relationNames() {
    return objects.keySet().stream()
        .filter(id -> id.kind().isRelation())
        .map(id -> Candidate.of(id.schema(), id.name()))
        .toList();
  }

  /** The columns of relations as candidates, with their types and where their keys lead. */
  public List<Candidate> columnNames(Collection<ObjectId> relations) {
    return relations.stream().flatMap(id -> Parts.columnNames(objects, id).stream()).toList();
  }
}

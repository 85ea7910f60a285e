package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows a database through many changes without reading all of it each time. Reads on the session
 * it was given, as {@link Snapshot#read} does; for one thread at a time.
 */
public final class CatalogTracker {
  private final Session session;
  private final Asking asking;
  private final Scope scope;
  private final RowVersions versions;
  private final Snapshot first;
  private final Map<Long, ObjectId> relations = new HashMap<>();
  private final SortedMap<ObjectId, CatalogObject> current;

  /**
   * On a session that others use as well, which may have a transaction open; reads everything once.
   */
  public static CatalogTracker within(WriteSession session, Scope scope) throws ServerException {
    return new CatalogTracker(session, Asking.within(session), scope);
  }

  /**
   * On a session nobody else uses, which sees what others commit and is much quicker; reads
   * everything once.
   */
  public static CatalogTracker alone(WriteSession session, Scope scope) throws ServerException {
    return new CatalogTracker(session, Asking.alone(session), scope);
  }

  private CatalogTracker(Session session, Asking asking, Scope scope) throws ServerException {
    this.session = session;
    this.asking = asking;
    this.scope = scope;
    this.versions = new RowVersions(asking);
    SnapshotReader reader = new SnapshotReader(session, scope);
    this.first = reader.readObjects();
    this.current = new TreeMap<>(first.objects());
    relations.putAll(reader.relations());
  }

  /** OIDs of the relations of a name, in whatever schema. */
  public Set<Long> named(String name) {
    Set<Long> found = new HashSet<>();
    relations.forEach(
        (oid, id) -> {
          if (id.name().equals(name)) {
            found.add(oid);
          }
        });
    return found;
  }

  /**
   * What is different from the time before, looking only where something was touched. On a session
   * others use it is to be called in a transaction that is then rolled back, at least to a
   * savepoint: the settings are left as they were needed.
   */
  public Changes since(Touched touched) throws ServerException {
    // in one long transaction all that was ever locked is said to be touched
    Map<RelationPart, Set<Long>> moved =
        touched.everything() || touched.relations().isEmpty()
            ? Map.of()
            : versions.movedOf(touched.relations(), relations::containsKey);
    if (moved.isEmpty() && touched.kinds().isEmpty() && !touched.everything()) {
      return new Changes(List.of());
    }
    Map<RelationPart, Set<ObjectId>> concerned = concerned(moved);
    SnapshotReader reader = new SnapshotReader(session, scope);
    Snapshot now = reader.read(touched, moved, asking);
    if (touched.everything()) {
      relations.clear();
    }
    relations.keySet().removeAll(moved.getOrDefault(RelationPart.RELATION, Set.of()));
    relations.putAll(reader.relations());
    SortedMap<ObjectId, CatalogObject> old = new TreeMap<>();
    current.forEach(
        (id, object) -> {
          if (touched.everything() || touched.kinds().contains(id.kind()) || isOf(id, concerned)) {
            old.put(id, object);
          }
        });
    // the parents of partitions may not be among what was touched; copying all is for them only
    boolean children =
        Stream.concat(old.values().stream(), now.objects().values().stream())
            .anyMatch(object -> object.has("partition of") || object.has("inherits"));
    Snapshot before = snapshot(old);
    Snapshot wholeBefore = children ? snapshot(current) : before;
    current.keySet().removeAll(old.keySet());
    current.putAll(now.objects());
    return Changes.between(before, now, wholeBefore, children ? snapshot(current) : now);
  }

  private Snapshot snapshot(SortedMap<ObjectId, CatalogObject> objects) {
    return new Snapshot(first.serverMajor(), objects, Map.of());
  }

  /** The same by the names relations had. */
  private Map<RelationPart, Set<ObjectId>> concerned(Map<RelationPart, Set<Long>> moved) {
    Map<RelationPart, Set<ObjectId>> concerned = new EnumMap<>(RelationPart.class);
    moved.forEach(
        (part, oids) ->
            concerned.put(
                part,
                oids.stream()
                    .filter(relations::containsKey)
                    .map(relations::get)
                    .collect(Collectors.toSet())));
    return concerned;
  }

  private static boolean isOf(ObjectId id, Map<RelationPart, Set<ObjectId>> concerned) {
    return concerned.entrySet().stream()
        .filter(entry -> entry.getKey().has(id.kind()))
        .anyMatch(
            entry ->
                id.kind().isPartOfTable()
                    ? entry.getValue().stream().anyMatch(id::isPartOf)
                    : entry.getValue().contains(id));
  }

  /** What is different from the beginning, as of the last look. */
  public Changes inSum() {
    return Changes.between(first, snapshot(current));
  }
}

package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Follows a database through many changes without reading all of it each time. Reads on the session
 * it was given, as {@link Snapshot#read} does; for one thread at a time.
 */
public final class CatalogTracker {
  private final Session session;
  private final Asking asking;
  private final Scope scope;
  private final Optional<RowVersions> versions;
  private final Snapshot first;
  private final Map<Long, ObjectId> relations = new HashMap<>();
  private final SortedMap<ObjectId, CatalogObject> current;

  /**
   * On a session that others use as well, which may have a transaction open; reads everything once.
   */
  public static CatalogTracker within(WriteSession session, Scope scope) throws ServerException {
    Asking asking = Asking.within(session);
    return new CatalogTracker(session, asking, scope, Optional.of(new RowVersions(asking)));
  }

  /**
   * On a session nobody else uses, which sees what others commit and is much quicker; reads
   * everything once.
   */
  public static CatalogTracker alone(WriteSession session, Scope scope) throws ServerException {
    return new CatalogTracker(session, Asking.alone(session), scope, Optional.empty());
  }

  private CatalogTracker(
      Session session, Asking asking, Scope scope, Optional<RowVersions> versions)
      throws ServerException {
    this.session = session;
    this.asking = asking;
    this.scope = scope;
    this.versions = versions;
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
  public Changes since(Touched said) throws ServerException {
    if (said.isNothing()) {
      return new Changes(List.of());
    }
    // in one long transaction all that was ever locked is said to be touched
    Touched touched =
        versions.isPresent() ? said.only(versions.get().movedOf(said.relations())) : said;
    if (touched.isNothing()) {
      return new Changes(List.of());
    }
    Set<ObjectId> concerned = new HashSet<>();
    touched.relations().stream()
        .filter(relations::containsKey)
        .map(relations::get)
        .forEach(concerned::add);
    SnapshotReader reader = new SnapshotReader(session, scope);
    Snapshot now = reader.read(touched, asking);
    if (touched.everything()) {
      relations.clear();
    }
    relations.keySet().removeAll(touched.relations());
    relations.putAll(reader.relations());
    SortedMap<ObjectId, CatalogObject> old = new TreeMap<>();
    current.forEach(
        (id, object) -> {
          if (isOf(id, touched, concerned)) {
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

  private static boolean isOf(ObjectId id, Touched touched, Set<ObjectId> concerned) {
    if (touched.everything()) {
      return true;
    }
    if (id.kind().isPartOfTable()) {
      return concerned.stream().anyMatch(id::isPartOf);
    }
    return touched.kinds().contains(id.kind()) || concerned.contains(id);
  }

  /** What is different from the beginning, as of the last look. */
  public Changes inSum() {
    return Changes.between(first, snapshot(current));
  }
}

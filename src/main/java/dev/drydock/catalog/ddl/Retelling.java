package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells changes that were seen as statements to be read, whatever the rest of the catalog is. */
public final class Retelling {
  /** What a server of this major version can do in one statement is told as one. */
  private static final int NEWEST_MAJOR = 18;

  private Retelling() {}

  /**
   * What was changed, told once more as statements to be read: made of the changes alone, without
   * what they rest on and what rests on them.
   */
  public static DdlScript of(Collection<Change> changes) {
    boolean owners =
        changes.stream()
            .anyMatch(c -> c.attributes().stream().anyMatch(a -> a.name().equals("owner")));
    return SchemaScript.between(
        snapshot(changes, Change::before),
        snapshot(changes, Change::after),
        changes,
        new DdlOptions(true, owners));
  }

  private static Snapshot snapshot(
      Collection<Change> changes, Function<Change, Optional<CatalogObject>> side) {
    SortedMap<ObjectId, CatalogObject> objects = new TreeMap<>();
    changes.forEach(change -> side.apply(change).ifPresent(one -> objects.put(change.id(), one)));
    Snapshot changed = new Snapshot(NEWEST_MAJOR, objects, Map.of());
    changes.stream()
        .map(Change::id)
        .filter(id -> id.kind() == ObjectKind.COLUMN)
        .filter(id -> changed.relation(id.schema(), id.table()).isEmpty())
        .map(id -> ObjectId.of(ObjectKind.TABLE, id.schema(), id.table()))
        .forEach(id -> objects.put(id, new CatalogObject(id, new TreeMap<>(), new TreeMap<>())));
    return new Snapshot(NEWEST_MAJOR, objects, Map.of());
  }
}

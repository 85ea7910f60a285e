package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is there and stays, by the name or the place it keeps from others. Found at once: a schema
 * may lack as many objects as it has too many.
 */
record Staying(
    Map<InTheWay.Name, CatalogObject> names,
    Map<InTheWay.Name, CatalogObject> routines,
    Map<Place, CatalogObject> partitions) {
  /** The attribute of a partition that names its parent. */
  static final String OF = "partition of";

  /** The attribute of a partition that says which rows are its. */
  static final String BOUND = "partition bound";

  private static final Set<ObjectKind> ROUTINES =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

  /** Which rows of which parent are a partition's. */
  private record Place(Optional<String> parent, Optional<String> bound) {
    static Place of(CatalogObject table) {
      return new Place(table.get(OF), table.get(BOUND));
    }
  }

  static Staying of(Snapshot from, Predicate<ObjectId> stays) {
    Staying all = new Staying(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (CatalogObject there : from.objects().values()) {
      if (stays.test(there.id())) {
        all.add(from, there);
      }
    }
    return all;
  }

  private void add(Snapshot from, CatalogObject there) {
    if (ROUTINES.contains(there.id().kind())) {
      routines.putIfAbsent(name(there.id()), there);
    }
    InTheWay.name(from, there.id()).ifPresent(name -> names.putIfAbsent(name, there));
    if (there.has(OF)) {
      partitions.putIfAbsent(Place.of(there), there);
    }
  }

  /** What has the name that something is to have. */
  Optional<CatalogObject> named(Snapshot to, ObjectId wanted) {
    return ROUTINES.contains(wanted.kind())
        ? Optional.ofNullable(routines.get(name(wanted)))
        : InTheWay.name(to, wanted).map(names::get);
  }

  /** The partition that has the place that another is to have. */
  Optional<CatalogObject> partitionAt(CatalogObject wanted) {
    return Optional.ofNullable(partitions.get(Place.of(wanted)));
  }

  private static InTheWay.Name name(ObjectId id) {
    return new InTheWay.Name(id.schema(), id.name());
  }
}

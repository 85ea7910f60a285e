package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a script makes or alters, each behind what it needs.
 *
 * @param rebuilt views that are made anew, with what hangs on them
 * @param changes what is to be changed
 */
record MakingOrder(Snapshot from, Snapshot to, Set<ObjectId> rebuilt, Collection<Change> changes) {

  /** Columns together with their table. */
  List<ObjectId> objects() {
    Set<ObjectId> nodes = new LinkedHashSet<>(rebuilt);
    changes.stream()
        .filter(change -> change.kind() != Change.Kind.REMOVED)
        .forEach(change -> nodes.add(node(change.id())));
    for (ObjectId view : rebuilt) {
      from.parts(view, ObjectKind.INDEX).forEach(index -> nodes.add(index.id()));
      from.parts(view, ObjectKind.TRIGGER).forEach(trigger -> nodes.add(trigger.id()));
      from.parts(view, ObjectKind.RULE).forEach(rule -> nodes.add(rule.id()));
    }
    return order(nodes);
  }

  private ObjectId node(ObjectId id) {
    return id.kind() == ObjectKind.COLUMN ? relation(id) : id;
  }

  private ObjectId relation(ObjectId part) {
    return to.relation(part.schema(), part.table())
        .or(() -> from.relation(part.schema(), part.table()))
        .map(CatalogObject::id)
        .orElse(ObjectId.of(ObjectKind.TABLE, part.schema(), part.table()));
  }

  private List<ObjectId> order(Collection<ObjectId> ids) {
    return Order.of(
        ids,
        id -> {
          Set<ObjectId> needs = new HashSet<>(to.needs().getOrDefault(id, Set.of()));
          if (id.kind().isPartOfTable()) {
            needs.add(relation(id));
          }
          return needs;
        },
        to::find);
  }
}

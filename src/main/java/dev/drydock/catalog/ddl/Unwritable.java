package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Objects whose texts hold bytes that are no UTF-8: a statement that repeated such a text would
 * write something else than what was there.
 */
final class Unwritable {
  private Unwritable() {}

  /**
   * Takes the changes out that no statement can make; with a table all that is part of it.
   *
   * @return what is to be said instead
   */
  static List<DdlStatement> taken(Map<ObjectId, Change> chosen, Snapshot to) {
    List<ObjectId> found =
        chosen.values().stream()
            .filter(change -> isUnwritable(change, to))
            .map(Change::id)
            .sorted()
            .toList();
    chosen.keySet().removeIf(id -> found.stream().anyMatch(o -> o.equals(id) || id.isPartOf(o)));
    return found.stream().map(id -> cannot(id, "")).toList();
  }

  private static boolean isUnwritable(Change change, Snapshot to) {
    boolean whole = change.kind() == Change.Kind.ADDED && change.id().kind().isRelation();
    return change.after().filter(CatalogObject::hasOtherBytes).isPresent()
        || whole && to.parts(change.id()).stream().anyMatch(CatalogObject::hasOtherBytes);
  }

  /** What would have to be made anew although its text cannot be written. */
  static List<DdlStatement> of(Collection<ObjectId> rebuilt, Snapshot from) {
    return rebuilt.stream()
        .sorted()
        .flatMap(id -> Stream.concat(from.find(id).stream(), from.parts(id).stream()))
        .filter(CatalogObject::hasOtherBytes)
        .map(object -> cannot(object.id(), "would have to be made anew, and "))
        .toList();
  }

  private static DdlStatement cannot(ObjectId id, String why) {
    return DdlStatement.cannot(
        id,
        "%s %s: %sits text holds bytes that are not UTF-8"
            .formatted(id.kind().words(), id.display(), why));
  }
}

package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes out of the changes of partitions and of children what they only have from their parents: a
 * partition that was detached has columns of its own now, and yet nothing about them has changed.
 */
final class Lineage {
  private final Snapshot before;
  private final Snapshot after;
  private final Map<ObjectId, Change> changes;

  private Lineage(Snapshot before, Snapshot after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes.stream().collect(Collectors.toMap(Change::id, change -> change));
  }

  static List<Change> sift(Snapshot before, Snapshot after, List<Change> changes) {
    Lineage lineage = new Lineage(before, after, changes);
    return changes.stream().flatMap(change -> lineage.own(change).stream()).toList();
  }

  private Optional<Change> own(Change change) {
    if (!change.id().kind().isPartOfTable()) {
      return Optional.of(change);
    }
    return switch (change.kind()) {
      case CHANGED -> change.without(attribute -> isParents(change, attribute));
      case ADDED ->
          inherited(change.after(), after, before) ? Optional.empty() : Optional.of(change);
      case REMOVED ->
          inherited(change.before(), before, after) ? Optional.empty() : Optional.of(change);
    };
  }

  /**
   * Whether the column of a parent became the same other one, or the column has on each side what
   * its parent has there, whichever that is.
   */
  private boolean isParents(Change change, Change.AttributeChange attribute) {
    ObjectId id = change.id();
    if (id.kind() != ObjectKind.COLUMN) {
      return false;
    }
    boolean same =
        ancestors(before, id).stream()
            .map(parent -> changes.get(column(parent, id.name())))
            .anyMatch(parent -> parent != null && parent.attributes().contains(attribute));
    return same
        || hasFromParent(before, id, attribute.name(), attribute.before())
            && hasFromParent(after, id, attribute.name(), attribute.after());
  }

  private static boolean hasFromParent(
      Snapshot snapshot, ObjectId column, String attribute, Optional<String> value) {
    return ancestors(snapshot, column).stream()
        .flatMap(parent -> snapshot.find(column(parent, column.name())).stream())
        .anyMatch(theirs -> theirs.get(attribute).equals(value));
  }

  /**
   * Whether a part that one side has as its table's own has a parent's on the other side, or a
   * column is one of a parent's that came or went.
   */
  private boolean inherited(Optional<CatalogObject> part, Snapshot its, Snapshot other) {
    CatalogObject own = part.orElseThrow();
    if (cameOrWentWithParents(own.id()) || own.fact("inherited").isPresent() && parted(own.id())) {
      return true;
    }
    if (own.fact("inherited").isPresent() && isAsParents(own, other)) {
      return true; // only the parent has become another
    }
    if (!parted(own.id())) {
      return false; // what a partition has for itself, and not what it has from another parent
    }
    return own.id().kind() == ObjectKind.COLUMN
        ? ancestors(other, own.id()).stream()
            .anyMatch(parent -> other.find(column(parent, own.id().name())).isPresent())
        : isParents(own, its, other);
  }

  /**
   * Whether an index or constraint is one the table has from a parent on the other side. Of several
   * that are the same no more than it had are: one that was made beside them is its own.
   */
  private static boolean isParents(CatalogObject own, Snapshot its, Snapshot other) {
    List<String> theirs = fromParents(other, own);
    int left = theirs.size() - fromParents(its, own).size();
    return its.relation(own.id().schema(), own.id().table()).stream()
        .flatMap(table -> its.parts(table.id(), own.id().kind()).stream())
        .filter(one -> other.find(one.id()).isEmpty())
        .filter(one -> PartOfParent.definition(one).equals(PartOfParent.definition(own)))
        .sorted(
            Comparator.comparing((CatalogObject one) -> !theirs.contains(one.id().name()))
                .thenComparing(CatalogObject::id))
        .limit(Math.max(0, left))
        .anyMatch(one -> one.id().equals(own.id()));
  }

  /** What parts with the definition of one are called that its table has from its parents. */
  private static List<String> fromParents(Snapshot snapshot, CatalogObject own) {
    return snapshot.relation(own.id().schema(), own.id().table()).stream()
        .flatMap(table -> PartOfParent.of(table).stream())
        .filter(part -> part.is(own))
        .map(part -> part.id().name())
        .toList();
  }

  /** Whether a column has nothing for itself but what its parent hands down on that side. */
  private static boolean isAsParents(CatalogObject own, Snapshot other) {
    if (own.has("comment") || own.has("grants")) {
      return false;
    }
    return ancestors(other, own.id()).stream()
        .limit(1)
        .flatMap(parent -> other.find(column(parent, own.id().name())).stream())
        .anyMatch(theirs -> handedDown(theirs).equals(handedDown(own)));
  }

  private static Map<String, String> handedDown(CatalogObject column) {
    Map<String, String> attributes = new HashMap<>(column.attributes());
    attributes.keySet().removeAll(Set.of("comment", "grants", "owner of it"));
    return attributes;
  }

  private boolean cameOrWentWithParents(ObjectId part) {
    return part.kind() == ObjectKind.COLUMN
        && ancestors(before, part).stream()
            .filter(ancestors(after, part)::contains)
            .map(parent -> changes.get(column(parent, part.name())))
            .anyMatch(parent -> parent != null && parent.kind() != Change.Kind.CHANGED);
  }

  /** Whether its table has other parents than before. */
  private boolean parted(ObjectId part) {
    return !ancestors(before, part).equals(ancestors(after, part));
  }

  private static ObjectId column(ObjectId table, String name) {
    return ObjectId.part(ObjectKind.COLUMN, table.schema(), table.name(), name);
  }

  /** The tables a part's table is a partition or child of, the nearest first. */
  private static List<ObjectId> ancestors(Snapshot snapshot, ObjectId part) {
    List<ObjectId> found = new ArrayList<>();
    List<Optional<CatalogObject>> next =
        new ArrayList<>(List.of(snapshot.relation(part.schema(), part.table())));
    while (!next.isEmpty()) {
      Optional<CatalogObject> table = next.removeFirst();
      for (String attribute : List.of("partition of", "inherits")) {
        table
            .flatMap(one -> one.get(attribute))
            .map(names -> Arrays.asList(names.split(", ")))
            .orElse(List.of())
            .forEach(
                name ->
                    snapshot
                        .relation(name)
                        .filter(parent -> !found.contains(parent.id()))
                        .ifPresent(
                            parent -> {
                              found.add(parent.id());
                              next.add(Optional.of(parent));
                            }));
      }
    }
    return found;
  }
}

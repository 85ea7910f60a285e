package dev.drydock.catalog;

import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.Scope.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What differs between two snapshots, sorted by schema, table, kind and name.
 *
 * @param all every object that differs, also the parts of a table that came or went
 */
public record Changes(List<Change> all) {
  /** The attribute a change of the columns' order is told as. */
  public static final String COLUMN_ORDER = "column order";

  public Changes {
    all = List.copyOf(all);
  }

  /** Compares by names: what was renamed has gone and come. */
  public static Changes between(Snapshot before, Snapshot after) {
    return new Changes(Lineage.sift(before, after, differing(before, after)));
  }

  /**
   * The same of parts of two databases.
   *
   * @param wholeBefore where the parents of partitions are looked up
   */
  static Changes between(
      Snapshot before, Snapshot after, Snapshot wholeBefore, Snapshot wholeAfter) {
    return new Changes(Lineage.sift(wholeBefore, wholeAfter, differing(before, after)));
  }

  private static List<Change> differing(Snapshot before, Snapshot after) {
    SortedSet<ObjectId> ids = new TreeSet<>(before.objects().keySet());
    ids.addAll(after.objects().keySet());
    List<Change> changes = new ArrayList<>();
    for (ObjectId id : ids) {
      Optional<CatalogObject> old = before.find(id);
      Optional<CatalogObject> now = after.find(id);
      if (old.isEmpty() || now.isEmpty()) {
        changes.add(new Change(id, old, now, List.of()));
        continue;
      }
      List<AttributeChange> attributes = attributes(old.get(), now.get());
      if (id.kind() == ObjectKind.TABLE) {
        ColumnOrder.change(before, after, id).ifPresent(attributes::add);
      }
      if (!attributes.isEmpty()) {
        changes.add(new Change(id, old, now, attributes));
      }
    }
    return changes;
  }

  private static List<AttributeChange> attributes(CatalogObject old, CatalogObject now) {
    List<AttributeChange> changes = new ArrayList<>();
    SortedMap<String, String> before = old.attributes();
    SortedMap<String, String> after = now.attributes();
    if (before.equals(after)) {
      return changes;
    }
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      boolean seen = !old.isUnseen(name) && !now.isUnseen(name);
      if (seen && !old.get(name).equals(now.get(name))) {
        changes.add(new AttributeChange(name, old.get(name), now.get(name)));
      }
    }
    return changes;
  }

  /** In what the two sides of a change differ, whatever they are called. */
  public static List<AttributeChange> attributes(Change change) {
    return attributes(change.before().orElseThrow(), change.after().orElseThrow());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Those a person wants to read first: without the parts of tables and views that came or went as
   * a whole, which {@link #under} gives.
   */
  public List<Change> outermost() {
    Set<TableName> whole = new HashSet<>();
    for (Change change : all) {
      if (change.id().kind().isRelation() && change.kind() != Change.Kind.CHANGED) {
        whole.add(TableName.of(change.id()));
      }
    }
    return all.stream()
        .filter(
            change ->
                !change.id().kind().isPartOfTable() || !whole.contains(TableName.of(change.id())))
        .toList();
  }

  /** The parts of a relation that differ. */
  public List<Change> under(ObjectId relation) {
    return all.stream().filter(change -> change.id().isPartOf(relation)).toList();
  }
}

package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What cannot be made while nothing is dropped: something that is there and not wanted has its name
 * or its place among the partitions, or children or columns that no partition may have. Statements
 * for it would fail, and all others with them.
 */
final class Obstructions {
  private static final String OF = Staying.OF;
  private static final String BOUND = Staying.BOUND;

  private final Map<ObjectId, Change> chosen;
  private final Snapshot from;
  private final Snapshot to;
  private final Inheritance inheritance;
  private final Set<ObjectId> renamed;
  private final Staying staying;
  private final List<DdlStatement> said = new ArrayList<>();

  /**
   * @param renamed what goes or comes by a new name only
   */
  Obstructions(
      Map<ObjectId, Change> chosen,
      Snapshot from,
      Snapshot to,
      Inheritance inheritance,
      Set<ObjectId> renamed) {
    this.chosen = chosen;
    this.from = from;
    this.to = to;
    this.inheritance = inheritance;
    this.renamed = renamed;
    this.staying = Staying.of(from, this::stays);
  }

  /**
   * Takes the changes out that would fail; with a table all that is part of it, and its partitions.
   *
   * @return what is to be said instead
   */
  List<DdlStatement> taken() {
    for (Change change : chosen.values().stream().sorted(Obstructions::byId).toList()) {
      if (!chosen.containsKey(change.id())) {
        continue; // part of what was taken out
      }
      if (change.kind() == Change.Kind.ADDED && !renamed.contains(change.id())) {
        inTheWay(change).ifPresent(why -> leave(change, why));
      } else if (isAttached(change)) {
        unattachable(change).ifPresent(why -> leaveDetached(change, why));
      } else if (isRetyped(change)) {
        generatedFrom(change.id()).ifPresent(user -> leaveType(change, user));
      }
    }
    return said;
  }

  private static int byId(Change one, Change other) {
    return one.id().compareTo(other.id());
  }

  private void leave(Change change, String why) {
    ObjectId id = change.id();
    say(id, "cannot be made as it should be: " + why);
    chosen.keySet().removeIf(one -> one.equals(id) || one.isPartOf(id));
    String missing = id.display() + " is not made";
    if (id.kind().isRelation()) {
      partitionsOf(id).forEach(partition -> leavePartition(partition, missing));
    }
    if (id.kind().isRelation() || id.kind() == ObjectKind.CONSTRAINT) {
      foreignKeysTo(id).forEach(key -> leave(key, missing));
    }
  }

  private void leavePartition(Change partition, String why) {
    if (partition.kind() == Change.Kind.ADDED) {
      leave(partition, why);
    } else {
      leaveDetached(partition, why);
    }
  }

  private List<Change> partitionsOf(ObjectId table) {
    return chosen.values().stream()
        .filter(one -> parent(one).filter(table.relationSql()::equals).isPresent())
        .filter(one -> one.kind() == Change.Kind.ADDED || isAttached(one))
        .sorted(Obstructions::byId)
        .toList();
  }

  /** Those that lead to a table, or need a key of it. */
  private List<Change> foreignKeysTo(ObjectId tableOrKey) {
    return chosen.values().stream()
        .filter(
            one ->
                one.after()
                    .flatMap(key -> key.fact("references"))
                    .filter((tableOrKey.schema() + "." + tableOrKey.relation())::equals)
                    .isPresent())
        .sorted(Obstructions::byId)
        .toList();
  }

  private void leaveDetached(Change change, String why) {
    say(change.id(), "cannot be made a partition: " + why);
    change
        .without(Obstructions::isOfParent)
        .ifPresentOrElse(left -> chosen.put(change.id(), left), () -> chosen.remove(change.id()));
  }

  private static boolean isRetyped(Change change) {
    return change.kind() == Change.Kind.CHANGED
        && change.id().kind() == ObjectKind.COLUMN
        && change.attributes().stream().anyMatch(one -> Columns.TYPE.contains(one.name()));
  }

  /** PostgreSQL gives no column another type that one is generated from. */
  private Optional<ObjectId> generatedFrom(ObjectId column) {
    return from.relation(column.schema(), column.table()).stream()
        .flatMap(table -> from.parts(table.id(), ObjectKind.COLUMN).stream())
        .filter(one -> stays(one.id()))
        .filter(
            one ->
                one.get("generated")
                    .filter(expression -> Rebuilds.mentions(expression, column.name()))
                    .isPresent())
        .map(CatalogObject::id)
        .findFirst();
  }

  private void leaveType(Change change, ObjectId user) {
    say(
        change.id(),
        "cannot be given its type: %s is generated from it and is not dropped"
            .formatted(user.display()));
    change
        .without(one -> Columns.TYPE.contains(one.name()))
        .ifPresentOrElse(left -> chosen.put(change.id(), left), () -> chosen.remove(change.id()));
  }

  private void say(ObjectId id, String what) {
    said.add(DdlStatement.cannot(id, "%s %s %s".formatted(id.kind().words(), id.display(), what)));
  }

  private Optional<String> inTheWay(Change change) {
    CatalogObject wanted = change.after().orElseThrow();
    return staying
        .named(to, wanted.id())
        .map(
            there ->
                "%s %s has its name and is not dropped"
                    .formatted(there.id().kind().words(), there.id().display()))
        .or(() -> partitionInPlaceOf(wanted));
  }

  private Optional<String> partitionInPlaceOf(CatalogObject wanted) {
    if (!wanted.has(OF)) {
      return Optional.empty();
    }
    return staying
        .partitionAt(wanted)
        .map(
            there ->
                "%s is the partition at its place and is not dropped"
                    .formatted(there.id().display()));
  }

  /** Whether it is there and not wanted; what is wanted may be moved by a change of its own. */
  private boolean stays(ObjectId there) {
    return to.find(there).isEmpty() && !renamed.contains(there);
  }

  private static boolean isOfParent(AttributeChange attribute) {
    return attribute.name().equals(OF) || attribute.name().equals(BOUND);
  }

  private static boolean isAttached(Change change) {
    return change.kind() == Change.Kind.CHANGED
        && change.id().kind().isRelation()
        && change.attributes().stream()
            .anyMatch(one -> one.name().equals(OF) && one.after().isPresent());
  }

  private static Optional<String> parent(Change change) {
    return change.after().flatMap(table -> table.get(OF));
  }

  private Optional<String> unattachable(Change change) {
    ObjectId table = change.id();
    Optional<String> child =
        from.ofKind(ObjectKind.TABLE).stream()
            .filter(
                one ->
                    Inheritance.names(Optional.of(one), "inherits").contains(table.relationSql()))
            .filter(one -> stays(one.id()))
            .findFirst()
            .map(one -> "its child %s is not dropped".formatted(one.id().display()));
    return child.or(
        () ->
            columnsTooMuch(change)
                .findFirst()
                .map(
                    column ->
                        "its column %s, which its parent has not, is not dropped"
                            .formatted(column.name())));
  }

  private Stream<ObjectId> columnsTooMuch(Change change) {
    ObjectId table = change.id();
    Optional<CatalogObject> parent = parent(change).flatMap(to::relation);
    Stream<ObjectId> own =
        from.parts(table, ObjectKind.COLUMN).stream()
            .map(CatalogObject::id)
            .filter(
                column ->
                    parent.stream()
                        .flatMap(one -> to.parts(one.id(), ObjectKind.COLUMN).stream())
                        .noneMatch(theirs -> theirs.id().name().equals(column.name())));
    return Stream.concat(own, inheritance.leftBehind(change).stream()).sorted();
  }
}

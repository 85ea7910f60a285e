package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What partitions and children have from their parents, and what of it they have for themselves.
 */
final class Inheritance {
  private static final List<String> PARENTS = List.of("partition of", "inherits");

  /** Of a column, what a partition has as its parent has it. */
  private static final Set<String> SHAPE =
      Set.of(
          "type", "collation", "default", "storage", "compression", "statistics target", "options");

  private static final Set<String> NOT_INHERITED = Set.of("comment", "grants", "owner");

  private final Snapshot from;
  private final Snapshot to;
  private final Set<ObjectId> attached = new HashSet<>();

  Inheritance(Snapshot from, Snapshot to) {
    this.from = from;
    this.to = to;
  }

  /** Whether a column came or went as something of its own only: it is there all the same. */
  static boolean isInherited(Change column) {
    return column.kind() != Change.Kind.CHANGED
        && column.id().kind() == ObjectKind.COLUMN
        && column.after().or(column::before).orElseThrow().fact("inherited").isPresent();
  }

  /** Whether a column was made like its new parent's, and so as it is to be. */
  boolean isLikeParents(CatalogObject column) {
    return column.fact("inherited").isPresent()
        && attached.stream().anyMatch(column.id()::isPartOf);
  }

  /**
   * The defaults partitions have of their own: a statement about that of their parent has changed
   * theirs too.
   */
  List<DdlStatement> defaults(ObjectId column) {
    List<DdlStatement> statements = new ArrayList<>();
    for (CatalogObject table : to.ofKind(ObjectKind.TABLE)) {
      boolean is =
          attached.contains(table.id())
              || names(from.find(table.id()), "partition of").contains(column.relationSql());
      if (is && names(Optional.of(table), "partition of").contains(column.relationSql())) {
        ObjectId own = column(table.id(), column.name());
        to.find(own).ifPresent(one -> statements.add(Columns.setDefault(own, one)));
        statements.addAll(defaults(own));
      }
    }
    return statements;
  }

  /**
   * Makes the columns of a table like those of the tables whose partition or child it becomes.
   *
   * @param gone columns that are to be dropped: a parent may have none that its child has not, nor
   *     a partition one that its parent has not
   */
  List<DdlStatement> likeParents(Change table, Set<ObjectId> gone) {
    List<DdlStatement> statements = new ArrayList<>();
    for (String attribute : PARENTS) {
      List<String> there = names(table.before(), attribute);
      names(table.after(), attribute).stream()
          .filter(parent -> !there.contains(parent))
          .flatMap(parent -> to.relation(parent).stream())
          .forEach(
              parent -> {
                attached.add(table.id());
                gone.stream()
                    .filter(
                        column -> column.isPartOf(parent.id()) || isToBeAttached(column, parent))
                    // the default of a partition's may use the sequence of its parent's
                    .sorted(
                        Comparator.comparing((ObjectId column) -> column.isPartOf(parent.id()))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(column -> statements.add(Creation.drop(column)));
                to.parts(parent.id(), ObjectKind.COLUMN)
                    .forEach(column -> statements.addAll(like(table.id(), column)));
              });
    }
    return statements;
  }

  /** Whether a column's table is to become a partition of another than it is of now. */
  private boolean isToBeAttached(ObjectId column, CatalogObject parent) {
    String attribute = PARENTS.getFirst();
    String name = parent.id().relationSql();
    return names(to.relation(column.schema(), column.table()), attribute).contains(name)
        && !names(from.relation(column.schema(), column.table()), attribute).contains(name);
  }

  private List<DdlStatement> like(ObjectId table, CatalogObject theirs) {
    ObjectId id = column(table, theirs.id().name());
    Optional<CatalogObject> own = to.find(id).filter(one -> one.fact("inherited").isPresent());
    CatalogObject wanted =
        own.orElseGet(() -> new CatalogObject(id, theirs.attributes(), theirs.facts()));
    List<DdlStatement> statements = new ArrayList<>();
    Optional<CatalogObject> there =
        from.find(id)
            .or(() -> parents(from, table).stream().flatMap(one -> its(one, id)).findFirst());
    if (there.isEmpty()) {
      return Columns.add(withoutIdentity(wanted));
    }
    if (there.get().has("identity")) {
      statements.addAll(
          Columns.change(
              change(there.get(), withoutIdentity(there.get()), a -> a.equals("identity"))));
    }
    statements.addAll(
        Columns.change(
            change(there.get(), wanted, name -> SHAPE.contains(name) || NotNull.is(name))));
    if (own.isEmpty()) {
      from.find(id).ifPresent(one -> statements.addAll(bare(one)));
    }
    return statements;
  }

  /** Without the grants and the comment it has for itself. */
  private static List<DdlStatement> bare(CatalogObject there) {
    return Common.statements(
        change(there, withoutOwn(there.id(), there), NOT_INHERITED::contains),
        Optional.empty(),
        DdlOptions.careful());
  }

  private Stream<CatalogObject> its(CatalogObject parent, ObjectId column) {
    return from.find(column(parent.id(), column.name())).stream();
  }

  boolean isOfChild(ObjectId column) {
    return !parents(from, ObjectId.of(ObjectKind.TABLE, column.schema(), column.table())).isEmpty();
  }

  private static List<CatalogObject> parents(Snapshot snapshot, ObjectId table) {
    return PARENTS.stream()
        .flatMap(
            attribute -> names(snapshot.relation(table.schema(), table.name()), attribute).stream())
        .flatMap(parent -> snapshot.relation(parent).stream())
        .toList();
  }

  /** What a partition brings itself stands in the way of its parent's. */
  private static CatalogObject withoutIdentity(CatalogObject column) {
    SortedMap<String, String> attributes = new TreeMap<>(column.attributes());
    attributes.keySet().removeAll(Set.of("identity", "identity options"));
    return new CatalogObject(column.id(), attributes, column.facts());
  }

  /** Columns a table keeps from parents that go, and should not have. */
  Set<ObjectId> leftBehind(Change table) {
    Set<ObjectId> left = new HashSet<>();
    ObjectId id = table.id();
    Set<String> wanted =
        parents(to, id).stream()
            .flatMap(parent -> to.parts(parent.id(), ObjectKind.COLUMN).stream())
            .map(column -> column.id().name())
            .collect(Collectors.toSet());
    for (CatalogObject parent : parents(from, id)) {
      for (CatalogObject column : from.parts(parent.id(), ObjectKind.COLUMN)) {
        ObjectId own = column(id, column.id().name());
        if (!wanted.contains(own.name()) && to.find(own).isEmpty()) {
          left.add(own);
        }
      }
    }
    return left;
  }

  /** Takes from a partition's column what it is no longer to have of its own. */
  List<DdlStatement> asParent(Change column) {
    List<DdlStatement> statements = new ArrayList<>();
    if (column.kind() != Change.Kind.REMOVED || !isInherited(column)) {
      return statements;
    }
    ObjectId id = column.id();
    for (String attribute : PARENTS) {
      names(to.relation(id.schema(), id.table()), attribute).stream()
          .flatMap(parent -> to.relation(parent).stream())
          .flatMap(parent -> to.find(column(parent.id(), id.name())).stream())
          .map(theirs -> withoutOwn(id, theirs))
          .forEach(wanted -> statements.addAll(asParent(column.before().orElseThrow(), wanted)));
    }
    return statements;
  }

  private static List<DdlStatement> asParent(CatalogObject there, CatalogObject wanted) {
    List<DdlStatement> statements =
        new ArrayList<>(
            Columns.change(change(there, wanted, name -> !NOT_INHERITED.contains(name))));
    statements.addAll(
        Common.statements(
            change(there, wanted, NOT_INHERITED::contains),
            Optional.empty(),
            DdlOptions.careful()));
    return statements;
  }

  private static Change change(
      CatalogObject there, CatalogObject wanted, Predicate<String> attributes) {
    Change all = new Change(wanted.id(), Optional.of(there), Optional.of(wanted), List.of());
    return new Change(
        all.id(),
        all.before(),
        all.after(),
        Changes.attributes(all).stream().filter(a -> attributes.test(a.name())).toList());
  }

  private static CatalogObject withoutOwn(ObjectId id, CatalogObject theirs) {
    SortedMap<String, String> attributes = new TreeMap<>(theirs.attributes());
    attributes.keySet().removeAll(NOT_INHERITED);
    return new CatalogObject(id, attributes, theirs.facts());
  }

  static List<String> names(Optional<CatalogObject> table, String attribute) {
    return table
        .flatMap(one -> one.get(attribute))
        .map(names -> List.of(names.split(", ")))
        .orElse(List.of());
  }

  private static ObjectId column(ObjectId table, String name) {
    return ObjectId.part(ObjectKind.COLUMN, table.schema(), table.name(), name);
  }
}

package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is dropped: some of it before all else, since it stands in the way, the rest at the end. */
final class Removal {
  /** Dropped first: they stand in the way of others. */
  private static final Set<ObjectKind> DROPPED_FIRST =
      Set.of(
          ObjectKind.TRIGGER,
          ObjectKind.POLICY,
          ObjectKind.RULE,
          ObjectKind.CONSTRAINT,
          ObjectKind.INDEX,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.STATISTICS,
          ObjectKind.CAST,
          ObjectKind.PUBLICATION,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.SUBSCRIPTION,
          ObjectKind.SECURITY_LABEL);

  private static final Set<ObjectKind> ROUTINES =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

  private final Snapshot from;
  private final Map<ObjectId, Change> chosen;
  private final DdlOptions options;
  private final Inheritance inheritance;

  Removal(
      Snapshot from, Map<ObjectId, Change> chosen, DdlOptions options, Inheritance inheritance) {
    this.from = from;
    this.chosen = chosen;
    this.options = options;
    this.inheritance = inheritance;
  }

  /**
   * @param rebuilt what is to be made again
   */
  List<DdlStatement> first(Set<ObjectId> rebuilt) {
    Set<ObjectId> gone = new HashSet<>(rebuilt);
    removed().filter(this::isFirst).forEach(gone::add);
    policiesBetween().forEach(gone::add);
    gone.removeIf(
        id ->
            id.kind().isPartOfTable()
                && from.relation(id.schema(), id.table())
                    .filter(relation -> gone.contains(relation.id()))
                    .isPresent());
    return order(gone).reversed().stream().map(Creation::drop).toList();
  }

  /** Those of tables that go as a whole, where they speak of another one that goes. */
  private Stream<ObjectId> policiesBetween() {
    Set<ObjectId> going = removed().collect(Collectors.toSet());
    return chosen.values().stream()
        .filter(change -> options.drops() && change.kind() == Change.Kind.REMOVED)
        .map(Change::id)
        .filter(id -> id.kind() == ObjectKind.POLICY)
        .filter(
            id ->
                from.needs().getOrDefault(id, Set.of()).stream()
                    .anyMatch(one -> going.contains(one) && !id.isPartOf(one)));
  }

  /** Some that are dropped before anything else. */
  List<DdlStatement> ahead(Collection<ObjectId> ids) {
    return order(ids).reversed().stream().map(Creation::drop).toList();
  }

  /**
   * A function stands in the way of a procedure of its name and arguments, and all of all; a
   * generated column in that of another type for what it is made from.
   */
  private boolean isFirst(ObjectId id) {
    return DROPPED_FIRST.contains(id.kind())
        || id.kind() == ObjectKind.COLUMN
            && from.find(id).filter(column -> column.has("generated")).isPresent()
        || ROUTINES.contains(id.kind())
            && ROUTINES.stream()
                .map(kind -> chosen.get(ObjectId.of(kind, id.schema(), id.name())))
                .anyMatch(other -> other != null && other.kind() == Change.Kind.ADDED);
  }

  /** Tables without their parts, and all else. */
  Set<ObjectId> last() {
    Set<ObjectId> gone = new HashSet<>();
    removed().filter(id -> !isFirst(id)).forEach(gone::add);
    gone.remove(ObjectId.of(ObjectKind.SCHEMA, "", "public"));
    gone.removeIf(id -> id.kind() == ObjectKind.DEFAULT_PRIVILEGES);
    return gone;
  }

  /** The columns among these, and those that tables keep from parents they leave. */
  Set<ObjectId> columns() {
    Set<ObjectId> columns = leftBehind();
    last().stream().filter(id -> id.kind() == ObjectKind.COLUMN).forEach(columns::add);
    return columns;
  }

  private Set<ObjectId> leftBehind() {
    Set<ObjectId> left = new HashSet<>();
    if (options.drops()) {
      chosen.values().stream()
          .filter(change -> change.kind() == Change.Kind.CHANGED)
          .filter(change -> change.id().kind() == ObjectKind.TABLE)
          .forEach(change -> left.addAll(inheritance.leftBehind(change)));
    }
    return left;
  }

  /**
   * @param inTheWay what has another name by now
   */
  List<DdlStatement> last(InTheWay inTheWay) {
    Set<ObjectId> gone = last();
    gone.addAll(leftBehind());
    List<DdlStatement> statements = new ArrayList<>();
    // a parent's column takes those of its children along
    gone.stream()
        .filter(id -> id.kind() == ObjectKind.COLUMN)
        .sorted(
            Comparator.comparing(inheritance::isOfChild).thenComparing(Comparator.naturalOrder()))
        .forEach(id -> statements.add(Creation.drop(id)));
    gone.removeIf(id -> id.kind() == ObjectKind.COLUMN);
    Set<ObjectId> all = last();
    order(gone).reversed().stream()
        .filter(id -> !goesWithColumn(id, all))
        .forEach(id -> statements.add(Creation.drop(inTheWay.aside(id))));
    return statements;
  }

  private boolean goesWithColumn(ObjectId id, Set<ObjectId> gone) {
    Optional<String> owner = from.find(id).flatMap(sequence -> sequence.get("owned by"));
    return id.kind() == ObjectKind.SEQUENCE
        && gone.stream()
            .anyMatch(
                one ->
                    owner
                        .filter(
                            column ->
                                column.startsWith(one.relationSql() + ".")
                                    && (one.kind() != ObjectKind.COLUMN
                                        || column.endsWith("." + QuotedNames.quoted(one.name()))))
                        .isPresent());
  }

  private List<ObjectId> order(Collection<ObjectId> ids) {
    return Order.of(
        ids,
        id -> {
          Set<ObjectId> needs = new HashSet<>(from.needs().getOrDefault(id, Set.of()));
          if (id.kind().isPartOfTable()) {
            from.relation(id.schema(), id.table()).ifPresent(one -> needs.add(one.id()));
          }
          return needs;
        },
        from::find);
  }

  /** Without the parts of tables that go as a whole. */
  private Stream<ObjectId> removed() {
    if (!options.drops()) {
      return Stream.empty();
    }
    List<Change> all = chosen.values().stream().sorted(Comparator.comparing(Change::id)).toList();
    return new Changes(all)
        .outermost().stream()
            .filter(c -> c.kind() == Change.Kind.REMOVED)
            .map(Change::id)
            .filter(id -> id.kind() != ObjectKind.COLUMN || isTable(from, id))
            .filter(id -> !Inheritance.isInherited(chosen.get(id)));
  }

  private static boolean isTable(Snapshot snapshot, ObjectId column) {
    return snapshot.find(ObjectId.of(ObjectKind.TABLE, column.schema(), column.table())).isPresent()
        || snapshot
            .find(ObjectId.of(ObjectKind.FOREIGN_TABLE, column.schema(), column.table()))
            .isPresent();
  }
}

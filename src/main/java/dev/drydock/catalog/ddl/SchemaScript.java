package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the statements that lead from one snapshot to another: in order, harmless when run twice,
 * keeping every row. Nothing is dropped unless asked for, but what holds no rows of its own (a
 * policy, a view, a constraint, an index) where it has to be made anew.
 */
public final class SchemaScript {
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
          ObjectKind.PUBLICATION,
          ObjectKind.EVENT_TRIGGER);

  private final Snapshot from;
  private final Snapshot to;
  private final DdlOptions options;
  private final Map<ObjectId, Change> chosen = new HashMap<>();
  private final Set<ObjectId> rebuilt;
  private final Set<ObjectId> recreated = new HashSet<>();
  private final DefaultGrants granted;
  private final List<DdlStatement> statements = new ArrayList<>();

  private SchemaScript(Snapshot from, Snapshot to, Collection<Change> changes, DdlOptions options) {
    this.from = from;
    this.to = to;
    this.options = options;
    changes.forEach(change -> chosen.put(change.id(), change));
    this.granted = new DefaultGrants(from);
    this.rebuilt = Rebuilds.of(from, to, changes, options);
  }

  /**
   * @param changes some of those {@code between(from, to)}; parts of a table that is to be made
   *     need not be among them but are made only when they are, its columns aside
   */
  public static DdlScript between(
      Snapshot from, Snapshot to, Collection<Change> changes, DdlOptions options) {
    return new DdlScript(new SchemaScript(from, to, changes, options).write());
  }

  /** All that makes a snapshot's objects in an empty database of the same server. */
  public static DdlScript create(Snapshot wanted, DdlOptions options) {
    Snapshot nothing = Snapshot.empty(wanted.serverMajor());
    return between(nothing, wanted, Changes.between(nothing, wanted).all(), options);
  }

  private List<DdlStatement> write() {
    dropFirst();
    bodiesUnchecked();
    inOrder().forEach(this::make);
    chosen.values().stream().sorted(SchemaScript::byId).forEach(this::finish);
    rebuilt.stream().sorted().forEach(this::common);
    dropLast();
    return statements;
  }

  private static int byId(Change one, Change other) {
    return one.id().compareTo(other.id());
  }

  private void dropFirst() {
    Set<ObjectId> gone = new HashSet<>(rebuilt);
    removed().filter(id -> DROPPED_FIRST.contains(id.kind())).forEach(gone::add);
    gone.removeIf(id -> id.kind().isPartOfTable() && gone.stream().anyMatch(id::isPartOf));
    order(gone, from).reversed().forEach(id -> statements.add(Creation.drop(id)));
  }

  private void dropLast() {
    Set<ObjectId> gone = new HashSet<>();
    removed().filter(id -> !DROPPED_FIRST.contains(id.kind())).forEach(gone::add);
    gone.remove(ObjectId.of(ObjectKind.SCHEMA, "", "public"));
    gone.removeIf(id -> id.kind() == ObjectKind.DEFAULT_PRIVILEGES);
    order(gone, from).reversed().stream()
        .filter(
            id ->
                id.kind() != ObjectKind.SEQUENCE
                    || from.find(id).filter(s -> s.has("owned by")).isEmpty())
        .forEach(id -> statements.add(Creation.drop(id)));
  }

  /** Without the parts of tables that go as a whole. */
  private Stream<ObjectId> removed() {
    if (!options.drops()) {
      return Stream.empty();
    }
    return new Changes(chosen.values().stream().sorted(SchemaScript::byId).toList())
        .outermost().stream()
            .filter(c -> c.kind() == Change.Kind.REMOVED)
            .map(Change::id)
            .filter(id -> id.kind() != ObjectKind.COLUMN || isTable(from, id));
  }

  /** A body may speak of what is made after it. */
  private void bodiesUnchecked() {
    chosen.values().stream()
        .flatMap(change -> change.after().stream())
        .filter(object -> object.fact("language").filter("sql"::equals).isPresent())
        .findFirst()
        .ifPresent(
            function ->
                statements.add(
                    DdlStatement.of(function.id(), "SET LOCAL check_function_bodies = off")));
  }

  /** What is made or altered; columns together with their table. */
  private List<ObjectId> inOrder() {
    Set<ObjectId> nodes = new LinkedHashSet<>(rebuilt);
    chosen.values().stream()
        .filter(change -> change.kind() != Change.Kind.REMOVED)
        .forEach(change -> nodes.add(node(change.id())));
    for (ObjectId view : rebuilt) {
      from.parts(view, ObjectKind.INDEX).forEach(index -> nodes.add(index.id()));
      from.parts(view, ObjectKind.TRIGGER).forEach(trigger -> nodes.add(trigger.id()));
    }
    return order(nodes, to);
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

  private List<ObjectId> order(Collection<ObjectId> ids, Snapshot snapshot) {
    return Order.of(
        ids,
        id -> {
          Set<ObjectId> needs = new HashSet<>(snapshot.needs().getOrDefault(id, Set.of()));
          if (id.kind().isPartOfTable()) {
            needs.add(relation(id));
          }
          return needs;
        },
        snapshot::find);
  }

  private void make(ObjectId id) {
    Change change = chosen.get(id);
    boolean again = rebuilt.contains(id) || isPartOfRebuilt(id);
    if (again || (change != null && change.kind() == Change.Kind.ADDED)) {
      Snapshot its = change == null ? from : to;
      its.find(id).ifPresent(object -> statements.addAll(new Creation(its).of(object)));
    } else if (change != null && change.kind() == Change.Kind.CHANGED) {
      alter(change);
    }
    boolean whole = change != null && change.kind() == Change.Kind.ADDED;
    if (id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.FOREIGN_TABLE) {
      columns(id, whole);
    }
  }

  private void alter(Change change) {
    List<DdlStatement> altering = new Alteration(to).of(change);
    if (altering.contains(Creation.drop(change.id()))) {
      recreated.add(change.id());
    }
    statements.addAll(altering);
  }

  private boolean isPartOfRebuilt(ObjectId id) {
    return rebuilt.stream().anyMatch(id::isPartOf);
  }

  private void columns(ObjectId table, boolean whole) {
    to.parts(table, ObjectKind.COLUMN).stream()
        .map(column -> chosen.get(column.id()))
        .filter(change -> change != null)
        .forEach(
            change -> {
              if (change.kind() == Change.Kind.CHANGED) {
                alter(change);
              } else if (!whole) {
                statements.addAll(Columns.add(change.after().orElseThrow()));
              }
            });
  }

  /** What comes when everything is there: settings, owners, grants, comments. */
  private void finish(Change change) {
    if (change.kind() == Change.Kind.REMOVED) {
      if (change.id().kind() == ObjectKind.DEFAULT_PRIVILEGES && options.drops()) {
        CatalogObject gone = change.before().orElseThrow();
        statements.addAll(Grants.change(gone, gone.get("grants"), Optional.empty()));
      }
      return;
    }
    CatalogObject object = change.after().orElseThrow();
    boolean added = change.kind() == Change.Kind.ADDED;
    if (added && object.id().kind() == ObjectKind.TABLE) {
      statements.addAll(Tables.settings(object));
    }
    statements.addAll(Ownership.of(change));
    if (recreated.contains(change.id())) {
      common(object);
    } else if (!rebuilt.contains(change.id())) {
      statements.addAll(Common.statements(change, granted.of(change.id()), options));
    }
  }

  /** Of what was made again: it has lost them. */
  private void common(ObjectId id) {
    List<ObjectId> all = new ArrayList<>(List.of(id));
    from.parts(id, ObjectKind.COLUMN).forEach(column -> all.add(column.id()));
    from.parts(id, ObjectKind.INDEX).forEach(index -> all.add(index.id()));
    for (ObjectId one : all) {
      Optional<CatalogObject> wanted = chosen.containsKey(one) ? to.find(one) : from.find(one);
      wanted.ifPresent(this::common);
    }
  }

  /** As of a new object. */
  private void common(CatalogObject object) {
    Change made = new Change(object.id(), Optional.empty(), Optional.of(object), List.of());
    statements.addAll(Common.statements(made, granted.of(object.id()), options));
  }

  private static boolean isTable(Snapshot snapshot, ObjectId column) {
    return snapshot.find(ObjectId.of(ObjectKind.TABLE, column.schema(), column.table())).isPresent()
        || snapshot
            .find(ObjectId.of(ObjectKind.FOREIGN_TABLE, column.schema(), column.table()))
            .isPresent();
  }
}

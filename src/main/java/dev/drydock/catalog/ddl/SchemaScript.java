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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes the statements that lead from one snapshot to another: in order, harmless when run twice,
 * keeping every row. Nothing is dropped unless asked for, but what holds no rows of its own (a
 * policy, a view, a constraint, an index) where it has to be made anew.
 */
public final class SchemaScript {
  private final Snapshot from;
  private final Snapshot to;
  private final DdlOptions options;
  private final Map<ObjectId, Change> chosen = new HashMap<>();
  private final List<DdlStatement> unwritable;
  private final Set<ObjectId> rebuilt;
  private final Set<ObjectId> recreated = new HashSet<>();
  private final DefaultGrants granted;
  private final Inheritance inheritance;
  private final List<DdlStatement> statements = new ArrayList<>();

  private SchemaScript(Snapshot from, Snapshot to, Collection<Change> changes, DdlOptions options) {
    this.from = from;
    this.to = to;
    this.options = options;
    changes.forEach(change -> chosen.put(change.id(), change));
    this.unwritable = Unwritable.taken(chosen, to);
    this.granted = new DefaultGrants(from);
    this.inheritance = new Inheritance(from, to);
    this.rebuilt = Rebuilds.of(from, to, chosen.values(), options);
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
    List<DdlStatement> impossible = Unwritable.of(rebuilt, from);
    if (!impossible.isEmpty()) {
      return impossible;
    }
    statements.addAll(unwritable);
    Renames.of(chosen.values().stream().sorted(SchemaScript::byId).toList()).forEach(this::rename);
    Removal removal = new Removal(from, chosen, options, inheritance);
    statements.addAll(removal.first(rebuilt));
    bodiesUnchecked();
    InTheWay inTheWay = new InTheWay(from, to, made());
    statements.addAll(inTheWay.moved(removal.last()));
    chosen.values().stream()
        .filter(change -> change.id().kind().isRelation())
        .filter(change -> change.kind() == Change.Kind.CHANGED)
        .sorted(SchemaScript::byId)
        .forEach(change -> statements.addAll(Parentage.leaving(change, new PartsOfParent(to))));
    statements.addAll(Identities.inTheWay(chosen.values()));
    List<ObjectId> order = new MakingOrder(from, to, rebuilt, chosen.values()).objects();
    order.stream().filter(id -> !isLast(id)).forEach(this::make);
    finish(id -> !isLast(id));
    chosen.values().stream()
        .sorted(SchemaScript::byId)
        .forEach(change -> statements.addAll(inheritance.asParent(change)));
    rebuilt.stream().sorted().forEach(this::common);
    statements.addAll(removal.last(inTheWay));
    order.stream().filter(SchemaScript::isLast).forEach(this::make);
    finish(SchemaScript::isLast);
    return statements;
  }

  /** A publication takes children of its tables along, also those that are to go. */
  private static boolean isLast(ObjectId id) {
    return id.kind() == ObjectKind.PUBLICATION;
  }

  private void finish(Predicate<ObjectId> which) {
    chosen.values().stream()
        .filter(change -> which.test(change.id()))
        .sorted(SchemaScript::byId)
        .forEach(this::finish);
  }

  private static int byId(Change one, Change other) {
    return one.id().compareTo(other.id());
  }

  private void rename(Renames.Pair pair) {
    if (rebuilt.contains(pair.old().id())) {
      // in the way of something else: it goes, and the other is made behind that
      if (options.drops()) {
        rebuilt.remove(pair.old().id());
      }
      return;
    }
    statements.add(pair.statement());
    chosen.remove(pair.old().id());
    chosen.remove(pair.name().id());
    Change rest = new Change(pair.name().id(), pair.old().before(), pair.name().after(), List.of());
    List<Change.AttributeChange> left = Changes.attributes(rest);
    if (!left.isEmpty()) {
      chosen.put(rest.id(), new Change(rest.id(), rest.before(), rest.after(), left));
    }
  }

  private Set<ObjectId> made() {
    return chosen.values().stream()
        .filter(change -> change.kind() == Change.Kind.ADDED)
        .map(Change::id)
        .collect(Collectors.toSet());
  }

  /** A body may speak of what is made after it. */
  private void bodiesUnchecked() {
    chosen.values().stream()
        .flatMap(change -> change.after().stream())
        .filter(object -> object.fact("language").filter(SchemaScript::isLookedAt).isPresent())
        .findFirst()
        .ifPresent(
            function ->
                statements.add(
                    DdlStatement.of(function.id(), "SET LOCAL check_function_bodies = off")));
  }

  /** Languages whose bodies CREATE FUNCTION reads. */
  private static boolean isLookedAt(String language) {
    return language.equals("sql") || language.equals("plpgsql");
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
    } else if (id.kind() == ObjectKind.VIEW) {
      defaultsOfView(id, again || whole);
    } else if (id.kind() == ObjectKind.MATERIALIZED_VIEW) {
      settingsOfColumns(id, again || whole);
    }
  }

  private void alter(Change change) {
    if (change.id().kind() == ObjectKind.TABLE) {
      statements.addAll(
          inheritance.likeParents(
              change, new Removal(from, chosen, options, inheritance).columns()));
    }
    if (change.id().kind() == ObjectKind.COLUMN && Columns.isMadeAnew(change, from.serverMajor())) {
      columnAnew(change);
      return;
    }
    if (options.drops() && Labels.needingAnotherType(change).isPresent()) {
      CatalogObject wanted = change.after().orElseThrow();
      change.attributes().stream()
          .filter(a -> a.name().equals("labels"))
          .forEach(a -> statements.addAll(Types.renamed(change.id(), Labels.of(a))));
      statements.addAll(new EnumExchange(from, wanted, this::setsDefault).statements());
      recreated.add(change.id());
      return;
    }
    List<DdlStatement> altering = new Alteration(to).of(change);
    if (altering.contains(Creation.drop(change.id()))) {
      recreated.add(change.id());
    }
    statements.addAll(altering);
  }

  /** What an INSERT into a view takes where nothing is given. */
  private void defaultsOfView(ObjectId view, boolean made) {
    for (CatalogObject column : to.parts(view, ObjectKind.COLUMN)) {
      boolean changed =
          from.find(column.id())
              .filter(there -> there.get("default").equals(column.get("default")))
              .isEmpty();
      if (made && column.has("default") || !made && changed && chosen.containsKey(column.id())) {
        statements.add(Columns.setDefault(column.id(), column));
      }
    }
  }

  /** How the columns of a materialized view are stored and looked at, which it has of its own. */
  private void settingsOfColumns(ObjectId view, boolean made) {
    for (CatalogObject column : from.parts(view, ObjectKind.COLUMN)) {
      Change change = chosen.get(column.id());
      if (!made && change != null && change.kind() == Change.Kind.CHANGED) {
        statements.addAll(Columns.changeSettings(change));
      }
    }
    if (made) {
      Snapshot its = to.find(view).isPresent() && chosen.containsKey(view) ? to : from;
      its.parts(view, ObjectKind.COLUMN).stream()
          .map(one -> chosen.containsKey(one.id()) ? to.find(one.id()).orElse(one) : one)
          .forEach(one -> statements.addAll(Columns.settings(one)));
    }
  }

  private boolean setsDefault(ObjectId column) {
    Change change = chosen.get(column);
    return change != null && change.attributes().stream().anyMatch(a -> a.name().equals("default"));
  }

  private void columnAnew(Change change) {
    if (options.drops()) {
      statements.addAll(Columns.again(change.after().orElseThrow()));
      recreated.add(change.id());
    } else {
      statements.add(
          DdlStatement.cannot(
              change.id(),
              "column %s: its expression can only be changed by dropping it and adding it again"
                  .formatted(change.id().display())));
    }
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
              if (change.after().filter(inheritance::isLikeParents).isPresent()) {
                return;
              }
              if (Inheritance.isInherited(change)) {
                statements.addAll(Tables.ownOfPartition(change.after().orElseThrow()));
              } else if (change.kind() == Change.Kind.CHANGED) {
                alter(change);
                if (change.attributes().stream().anyMatch(Columns::reachesDefaults)) {
                  statements.addAll(inheritance.defaults(change.id()));
                }
              } else if (!whole) {
                statements.addAll(Columns.add(change.after().orElseThrow()));
                statements.addAll(inheritance.defaults(change.id()));
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
    statements.addAll(Ownership.of(change, from.serverMajor() >= 15 ? chosen.values() : List.of()));
    if (recreated.contains(change.id())) {
      common(object);
    } else if (!rebuilt.contains(change.id())) {
      statements.addAll(Common.statements(change, granted.of(change.id()), options));
      statements.addAll(Grants.ofColumnsAgain(change, columns(change.id())));
    }
  }

  /** Those that are there and stay, as they are to be. */
  private List<CatalogObject> columns(ObjectId relation) {
    return from.parts(relation, ObjectKind.COLUMN).stream()
        .map(CatalogObject::id)
        .filter(id -> to.find(id).isPresent())
        .flatMap(id -> (chosen.containsKey(id) ? to : from).find(id).stream())
        .toList();
  }

  /** Of what was made again: it has lost them. */
  private void common(ObjectId id) {
    List<ObjectId> all = new ArrayList<>(List.of(id));
    from.parts(id, ObjectKind.COLUMN).forEach(column -> all.add(column.id()));
    for (ObjectKind part : List.of(ObjectKind.INDEX, ObjectKind.TRIGGER, ObjectKind.RULE)) {
      from.parts(id, part).forEach(one -> all.add(one.id()));
    }
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
}

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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final Finishing finishing;
  private final Inheritance inheritance;
  private final List<DdlStatement> statements = new ArrayList<>();

  private SchemaScript(Snapshot from, Snapshot to, Collection<Change> changes, DdlOptions options) {
    this.from = from;
    this.to = to;
    this.options = options;
    changes.forEach(change -> chosen.put(change.id(), change));
    this.unwritable = new ArrayList<>(Unwritable.taken(chosen, to));
    this.inheritance = new Inheritance(from, to);
    if (!options.drops()) {
      unwritable.addAll(new Obstructions(chosen, from, to, inheritance, renamed()).taken());
    }
    this.rebuilt = Rebuilds.of(from, to, chosen.values(), options);
    this.finishing = new Finishing(from, to, options, chosen, rebuilt, recreated);
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
    Removal removal = new Removal(from, chosen, options, inheritance);
    List<Renames.Pair> renamed =
        Renames.of(chosen.values().stream().sorted(SchemaScript::byId).toList());
    if (options.drops()) {
      List<ObjectId> outlived = new TypeFollowers(renamed).outlived(chosen.values());
      statements.addAll(removal.ahead(outlived));
      outlived.forEach(chosen::remove);
    }
    renamed.forEach(this::rename);
    follow(new TypeFollowers(renamed));
    statements.addAll(Ownership.released(chosen.values()));
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
    rebuilt.stream().sorted().forEach(id -> statements.addAll(finishing.again(id)));
    statements.addAll(removal.last(inTheWay));
    order.stream().filter(SchemaScript::isLast).forEach(this::make);
    finish(SchemaScript::isLast);
    return statements;
  }

  private Set<ObjectId> renamed() {
    return Renames.of(chosen.values().stream().sorted(SchemaScript::byId).toList()).stream()
        .flatMap(pair -> Stream.of(pair.old().id(), pair.name().id()))
        .collect(Collectors.toSet());
  }

  /** A publication takes children of its tables along, also those that are to go. */
  private static boolean isLast(ObjectId id) {
    return id.kind() == ObjectKind.PUBLICATION;
  }

  private void finish(Predicate<ObjectId> which) {
    chosen.values().stream()
        .filter(change -> which.test(change.id()))
        .sorted(SchemaScript::byId)
        .forEach(change -> statements.addAll(finishing.of(change)));
  }

  private static int byId(Change one, Change other) {
    return one.id().compareTo(other.id());
  }

  private void rename(Renames.Pair pair) {
    if (isPartOfRebuilt(pair.old().id())) {
      return; // it goes with the view it is of, and the other is made with the new one
    }
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
    for (Change change : List.copyOf(chosen.values())) {
      Renames.followed(change, pair)
          .ifPresentOrElse(left -> chosen.put(left.id(), left), () -> chosen.remove(change.id()));
    }
    Change rest = new Change(pair.name().id(), pair.old().before(), pair.name().after(), List.of());
    List<Change.AttributeChange> left = Changes.attributes(rest);
    if (!left.isEmpty()) {
      chosen.put(rest.id(), new Change(rest.id(), rest.before(), rest.after(), left));
    }
  }

  /** What is there under the wanted name once its types are is changed, not made. */
  private void follow(TypeFollowers followers) {
    for (TypeFollowers.Pair pair : followers.among(chosen.values())) {
      if (!rebuilt.contains(pair.gone())) {
        chosen.remove(pair.gone());
        chosen.remove(pair.left().id());
        if (!pair.left().attributes().isEmpty()) {
          chosen.put(pair.left().id(), pair.left());
        }
      }
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
      statements.addAll(new ViewColumns(from, to, chosen).defaults(id, again || whole));
    } else if (id.kind() == ObjectKind.MATERIALIZED_VIEW) {
      statements.addAll(new ViewColumns(from, to, chosen).settings(id, again || whole));
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
}

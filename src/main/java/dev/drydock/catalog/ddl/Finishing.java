package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes when everything is there: settings, owners, grants, comments. */
final class Finishing {
  private final Snapshot from;
  private final Snapshot to;
  private final DdlOptions options;
  private final Map<ObjectId, Change> chosen;
  private final Set<ObjectId> rebuilt;
  private final Set<ObjectId> recreated;
  private final DefaultGrants granted;

  /**
   * @param chosen what is changed
   * @param rebuilt what stood in the way and was made again as it was
   * @param recreated what was made anew instead of altered
   */
  Finishing(
      Snapshot from,
      Snapshot to,
      DdlOptions options,
      Map<ObjectId, Change> chosen,
      Set<ObjectId> rebuilt,
      Set<ObjectId> recreated) {
    this.from = from;
    this.to = to;
    this.options = options;
    this.chosen = chosen;
    this.rebuilt = rebuilt;
    this.recreated = recreated;
    this.granted = new DefaultGrants(from);
  }

  /** Of one change. */
  List<DdlStatement> of(Change change) {
    if (change.kind() == Change.Kind.REMOVED) {
      return removed(change);
    }
    CatalogObject object = change.after().orElseThrow();
    boolean added = change.kind() == Change.Kind.ADDED;
    List<DdlStatement> statements = new ArrayList<>();
    if (added && object.id().kind() == ObjectKind.TABLE) {
      statements.addAll(Tables.settings(object));
    }
    statements.addAll(Ownership.of(change, chosen.values(), from.serverMajor() >= 15));
    if (recreated.contains(change.id())) {
      statements.addAll(asNew(object));
    } else if (!rebuilt.contains(change.id())) {
      statements.addAll(Common.statements(change, granted.of(change.id()), options));
      statements.addAll(Grants.ofColumnsAgain(change, columns(change.id())));
    }
    return statements;
  }

  private List<DdlStatement> removed(Change change) {
    if (change.id().kind() != ObjectKind.DEFAULT_PRIVILEGES || !options.drops()) {
      return List.of();
    }
    CatalogObject gone = change.before().orElseThrow();
    return Grants.change(gone, gone.get("grants"), Optional.empty());
  }

  /** Those that are there and stay, as they are to be. */
  private List<CatalogObject> columns(ObjectId relation) {
    return from.parts(relation, ObjectKind.COLUMN).stream()
        .map(CatalogObject::id)
        .filter(id -> to.find(id).isPresent())
        .flatMap(id -> (chosen.containsKey(id) ? to : from).find(id).stream())
        .toList();
  }

  /** Of what was made again: it and its parts have lost theirs. */
  List<DdlStatement> again(ObjectId id) {
    List<ObjectId> all = new ArrayList<>(List.of(id));
    from.parts(id, ObjectKind.COLUMN).forEach(column -> all.add(column.id()));
    for (ObjectKind part : List.of(ObjectKind.INDEX, ObjectKind.TRIGGER, ObjectKind.RULE)) {
      from.parts(id, part).forEach(one -> all.add(one.id()));
    }
    return all.stream()
        .flatMap(one -> (chosen.containsKey(one) ? to : from).find(one).stream())
        .flatMap(one -> asNew(one).stream())
        .toList();
  }

  private List<DdlStatement> asNew(CatalogObject object) {
    Change made = new Change(object.id(), Optional.empty(), Optional.of(object), List.of());
    return Common.statements(made, granted.of(object.id()), options);
  }
}

package dev.drydock.compare;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a platform gives every database, which is nobody's migration's matter.
 *
 * @param standIns what stands in for it on scratch
 * @param history what comes with the history of migrations
 */
public record Platform(Snapshot standIns, Set<ObjectId> history) {
  /** Kinds in no schema that a platform makes its own of. */
  private static final Set<ObjectKind> DATABASE_WIDE =
      Set.of(
          ObjectKind.EXTENSION,
          ObjectKind.PUBLICATION,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.FOREIGN_SERVER,
          ObjectKind.USER_MAPPING,
          ObjectKind.SUBSCRIPTION,
          ObjectKind.SECURITY_LABEL,
          ObjectKind.DEFAULT_PRIVILEGES,
          ObjectKind.SCHEMA);

  /** No platform and no history: everything is a migration's matter. */
  public static Platform none() {
    return new Platform(Snapshot.empty(0), Set.of());
  }

  /** Whether a change concerns what is the platform's own. */
  boolean owns(Change change) {
    ObjectId id = change.id();
    if (history.contains(id)) {
      return true;
    }
    if (schemas().isEmpty() && id.kind() == ObjectKind.SCHEMA) {
      return false; // no platform: who may do what in public is as PostgreSQL has it, or a change
    }
    if (standIns.objects().containsKey(id)) {
      // its shape on scratch is a likeness only, unless a migration changed it there
      return change.kind() == Change.Kind.REMOVED || unchanged(change);
    }
    return change.kind() == Change.Kind.REMOVED && (isSomeoneElses(id) || isInItsSchema(id));
  }

  private boolean unchanged(Change change) {
    return change
        .after()
        .map(CatalogObject::attributes)
        .equals(standIns.find(change.id()).map(CatalogObject::attributes));
  }

  private boolean isSomeoneElses(ObjectId id) {
    return !schemas().isEmpty() && DATABASE_WIDE.contains(id.kind());
  }

  private boolean isInItsSchema(ObjectId id) {
    return schemas().contains(id.schema());
  }

  private Set<String> schemas() {
    return standIns.ofKind(ObjectKind.SCHEMA).stream()
        .map(schema -> schema.id().name())
        .filter(name -> !name.equals("public"))
        .collect(Collectors.toSet());
  }
}

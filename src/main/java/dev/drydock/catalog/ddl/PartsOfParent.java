package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.PartOfParent;
import dev.drydock.catalog.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The indexes and constraints a partition has because its parent has them: it keeps them when it is
 * detached, and is attached with them to another.
 */
final class PartsOfParent {
  private final Snapshot to;

  /**
   * @param to where those that are wanted are
   */
  PartsOfParent(Snapshot to) {
    this.to = to;
  }

  /** Drops those neither the detached table nor its next parent is to have. */
  List<DdlStatement> dropped(CatalogObject detached) {
    ObjectId table = detached.id();
    Optional<CatalogObject> parent =
        to.find(table).flatMap(one -> one.get("partition of")).flatMap(to::relation);
    return PartOfParent.of(detached).stream()
        .filter(part -> to.find(part.id()).filter(part::is).isEmpty())
        .filter(
            part ->
                parent.stream()
                    .flatMap(one -> to.parts(one.id(), part.id().kind()).stream())
                    .noneMatch(part::is))
        .map(part -> Creation.drop(part.id()))
        .toList();
  }
}

package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which versions of the catalog's rows about relations were seen last: a relation none of whose
 * rows was written since need not be read again, which costs ten times as much. Right as long as
 * nothing is cleared away, so within one transaction; what was renamed elsewhere does not show
 * here.
 */
final class RowVersions {
  /** Stands for the comments of what is part of relations, whichever. */
  private static final Long COMMENTS = 0L;

  /** Of what has no rows any more. */
  private static final String GONE = "";

  private static final String VERSIONS = CatalogQuery.text("versions");

  private final Asking asking;
  private final Map<Long, String> seen = new HashMap<>();

  RowVersions(Asking asking) {
    this.asking = asking;
  }

  private record Version(long relation, String rows) {}

  /** Those of the relations with a row written or deleted since they were asked for last. */
  Set<Long> movedOf(Collection<Long> relations) throws ServerException {
    Map<Long, String> now = new HashMap<>();
    relations.forEach(relation -> now.put(relation, GONE));
    asking
        .ask(VERSIONS, row -> new Version(row.getLong(1), row.getString(2)), relations)
        .forEach(version -> now.put(version.relation(), version.rows()));
    Set<Long> moved = new HashSet<>();
    now.forEach(
        (relation, rows) -> {
          if (!rows.equals(seen.put(relation, rows))) {
            moved.add(relation);
          }
        });
    return moved.remove(COMMENTS) ? new HashSet<>(relations) : moved;
  }
}

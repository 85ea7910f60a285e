package dev.drydock.catalog;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may have changed in a database, as far as those know who changed it.
 *
 * @param relations OIDs of tables, views and sequences, with all their parts; of those that were
 *     dropped as well
 * @param kinds of objects to look at whole; those of relations and their parts count for nothing
 * @param everything that nothing can be ruled out
 */
public record Touched(Set<Long> relations, Set<ObjectKind> kinds, boolean everything) {
  public Touched {
    relations = Set.copyOf(relations);
    kinds =
        kinds.stream()
            .filter(kind -> !kind.isRelation() && !kind.isPartOfTable())
            .filter(kind -> kind != ObjectKind.SEQUENCE)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether there is nothing to look at. */
  public boolean isNothing() {
    return relations.isEmpty() && kinds.isEmpty() && !everything;
  }

  boolean anyOf(Set<ObjectKind> some) {
    return some.stream().anyMatch(kinds::contains);
  }
}

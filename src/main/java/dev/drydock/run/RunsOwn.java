package dev.drydock.run;

import dev.drydock.run.HeldRelations.Relation;
import java.util.HashSet;
import java.util.Set;

/**
 * Which relations nobody but the run itself uses yet: those it made. An index that it made of a
 * table that was there is used by everybody from the commit on.
 */
final class RunsOwn {
  private final Set<Long> existing;
  private final Set<Long> uncommitted = new HashSet<>();
  private final Set<Long> committed = new HashSet<>();

  /**
   * @param existing what was there before the run, by OID
   */
  RunsOwn(Set<Long> existing) {
    this.existing = Set.copyOf(existing);
  }

  /** Whether the run made it. */
  boolean has(long oid) {
    return !existing.contains(oid);
  }

  /** Whether nobody else can wait for it. */
  boolean has(long oid, Relation relation) {
    boolean used =
        relation.index() && existing.contains(relation.table()) && committed.contains(oid);
    return has(oid) && !used;
  }

  /** A relation that was not there before is seen. */
  void made(long oid) {
    uncommitted.add(oid);
  }

  /** What was made so far is committed where the migrations are applied. */
  void committed() {
    committed.addAll(uncommitted);
    uncommitted.clear();
  }
}

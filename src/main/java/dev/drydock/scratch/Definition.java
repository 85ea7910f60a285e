package dev.drydock.scratch;

import java.util.ArrayList;
import java.util.List;

/**
 * What makes one object of a schema again.
 *
 * @param object which it is
 * @param rank of its kind: of objects that do not need each other, the lower comes first
 * @param statements in order; the first makes it
 */
record Definition(ObjectId object, int rank, List<String> statements) {
  /**
   * An object as PostgreSQL's own dependencies name it.
   *
   * @param catalog the table that holds it, for instance {@code pg_class}
   */
  record ObjectId(String catalog, long oid) {}

  Definition and(String statement) {
    List<String> more = new ArrayList<>(statements);
    more.add(statement);
    return new Definition(object, rank, more);
  }
}

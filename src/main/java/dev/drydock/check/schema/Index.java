package dev.drydock.check.schema;

import java.util.List;

/**
 * An index of a table or materialized view, its constraints' own included.
 *
 * @param columns its key, in order, up to the first expression
 * @param plain whether the key has no expression
 * @param partial whether it has a WHERE
 * @param valid false for what a failed CONCURRENTLY left
 * @param method for instance {@code btree}
 */
public record Index(
    String name,
    boolean unique,
    List<String> columns,
    boolean plain,
    boolean partial,
    boolean valid,
    String method) {

  public Index {
    columns = List.copyOf(columns);
  }

  Index withColumn(String from, String to) {
    List<String> now = columns.stream().map(one -> one.equals(from) ? to : one).toList();
    return new Index(name, unique, now, plain, partial, valid, method);
  }

  Index renamed(String to) {
    return new Index(to, unique, columns, plain, partial, valid, method);
  }

  /** Whether it serves a search by exactly these columns. */
  public boolean beginsWith(List<String> wanted) {
    return wanted.size() <= columns.size()
        && columns.subList(0, wanted.size()).containsAll(wanted)
        && valid
        && !partial;
  }
}

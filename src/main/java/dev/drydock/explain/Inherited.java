package dev.drydock.explain;

import java.util.List;

/**
 * A referenced table that others inherit from: a query of it shows their rows, its key has none.
 */
final class Inherited {
  private static final String HEIRS =
      """
      SELECT i.inhrelid::regclass::text
        FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
       WHERE i.inhparent = to_regclass(?) AND p.relkind = 'r' ORDER BY 1 LIMIT 5
      """;

  private Inherited() {}

  /** Says so, where it is one. */
  static void into(Draft draft, Case failure, String shown, String table) {
    List<String> heirs = failure.live().texts(HEIRS, table);
    if (!heirs.isEmpty()) {
      draft
          .why(
              "%s inherits from %s: a SELECT shows its rows there, and a foreign key does not see"
                      .formatted(String.join(", ", heirs), shown)
                  + " them.")
          .remedy(
              "Have the foreign key refer to %s where the row is, or keep all rows in %s (one table, or"
                      .formatted(heirs.getFirst(), shown)
                  + " a partitioned one, instead of inheritance).")
          .run("See the rows of the table itself", "SELECT * FROM ONLY %s;".formatted(table));
    }
  }
}

package dev.drydock.explain;

/** Which types become which, when asked to. */
final class Casts {
  /**
   * A row when the server casts neither way of its own: no cast is declared, and none goes by way
   * of text. Arrays, domains and types that are not there are not judged.
   */
  private static final String NONE =
      """
      SELECT 'none'
        FROM pg_catalog.pg_type f, pg_catalog.pg_type t
       WHERE f.oid = to_regtype(?) AND t.oid = to_regtype(?) AND f.oid <> t.oid
         AND f.typtype IN ('b', 'e', 'r') AND t.typtype IN ('b', 'e', 'r')
         AND f.typcategory NOT IN ('S', 'A', 'X') AND t.typcategory NOT IN ('S', 'A', 'X')
         AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_cast
              WHERE castsource = f.oid AND casttarget = t.oid)
      """;

  private Casts() {}

  /**
   * Whether {@code value::to} is refused whatever the value; not where that cannot be known.
   *
   * @param from as the server writes types
   */
  static boolean none(Case failure, String from, String to) {
    return failure.live().text(NONE, from, to).filter("none"::equals).isPresent();
  }
}

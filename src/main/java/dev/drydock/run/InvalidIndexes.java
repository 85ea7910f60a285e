package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a CREATE INDEX or REINDEX CONCURRENTLY leaves behind when it fails. */
final class InvalidIndexes {
  private static final String ALL =
      """
      SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE NOT i.indisvalid AND c.relkind = 'i'
       ORDER BY 1
      """;

  private InvalidIndexes() {}

  static Set<String> in(Session session) throws ServerException {
    return new LinkedHashSet<>(session.query(ALL, row -> row.getString(1)));
  }
}

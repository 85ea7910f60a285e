package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Small tables whose rows are copied when that is allowed, as other tables' rows refer to them:
 * those the login may read, of 1,000 rows and 1 MB at most, 32 MB together, the smallest first. A
 * table that refers to one that is not copied is not copied either.
 */
final class ReferenceTables {
  private static final int MOST_ROWS = 1000;

  private static final String SMALL =
      """
      SELECT nspname, relname
        FROM (SELECT n.nspname, c.relname, c.oid, pg_catalog.pg_table_size(c.oid) AS size,
                     sum(pg_catalog.pg_table_size(c.oid))
                       OVER (ORDER BY pg_catalog.pg_table_size(c.oid), c.oid) AS together
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
               WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND c.oid >= 16384
                 AND n.nspname NOT LIKE 'pg\\_%' AND pg_catalog.pg_relation_size(c.oid) > 0
                 AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
                 AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
                 AND NOT pg_catalog.row_security_active(c.oid)
                 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                    AND d.objid = c.oid AND d.deptype = 'e')) tables
       WHERE size <= 1048576 AND together <= 33554432
       ORDER BY size, oid
      """;

  /** A partitioned table counts as filled: its rows are in its parts. */
  private static final String REFERENCES =
      """
      SELECT n.nspname || '.' || c.relname, fn.nspname || '.' || f.relname, f.relkind = 'p'
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
        JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
       WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
      """;

  private record Reference(String from, String to, boolean partitioned) {}

  private record Name(String schema, String table) {}

  private ReferenceTables() {}

  /**
   * @param filled tables with rows, as {@code schema.name}
   */
  static List<TableRows> read(Session session, HistoryTable history, Set<String> filled)
      throws ServerException {
    List<TableRows> read = new ArrayList<>();
    for (Name name : session.query(SMALL, row -> new Name(row.getString(1), row.getString(2)))) {
      if (!name.schema().equals(history.schema()) || !name.table().equals(history.name())) {
        TableRows rows = TableRows.read(session, name.schema(), name.table(), MOST_ROWS + 1);
        if (!rows.rows().isEmpty() && rows.rows().size() <= MOST_ROWS) {
          read.add(rows);
        }
      }
    }
    List<Reference> references =
        session.query(
            REFERENCES,
            row -> new Reference(row.getString(1), row.getString(2), row.getBoolean(3)));
    while (read.removeIf(rows -> dangles(rows, read, references, filled))) {
      // what referred to it dangles now
    }
    return read;
  }

  private static boolean dangles(
      TableRows rows, List<TableRows> read, List<Reference> references, Set<String> filled) {
    Set<String> copied = new HashSet<>();
    read.forEach(table -> copied.add(table.name()));
    return references.stream()
        .filter(reference -> reference.from().equals(rows.name()))
        .anyMatch(
            reference ->
                reference.partitioned()
                    || filled.contains(reference.to()) && !copied.contains(reference.to()));
  }
}

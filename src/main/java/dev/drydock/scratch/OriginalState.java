package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changes in an original while its schema stays: read for every rehearsal.
 *
 * @param rows of small tables, where they may be copied
 * @param filled tables with rows, as {@code schema.name}, the history aside
 */
record OriginalState(
    TableRows history, List<TableRows> rows, List<Position> sequences, Set<String> filled) {
  private static final String SEQUENCES =
      """
      SELECT pg_catalog.format('%I.%I', schemaname, sequencename), last_value
        FROM pg_catalog.pg_sequences WHERE last_value IS NOT NULL
      """;

  private static final String POSITIONS =
      """
      SELECT pg_catalog.count(pg_catalog.setval(named.sequence, named.last))
        FROM (SELECT pg_catalog.to_regclass(s), p::bigint
                FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) given (s, p)
             ) named (sequence, last)
       WHERE named.sequence IS NOT NULL
      """;

  /** By their size: that needs no right to read them, and no statistics. */
  private static final String FILLED =
      """
      SELECT n.nspname || '.' || c.relname
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND c.oid >= 16384 AND n.nspname NOT LIKE 'pg\\_%'
         AND pg_catalog.pg_relation_size(c.oid) > 0
      """;

  /** The number a sequence gave last. */
  record Position(String sequence, long last) {}

  static OriginalState read(Session session, HistoryTable history, boolean withRows)
      throws ServerException {
    Set<String> filled = new HashSet<>(session.query(FILLED, row -> row.getString(1)));
    filled.remove(history.schema() + "." + history.name());
    TableRows.prepare(session);
    return new OriginalState(
        TableRows.read(session, history.schema(), history.name(), Integer.MAX_VALUE),
        withRows ? ReferenceTables.read(session, history, filled) : List.of(),
        session.query(SEQUENCES, row -> new Position(row.getString(1), row.getLong(2))),
        filled);
  }

  /**
   * Puts a copy into the same state, as superuser. Neither triggers nor foreign keys have a say:
   * they had it when the rows were written.
   */
  Written write(WriteSession session) throws ServerException {
    session.query(
        POSITIONS,
        row -> row.getLong(1),
        sequences.stream().map(Position::sequence).toList(),
        sequences.stream().map(position -> Long.toString(position.last())).toList());
    session.execute("SET session_replication_role TO replica", notice -> {});
    history.write(session);
    List<CopiedRows> copied = new ArrayList<>();
    List<NotCloned> refused = new ArrayList<>();
    Set<String> empty = new HashSet<>(filled);
    for (TableRows table : rows) {
      try {
        table.write(session);
        empty.remove(table.name());
        copied.add(new CopiedRows(table.name(), table.rows().size()));
      } catch (ServerException e) {
        if (e.error().connectionLost()) {
          throw e;
        }
        refused.add(NotCloned.of("rows of " + table.name() + ": " + e.error().message()));
      }
    }
    session.restoreState();
    copied.sort(Comparator.comparing(CopiedRows::table));
    return new Written(copied, refused, empty);
  }

  /**
   * What became of the rows.
   *
   * @param filled tables with rows in the original and none in the copy
   */
  record Written(List<CopiedRows> copied, List<NotCloned> refused, Set<String> filled) {}
}

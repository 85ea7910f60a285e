package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changes in an original while its schema stays: read for every rehearsal.
 *
 * @param filled tables with rows, as {@code schema.name}, the history aside
 */
record OriginalState(HistoryRows history, List<Position> sequences, Set<String> filled) {
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

  static OriginalState read(Session session, HistoryTable history) throws ServerException {
    Set<String> filled = new HashSet<>(session.query(FILLED, row -> row.getString(1)));
    filled.remove(history.schema() + "." + history.name());
    return new OriginalState(
        HistoryRows.read(session, history),
        session.query(SEQUENCES, row -> new Position(row.getString(1), row.getLong(2))),
        filled);
  }

  /** Puts a copy into the same state, as superuser. */
  void write(WriteSession session) throws ServerException {
    session.query(
        POSITIONS,
        row -> row.getLong(1),
        sequences.stream().map(Position::sequence).toList(),
        sequences.stream().map(position -> Long.toString(position.last())).toList());
    history.write(session);
  }
}

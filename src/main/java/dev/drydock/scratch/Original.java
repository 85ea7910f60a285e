package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of the original no dump of its schema holds, read in one read-only transaction.
 *
 * @param filled tables with rows, as {@code schema.name}, the history aside
 */
record Original(
    Encoding encoding,
    List<Role> roles,
    List<Membership> memberships,
    List<Setting> settings,
    Privileges database,
    Optional<Privileges> publicSchema,
    HistoryRows history,
    List<Position> sequences,
    Set<String> filled) {
  private static final String ENCODING =
      """
      SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype
        FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()
      """;

  private static final String SEQUENCES =
      """
      SELECT pg_catalog.format('%I.%I', schemaname, sequencename), last_value
        FROM pg_catalog.pg_sequences WHERE last_value IS NOT NULL
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

  /** How texts are stored and sorted. */
  record Encoding(String name, String collate, String type) {}

  /** The number a sequence gave last. */
  record Position(String sequence, long last) {}

  static Original read(Session session, HistoryTable history) throws ServerException {
    Set<String> filled = new HashSet<>(session.query(FILLED, row -> row.getString(1)));
    filled.remove(history.schema() + "." + history.name());
    return new Original(
        session
            .query(
                ENCODING, row -> new Encoding(row.getString(1), row.getString(2), row.getString(3)))
            .getFirst(),
        Role.all(session),
        Membership.all(session),
        Setting.all(session),
        Privileges.ofDatabase(session),
        Privileges.ofPublicSchema(session),
        HistoryRows.read(session, history),
        session.query(SEQUENCES, row -> new Position(row.getString(1), row.getLong(2))),
        filled);
  }
}

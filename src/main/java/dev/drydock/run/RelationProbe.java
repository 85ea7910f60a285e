package dev.drydock.run;

import dev.drydock.migration.HistoryTable;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a rehearsal's steps do to tables: locks by {@code pg_locks} of the own backend, differenced;
 * rewrites by a changed {@code relfilenode} of the same OID; scans by the transaction's counters.
 * Relations are known by their OIDs, since names vanish.
 */
final class RelationProbe implements StepProbe {
  private static final String ALL =
      """
      SELECT c.oid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind::text,
             c.relfilenode::bigint, '{}'::text[], 0::bigint, 0::bigint
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f', 'i', 'I')
         AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
      """;

  private static final String LOCKED =
      """
      SELECT c.oid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind::text,
             c.relfilenode::bigint, l.modes,
             CASE WHEN c.relkind IN ('r', 'm')
                  THEN pg_catalog.pg_stat_get_xact_numscans(c.oid) ELSE 0 END,
             pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
               + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
               + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)
        FROM (SELECT relation, pg_catalog.array_agg(DISTINCT mode) AS modes
                FROM pg_catalog.pg_locks
               WHERE pid = pg_catalog.pg_backend_pid() AND granted AND locktype = 'relation'
                 AND database = (SELECT oid FROM pg_catalog.pg_database
                                  WHERE datname = pg_catalog.current_database())
               GROUP BY relation) l
        JOIN pg_catalog.pg_class c ON c.oid = l.relation
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'v', 'f', 'i', 'I')
         AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
       ORDER BY 2
      """;

  private record Relation(
      long oid, String name, String kind, long file, List<String> modes, long scans, long changes) {
    boolean index() {
      return kind.equalsIgnoreCase("i");
    }
  }

  private final Session session;
  private final String history;
  private final LockCap cap;
  private final Map<Long, Long> files = new HashMap<>();
  private final Set<Long> existing = new HashSet<>();
  private final Map<Long, Long> scans = new HashMap<>();
  private final Map<Long, Set<String>> held = new HashMap<>();

  /**
   * @param history the table whose own row lock counts for nothing
   */
  RelationProbe(Session session, HistoryTable history, LockCap cap) throws ServerException {
    this.session = session;
    this.history = history.toString();
    this.cap = cap;
    for (Relation relation : session.query(ALL, RelationProbe::relation)) {
      files.put(relation.oid(), relation.file());
      existing.add(relation.oid());
    }
  }

  private static Relation relation(ResultSet row) throws SQLException {
    Array modes = row.getArray(5);
    return new Relation(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        List.of((String[]) modes.getArray()),
        row.getLong(6),
        row.getLong(7));
  }

  /** Locks and counters are a transaction's own. */
  void newTransaction() {
    held.clear();
    scans.clear();
  }

  @Override
  public Effects after(Step step) throws ServerException {
    List<LockTaken> locks = new ArrayList<>();
    List<String> rewrites = new ArrayList<>();
    List<String> scanned = new ArrayList<>();
    for (Relation relation : session.query(LOCKED, RelationProbe::relation)) {
      boolean isNew = !existing.contains(relation.oid());
      boolean rewritten = !isNew && moved(relation) && countsAsRewrite(step);
      if (rewritten && !relation.index()) {
        rewrites.add(relation.name());
      }
      if (scannedMore(relation) && !isNew) {
        scanned.add(relation.name());
      }
      locks.addAll(taken(relation, isNew));
    }
    return Effects.observed(locks, rewrites, scanned, List.of());
  }

  /** Takes what is held now as known: what Drydock itself did in between is no step's doing. */
  void forgetOwnDoing() throws ServerException {
    for (Relation relation : session.query(LOCKED, RelationProbe::relation)) {
      files.put(relation.oid(), relation.file());
      scans.put(relation.oid(), relation.scans());
      held.computeIfAbsent(relation.oid(), oid -> new HashSet<>()).addAll(relation.modes());
    }
  }

  private boolean moved(Relation relation) {
    Long before = files.put(relation.oid(), relation.file());
    return before != null && before != relation.file();
  }

  /** These give a table a new file because that is what they are for. */
  private static boolean countsAsRewrite(Step step) {
    String command = step.first().command();
    String text = step.script().textOf(step.first()).toUpperCase(Locale.ROOT);
    return !command.startsWith("TRUNCATE")
        && !command.startsWith("REFRESH")
        && !text.contains("SET TABLESPACE");
  }

  private boolean scannedMore(Relation relation) {
    Long before = scans.put(relation.oid(), relation.scans());
    return relation.scans() > (before == null ? 0 : before);
  }

  private List<LockTaken> taken(Relation relation, boolean isNew) {
    Set<String> before = held.computeIfAbsent(relation.oid(), oid -> new HashSet<>());
    List<LockTaken> taken = new ArrayList<>();
    for (String mode : relation.modes()) {
      if (!before.add(mode)) {
        continue;
      }
      if (!isNew && LockCap.COUNTED.contains(mode) && !relation.name().equals(history)) {
        cap.held();
      }
      if (!relation.index() || (mode.equals("AccessExclusiveLock") && !isNew)) {
        taken.add(new LockTaken(relation.name(), LockWaits.shortened(mode), isNew));
      }
    }
    return taken;
  }

  /** A row version that stays behind when all is rolled back. */
  record Dead(String relation, long rows) {}

  /** Tables that were there before and whose rows were changed; asked before rolling back. */
  List<Dead> dead() throws ServerException {
    return session.query(LOCKED, RelationProbe::relation).stream()
        .filter(relation -> existing.contains(relation.oid()) && relation.changes() > 0)
        .filter(relation -> !relation.index() && !relation.name().equals(history))
        .map(relation -> new Dead(relation.name(), relation.changes()))
        .toList();
  }
}

package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.ddl.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks what relations there are, and which of them the own backend holds locks on. */
final class HeldRelations {
  /** As pg_locks has them, in alphabetical order. */
  private static final List<String> MODES =
      List.of(
          "AccessExclusiveLock",
          "AccessShareLock",
          "ExclusiveLock",
          "RowExclusiveLock",
          "RowShareLock",
          "ShareLock",
          "ShareRowExclusiveLock",
          "ShareUpdateExclusiveLock");

  private static final String COLUMNS =
      """
      pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
      c.relname, c.relkind::text, c.relfilenode::bigint, coalesce(i.indrelid, 0)::bigint
      """;

  /** Toast tables go with their tables, temporary ones concern nobody else. */
  private static final String SHOWN =
      """
      c.relkind IN ('r', 'p', 'm', 'v', 'f', 'i', 'I', 'S')
         AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
      """;

  private static final String ALL =
      "SELECT c.oid::bigint, "
          + COLUMNS
          + """
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
           WHERE c.oid >= 16384 AND
          """
          + SHOWN;

  private static final String SOME =
      "SELECT c.oid::bigint, "
          + COLUMNS
          + """
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
           WHERE c.oid = ANY ($1::text[]::oid[]) AND
          """
          + SHOWN;

  /**
   * Locks with what the server has at hand about their relations: there is one of these questions
   * for every statement, and joining with pg_class takes three times as long. One column a lock, as
   * most are as they were: {@link Lock#parsed} reads the others.
   */
  private static final String HELD =
      "SELECT pg_catalog.concat_ws(' ', l.relation, l.modes,"
          + " coalesce(pg_catalog.pg_relation_filenode(l.relation), 0),"
          + " pg_catalog.pg_stat_get_xact_numscans(l.relation),"
          + " l.relation::pg_catalog.regclass)"
          + " FROM (SELECT relation, pg_catalog.bit_or(CASE mode "
          + IntStream.range(0, MODES.size())
              .mapToObj(i -> "WHEN '" + MODES.get(i) + "' THEN " + (1 << i))
              .collect(Collectors.joining(" "))
          + " END) AS modes"
          + """
             FROM pg_catalog.pg_locks
            WHERE pid = pg_catalog.pg_backend_pid() AND granted AND locktype = 'relation'
              AND relation >= 16384
            GROUP BY relation) l
          """;

  /** Rows inserted, updated and deleted in tables that are locked. */
  private static final String CHANGED =
      """
      SELECT c.oid::bigint,
             pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
               + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
               + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)
        FROM pg_catalog.pg_class c
       WHERE c.oid IN (SELECT relation FROM pg_catalog.pg_locks
                        WHERE pid = pg_catalog.pg_backend_pid() AND granted
                          AND locktype = 'relation' AND relation >= 16384)
      """;

  /** The counters may still hold what an earlier transaction of this session did. */
  private static final String COUNTED =
      """
      SELECT c.oid::bigint, pg_catalog.pg_stat_get_xact_numscans(c.oid)
        FROM pg_catalog.pg_class c
       WHERE c.oid >= 16384 AND c.relkind IN ('r', 'm')
         AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0
      """;

  /** Those that were dropped come last. */
  static final Comparator<Held> BY_NAME =
      Comparator.comparing((Held held) -> held.relation().isEmpty())
          .thenComparing(held -> held.relation().map(Relation::name).orElse(""))
          .thenComparing(Held::oid);

  private final WriteSession session;

  /** What was seen of each locked relation last, and what it is; empty where it is not shown. */
  private final Map<Long, Known> known = new HashMap<>();

  /** What the last look saw, by what the server answered; empty where it is not shown. */
  private Map<String, Optional<Held>> last = Map.of();

  private record Known(long file, String shown, Optional<Relation> relation) {}

  HeldRelations(WriteSession session) {
    this.session = session;
  }

  /**
   * A relation as the catalog has it.
   *
   * @param name with its schema, quoted as it has to be
   * @param own without a schema, as it is
   * @param kind as in {@code relkind}
   * @param file {@code relfilenode}; changes when the storage is written anew
   * @param table the OID of an index's table, else 0
   */
  record Relation(String name, String own, String kind, long file, long table) {
    /** Whether a statement may mean it; a name without a schema may be any schema's. */
    boolean isCalled(Name written) {
      String own = "." + Session.quoted(written.own());
      String plain = "." + written.own();
      return written.schema().isPresent()
          ? name.equals(written.schema().get() + plain)
              || name.equals(Session.quoted(written.schema().get()) + own)
          : name.endsWith(plain) || name.endsWith(own);
    }

    boolean index() {
      return kind.equalsIgnoreCase("i");
    }

    boolean sequence() {
      return kind.equals("S");
    }

    boolean hasScans() {
      return kind.equals("r") || kind.equals("m");
    }
  }

  /**
   * One that is locked.
   *
   * @param relation empty when it was dropped
   * @param modes as in {@code pg_locks}
   * @param scans how often it was read whole
   */
  record Held(long oid, Optional<Relation> relation, List<String> modes, long scans) {}

  /**
   * A look at the locks.
   *
   * @param all those held now
   * @param fresh those of them that are not as at the last look, by name; dropped ones come last
   */
  record Look(Collection<Held> all, List<Held> fresh) {}

  private record Entry<T>(long oid, T value) {}

  private record Lock(String line, long oid, int modes, long file, long scans, String shown) {
    static Lock parsed(String line) {
      String[] parts = line.split(" ", 5);
      return new Lock(
          line,
          Long.parseLong(parts[0]),
          Integer.parseInt(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          parts[4]);
    }

    boolean dropped() {
      return shown.equals(Long.toString(oid));
    }

    boolean isAs(Known before) {
      return before != null && before.file() == file && before.shown().equals(shown);
    }
  }

  /** Every relation, by OID. */
  Map<Long, Relation> all() throws ServerException {
    return byOid(session.query(ALL, row -> new Entry<>(row.getLong(1), relation(row))));
  }

  /** Those locked now. */
  Look held() throws ServerException {
    return held(new StepGuard(session));
  }

  /** The same, where savepoints may change on the way. */
  Look held(StepGuard guard) throws ServerException {
    List<String> lines = guard.ask(HELD, row -> row.getString(1));
    Map<String, Optional<Held>> now = HashMap.newHashMap(lines.size());
    List<Lock> changed = new ArrayList<>();
    for (String line : lines) {
      Optional<Held> as = last.get(line);
      if (as == null) {
        changed.add(Lock.parsed(line));
      } else {
        now.put(line, as);
      }
    }
    learn(changed.stream().filter(lock -> !lock.isAs(known.get(lock.oid()))).toList());
    List<Held> fresh = new ArrayList<>();
    for (Lock lock : changed) {
      Optional<Held> held = held(lock);
      held.ifPresent(fresh::add);
      now.put(lock.line(), held);
    }
    fresh.sort(BY_NAME);
    last = now;
    return new Look(now.values().stream().flatMap(Optional::stream).toList(), fresh);
  }

  private Optional<Held> held(Lock lock) {
    Optional<Relation> relation = known.get(lock.oid()).relation();
    if (relation.isEmpty() && !lock.dropped()) {
      return Optional.empty();
    }
    long scans = relation.filter(Relation::hasScans).isPresent() ? lock.scans() : 0;
    return Optional.of(new Held(lock.oid(), relation, modes(lock.modes()), scans));
  }

  /** Takes every lock for a fresh one at the next look. */
  void forget() {
    last = Map.of();
  }

  private void learn(List<Lock> unknown) throws ServerException {
    if (unknown.isEmpty()) {
      return;
    }
    Map<Long, Relation> there =
        byOid(
            session.queryPlanned(
                SOME,
                row -> new Entry<>(row.getLong(1), relation(row)),
                unknown.stream().filter(lock -> !lock.dropped()).map(Lock::oid).toList()));
    for (Lock lock : unknown) {
      known.put(
          lock.oid(),
          new Known(lock.file(), lock.shown(), Optional.ofNullable(there.get(lock.oid()))));
    }
  }

  /** Rows changed in this transaction, of tables that are locked. */
  Map<Long, Long> changes() throws ServerException {
    return byOid(session.query(CHANGED, row -> new Entry<>(row.getLong(1), row.getLong(2))));
  }

  /** What the counters of scans stand at, where not at zero. */
  Map<Long, Long> scans() throws ServerException {
    return byOid(session.query(COUNTED, row -> new Entry<>(row.getLong(1), row.getLong(2))));
  }

  private static <T> Map<Long, T> byOid(List<Entry<T>> entries) {
    Map<Long, T> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.oid(), entry.value()));
    return map;
  }

  private static Relation relation(ResultSet row) throws SQLException {
    return new Relation(
        row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getLong(6));
  }

  private static List<String> modes(int bits) {
    return IntStream.range(0, MODES.size())
        .filter(i -> (bits & (1 << i)) != 0)
        .mapToObj(MODES::get)
        .toList();
  }
}

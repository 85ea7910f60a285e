package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds a lock that a statement waited for, and how it lets go. */
final class Blockers {
  /** Those on some tables, of the strongest the one whose transaction is open the longest. */
  private static final String HOLDERS =
      """
      SELECT coalesce(l.pid::text, '') AS pid, coalesce(a.state, '') AS state, l.mode,
             c.oid::regclass::text AS table,
             coalesce(date_trunc('second', clock_timestamp() - a.xact_start)::text, '') AS "open for",
             coalesce(a.usename::text, '') AS user,
             coalesce(a.application_name, '') AS application,
             coalesce(x.gid, '') AS prepared, coalesce(left(a.query, 80), '') AS query
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_class c ON c.oid = l.relation
        LEFT JOIN pg_catalog.pg_stat_activity a USING (pid)
        LEFT JOIN pg_catalog.pg_prepared_xacts x
          ON l.virtualtransaction = '-1/' || x.transaction::text
       WHERE l.granted AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
         AND l.database = (SELECT oid FROM pg_catalog.pg_database
                            WHERE datname = pg_catalog.current_database())
         AND c.relnamespace <> 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'p', 'm', 'v')
         AND (c.oid = ANY (?::text[]::regclass[]) OR cardinality(?::text[]) = 0)
         AND (? OR l.mode <> 'AccessShareLock')
       ORDER BY pg_catalog.array_position(ARRAY['AccessExclusiveLock', 'ExclusiveLock',
                  'ShareRowExclusiveLock', 'ShareLock', 'ShareUpdateExclusiveLock',
                  'RowExclusiveLock', 'RowShareLock', 'AccessShareLock'], l.mode),
                a.xact_start LIMIT 10
      """;

  private static final Pattern IN_RELATION = Pattern.compile("(?:in|on) relation \"(.+?)\"");

  /** What takes a lock that nobody may share. */
  private static final Pattern STRONG =
      Pattern.compile("(?i)^(?:ALTER|DROP|TRUNCATE|LOCK|CREATE|REINDEX|CLUSTER|VACUUM|REFRESH).*");

  private Blockers() {}

  /** Names the holder first; false where there is none now. */
  static boolean into(Draft draft, Case failure) {
    Matcher relation =
        IN_RELATION.matcher(failure.message() + " " + failure.error().where().orElse(""));
    List<String> tables =
        relation.find()
            ? Tables.named(failure, relation.group(1)).stream().toList()
            : Tables.inStatement(failure);
    boolean strong =
        failure.statement().isEmpty() && tables.isEmpty()
            || STRONG.matcher(failure.command().toUpperCase(Locale.ROOT)).matches();
    Optional<Evidence> holders =
        failure.live().ask("Who holds locks on it now", HOLDERS, tables, tables, strong);
    draft.evidence(holders);
    Optional<List<String>> first = holders.flatMap(found -> found.rows().stream().findFirst());
    first.ifPresent(row -> draft.why(told(row)).firstFix(release(row)));
    return first.isPresent();
  }

  private static String told(List<String> row) {
    if (!row.get(7).isEmpty()) {
      return "The prepared transaction %s holds %s on %s."
          .formatted(row.get(7), row.get(2), row.get(3));
    }
    String who = row.get(6).isBlank() ? row.get(5) : "%s, %s".formatted(row.get(5), row.get(6));
    String state = row.get(1).isEmpty() ? "whose state this role may not see" : row.get(1);
    return "Session %s (%s; %s%s) holds %s on %s."
        .formatted(
            row.get(0),
            who,
            state,
            row.get(4).isEmpty() ? "" : " for " + row.get(4),
            row.get(2),
            row.get(3));
  }

  /** A session that runs nothing has nothing to cancel: only its end lets go of the lock. */
  private static Fix release(List<String> row) {
    if (!row.get(7).isEmpty()) {
      return Fix.run(
          "Finish the prepared transaction that holds the lock",
          "ROLLBACK PREPARED %s; -- or COMMIT PREPARED".formatted(StringConstant.of(row.get(7))));
    }
    boolean runs = row.get(1).equals("active");
    return Fix.run(
        runs
            ? "Ask session %s, which holds the lock, to stop what it runs".formatted(row.get(0))
            : "End session %s, which holds the lock in a transaction left open"
                .formatted(row.get(0)),
        "SELECT %s(%s);"
            .formatted(runs ? "pg_cancel_backend" : "pg_terminate_backend", row.get(0)));
  }
}

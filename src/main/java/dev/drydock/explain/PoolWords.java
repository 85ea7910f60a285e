package dev.drydock.explain;

import java.util.List;

/** What pools within an application and poolers before a server say when they have no session. */
final class PoolWords {
  private static final String SESSIONS =
      """
      SELECT application_name AS application, state, count(*) AS sessions,
             max(now() - state_change)::text AS "longest in it"
        FROM pg_catalog.pg_stat_activity WHERE datname = current_database()
       GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 10
      """;

  private PoolWords() {}

  static List<Said> all() {
    return List.of(
        Said.of(
                ToolWords.STATE,
                "Timed out fetching a new connection from the connection pool|Timeout acquiring a"
                    + " connection|Connection is not available, request timed out|QueuePool limit of size"
                    + " \\d+ overflow -?\\d+ reached|The connection pool has been exhausted|could not obtain a"
                    + " connection from the pool|Timed out acquiring connection from connection"
                    + " pool|connection not available and request was dropped from queue"
                    + "|ResourceRequest timed out|pool timed out while waiting for an open connection",
                "Every connection of the application's pool was in use, and none came back in time.",
                "Look for what holds a connection (a slow query, a lock, a transaction left open); only"
                    + " then make the pool bigger.")
            .ask("Sessions of this database", SESSIONS, 0),
        Said.of(
            ToolWords.STATE,
            "no more connections allowed|MaxClientsInSessionMode|max clients reached",
            "The pooler before the server has as many clients as it may have.",
            "Let the application open fewer connections, or use the pooler's transaction mode."),
        Said.of(
            ToolWords.STATE,
            "server_login_retry|server login has been failing",
            "The pooler cannot log in at the server behind it, and does not try again for a while.",
            "Look into the pooler's own log for what the server says (password, pg_hba.conf, database,"
                + " or the server is down), and mend that."),
        Said.of(
            ToolWords.STATE,
            "pooler error: server conn crashed\\?|server conn crashed\\?",
            "The pooler lost its connection to the server: what was running may or may not have taken"
                + " effect.",
            "See in the server's log whether it was restarted or ended the session; then connect again and"
                + " look before anything is repeated."),
        Said.of(
            ToolWords.STATE,
            "query_wait_timeout",
            "The pooler had no session of the server free in time.",
            "Look for what holds the sessions: long queries and open transactions."),
        Said.of(
            ToolWords.STATE,
            "unsupported startup parameter:? ?(?:in options: )?([\\w]+)",
            "The pooler does not hand the setting {1} on to the server.",
            "Take {1} out of the address, set it for the role (ALTER ROLE … SET {1}), or list it in the"
                + " pooler's ignore_startup_parameters."),
        Said.of(
            ToolWords.STATE,
            "no tenant identifier provided",
            "The pooler cannot tell which project is meant.",
            "Write the user with the project's name behind a point: postgres.the_project."));
  }
}

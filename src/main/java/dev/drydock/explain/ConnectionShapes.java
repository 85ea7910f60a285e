package dev.drydock.explain;

import java.util.List;

/** Logging in, and losing the connection. */
final class ConnectionShapes {
  private static final String SESSIONS =
      """
      SELECT usename AS user, application_name AS application, state, count(*) AS sessions
        FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend'
       GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 10
      """;

  private static final String LOOK_FIRST =
      "Connect again and look at the catalog and the history before anything is repeated.";

  private ConnectionShapes() {}

  static List<Entry> all() {
    return List.of(
        Said.of(
                "22023",
                "role \"(.+?)\" does not exist",
                "This server has no role {1} to become.",
                "Correct its name, or have it created.")
            .run("Create it", "CREATE ROLE {1q} NOLOGIN;"),
        Said.of(
            "22023",
            "payload string too long",
            "pg_notify takes less than 8000 bytes, and this text is longer: often a whole row as"
                + " JSON.",
            "Send the row's key only, and let the listener read the row."),
        Said.of(
            "28P01",
            "",
            "The server does not accept this user and password; it says the same of a user who has"
                + " no password.",
            "Enter the password again, and see that it is this server's and this user's: another"
                + " server may listen at this port, and a container takes POSTGRES_PASSWORD only"
                + " while its volume is empty."),
        new OldFiles(),
        Said.of(
            "22023",
            "database files are incompatible with server",
            "The data directory was made by another major version of PostgreSQL, which this version"
                + " cannot read.",
            "Run the old version again and take a dump, or upgrade with pg_upgrade; with a"
                + " container, put the old version back in its image's tag first."),
        Said.of(
            "28000",
            "Peer authentication failed|Ident authentication failed",
            "By its socket the server lets in only the operating system's user of the same name"
                + " (peer in pg_hba.conf).",
            "Connect by TCP (-h localhost) with a password, or run it as that user: sudo -u"
                + " postgres psql."),
        Said.of(
            "28000",
            "role \"(.+?)\" is not permitted to log in",
            "{1} is a role without LOGIN.",
            "Log in as another and SET ROLE, or ALTER ROLE … LOGIN."),
        Said.of(
            "28000",
            "no pg_hba.conf entry.*(?:SSL off|no encryption)",
            "The server's pg_hba.conf does not let this user into this database without SSL,"
                + " perhaps not from this host at all.",
            "Require SSL (sslmode=require; in Node ssl: true); if it is on already, have a line"
                + " added to pg_hba.conf."),
        Said.of(
            "28000",
            "no pg_hba.conf entry|pg_hba.conf rejects",
            "The server's pg_hba.conf does not let this user in from here to this database, perhaps"
                + " for want of TLS.",
            "Require TLS (sslmode=require), connect from an allowed host, or have a line added to"
                + " pg_hba.conf."),
        Said.of(
            "28000",
            "",
            "The server did not let this user in.",
            "Look at the user and pg_hba.conf."),
        new NearOnServer(),
        Said.of(
                "3D000",
                "database \"(.+?)\" does not exist",
                "This server has no database {1}.",
                "Correct the name in the address, or create the database.")
            .ask(
                "Databases of this server",
                "SELECT datname AS database FROM pg_catalog.pg_database"
                    + " WHERE NOT datistemplate ORDER BY datname <> ?, datname LIMIT 20",
                1)
            .run("Create it", "CREATE DATABASE {1q}"),
        Said.of(
            "08004",
            "client password must be a string",
            "The driver was given no password: it is undefined where the program looks for it.",
            "See that the variable with the password or the connection string is set, and read"
                + " before the pool is made."),
        Said.of(
            "08004",
            "password",
            "The server asks for a password, and none was given.",
            "Give one: in the profile, PGPASSWORD or ~/.pgpass."),
        Said.of(
            "08004",
            "SSL",
            "The server does not support SSL, and the address demands it.",
            "Use sslmode=disable (or prefer, where the driver knows it; in Node ssl: false), or have TLS"
                + " switched on at the server."),
        Said.of(
            "08001",
            "(?s)^(?!.*could not (?:open|find|link|stat|read) ).*No such file or directory",
            "No server listens at this socket on this machine: it is not running, or keeps its"
                + " socket elsewhere.",
            "Start the server, or name its host (-h localhost), where it runs in a container or on"
                + " another machine."),
        Said.of(
            "08001",
            "(?i)refused|Connect call failed",
            "Nothing listens at this host and port.",
            "See that the server runs, and that host and port are right; from within a container"
                + " localhost is the container itself: write the name of the database's service."),
        Said.of(
            "08001",
            "certificate",
            "The server's certificate is not one this client trusts.",
            "Give the root certificate of the server or its provider (sslrootcert); leaving the"
                + " check out lets anybody stand in between."),
        Said.of(
            "08001",
            "TIMEDOUT|UNREACH|unreachable|No route|timed out|timeout",
            "Nothing answers at this host and port: a firewall, a missing VPN, or an address by"
                + " IPv6 that this network cannot reach.",
            "See that the host and port are right and let this machine in; on Supabase use the"
                + " pooler's address from a network without IPv6."),
        Said.of(
            "08001",
            "translate host name|ENOTFOUND|EAI_AGAIN|UnknownHost|no such"
                + " host|resolving|resolution|not known",
            "The host's name cannot be looked up.",
            "Correct the host; on Supabase the direct host answers by IPv6 only, the pooler's by"
                + " IPv4."),
        Said.of(
            "08001",
            "Can.t reach database server",
            "The server cannot be reached at this address: the host is wrong, asleep, or answers by"
                + " IPv6 only.",
            "See that host and port are right and the project is awake; on Supabase use the"
                + " pooler's address from a network without IPv6."),
        Said.of(
            "42P05 26000",
            "prepared statement",
            "A pooler in transaction mode hands each transaction another session, and prepared"
                + " statements belong to a session.",
            "Switch prepared statements off in the client (pgbouncer=true, prepareThreshold=0,"
                + " statement_cache_size=0), or use the session pooler or the direct address."),
        Said.of(
            "XX000",
            "checkpoint record",
            "The server's data directory is damaged: the write-ahead log it has to start from is"
                + " missing or unreadable.",
            "Keep a copy of the directory as it is, then restore the last backup; pg_resetwal may"
                + " start the server once more to save what can be saved, and loses what was last"
                + " written."),
        Said.of(
            "XX000",
            "requested WAL segment",
            "A standby or backup asks for a WAL file the primary has removed already.",
            "Make the standby anew (pg_basebackup), and keep more WAL: a replication slot or"
                + " wal_keep_size."),
        Said.of(
            "XX000",
            "Tenant or user not found",
            "The pooler knows no project by this user and host.",
            "Write the user with the project's name behind a point, postgres.the_project, and copy"
                + " the pooler's host from the project's own page: its number and region are part"
                + " of it."),
        Said.of(
            "08001 08004",
            "",
            "The server cannot be reached at this address.",
            "See that the host's name is right and can be looked up, and whether a VPN is needed."),
        Said.of(
            "08006",
            "",
            "The connection was lost on the way: what was not committed by then is rolled back, and a"
                + " COMMIT that was under way may or may not have taken effect.",
            LOOK_FIRST),
        Said.of("08003 08000", "", "The connection was closed before.", LOOK_FIRST),
        Said.of(
            "08P01",
            "prepared statement",
            "The statement has another number of parameters than values came with it: the program"
                + " gives too few or too many, or a pooler mixes up its clients' statements.",
            "Count the parameters. With a pooler in between, switch prepared statements off in the"
                + " client, update the pooler (PgBouncer 1.21 keeps them apart, with"
                + " max_prepared_statements), or connect directly."),
        Said.of(
            "08P01",
            "SSL required|SSL connection is required",
            "The pooler or server lets nobody in without TLS.",
            "Add sslmode=require to the address (in Node ssl: true)."),
        Said.of(
            "55000",
            "sequence must have same owner as table it is linked to",
            "The sequence and the table it is to belong to have different owners.",
            "Give the sequence the table's owner first: ALTER SEQUENCE … OWNER TO the_owner."),
        Said.of(
            "55000",
            "sequence must be in same schema as table it is linked to",
            "The sequence and the table it is to belong to are in different schemas.",
            "Move it first: ALTER SEQUENCE … SET SCHEMA the_schema."),
        Said.of(
            "08P01",
            "",
            "The two ends do not understand each other: often a pooler, or TLS spoken to a port"
                + " that does not.",
            "Connect directly to the server, and see that the port is PostgreSQL's."),
        new ConnectionLimit(),
        Said.of(
                "53300",
                "",
                "All connections this server, database or role may have are taken.",
                "Close idle sessions, or use a pooler.")
            .ask("Who is connected", SESSIONS, 0)
            .ask(
                "The limits",
                "SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN"
                    + " ('max_connections', 'superuser_reserved_connections')",
                0)
            .check("SELECT count(*) FROM pg_stat_activity"),
        Said.of(
                "57P01 57P02",
                "",
                "The server ended the session: it was restarted, failed over, or somebody ended it"
                    + " with pg_terminate_backend.",
                LOOK_FIRST)
            .ask(
                "When the server started",
                "SELECT pg_catalog.pg_postmaster_start_time()::text AS started",
                0),
        Said.of(
            "57P03",
            "",
            "The server is starting, stopping or recovering and takes no connections yet.",
            "Wait a moment and connect again."),
        Said.of(
            "57P05",
            "",
            "The session was idle for longer than the server allows.",
            "Connect again."),
        Said.of(
            "53100",
            "could not resize shared memory segment",
            "The server's shared memory (/dev/shm) is full: a container has 64 MB of it unless told"
                + " otherwise, and parallel queries take theirs from it.",
            "Give the container more: shm_size: 1g in Compose, --shm-size=1g on the command line."),
        Said.of(
                "53100",
                "",
                "The server's disk is full; a rewrite needs the table's size once more.",
                "Free space, then run it again; do big changes in batches.")
            .ask(
                "The largest tables",
                """
                SELECT oid::regclass::text AS table,
                       pg_catalog.pg_size_pretty(pg_catalog.pg_total_relation_size(oid)) AS size
                  FROM pg_catalog.pg_class WHERE relkind IN ('r', 'm')
                 ORDER BY pg_catalog.pg_total_relation_size(oid) DESC LIMIT 5
                """,
                0),
        Said.of(
            "53200",
            "",
            "The server ran out of memory, or of room for locks when one transaction touches"
                + " thousands of tables.",
            "Do less in one transaction, or have max_locks_per_transaction raised."));
  }
}

package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Environment;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.server.embedded.ThrowawayServer;
import java.util.Optional;

/**
 * The role whose likeness runs the migrations: the login's, or, for a login that may not write the
 * history and so cannot be the one that will apply, its owner's.
 *
 * @param name of the role
 * @param instead whether it stands in for a login that may only read
 */
record RunsAs(String name, boolean instead) {
  private static final String OWNER =
      """
      SELECT pg_catalog.pg_get_userbyid(c.relowner),
             pg_catalog.has_table_privilege(c.oid, 'INSERT')
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relname = ?
      UNION ALL
      SELECT pg_catalog.pg_get_userbyid(d.datdba),
             CASE WHEN n.oid IS NULL
                  THEN pg_catalog.has_database_privilege(d.oid, 'CREATE')
                  ELSE pg_catalog.has_schema_privilege(n.oid, 'CREATE') END
        FROM pg_catalog.pg_database d
        LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = ?
       WHERE d.datname = pg_catalog.current_database()
      """;

  private record Owner(String name, boolean writable) {}

  static RunsAs of(Database source, HistoryTable history) throws DrydockException {
    Owner owner;
    try (Session session = source.read()) {
      owner =
          session
              .query(
                  OWNER,
                  row -> new Owner(row.getString(1), row.getBoolean(2)),
                  history.schema(),
                  history.name(),
                  history.schema())
              .getFirst();
    }
    String name = owner.writable() ? source.facts().sessionUser() : owner.name();
    return new RunsAs(name, !owner.writable());
  }

  /**
   * Lets it log in by a password made for this once, and does.
   *
   * @param session as superuser of the scratch server
   */
  Database open(ThrowawayServer server, String database, WriteSession session, Profile profile)
      throws DrydockException {
    String password = Naming.password();
    session.execute(
        "ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(Session.quoted(name), password),
        notice -> {});
    Server.Address own = server.address(database);
    Server.Address address = new Server.Address(own.host(), own.port(), database, name, own.tls());
    PasswordSource passwords = (asked, previousWasWrong) -> Optional.of(new Secret(password));
    return Database.open(likeness(profile, address), passwords);
  }

  /** What follows from standing in for another. */
  Optional<NotCloned> difference() {
    return instead
        ? Optional.of(
            NotCloned.of(
                "the login's rights: it may not write the history, so this ran as its owner, "
                    + name))
        : Optional.empty();
  }

  /** Everything as in the profile but the server; a copy may always be written to. */
  private Profile likeness(Profile profile, Server.Address address) {
    return new Profile(
        profile.name(),
        Environment.DEVELOPMENT,
        address,
        false,
        profile.folder(),
        profile.searchPath(),
        instead ? Optional.empty() : profile.role(),
        profile.timeouts(),
        profile.tool(),
        profile.history(),
        profile.copyRows(),
        ProfileKind.USUAL);
  }
}

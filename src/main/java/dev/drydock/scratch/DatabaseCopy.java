package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;

/** Makes the copy's database, roles and settings, before anything is in it. */
final class DatabaseCopy {
  private final WriteSession session;
  private final Original original;
  private final Copying copying;

  DatabaseCopy(WriteSession session, Original original, Copying copying) {
    this.session = session;
    this.original = original;
    this.copying = copying;
  }

  void make(String name) throws ServerException {
    create(name);
    roles();
    for (String statement : original.database().statements("DATABASE " + Session.quoted(name))) {
      copying.attempt(session, statement);
    }
    for (Setting setting : original.settings()) {
      copying.attempt(session, setting.statement(name));
    }
    // what is lost in a crash is of no use to anybody
    execute("ALTER DATABASE " + Session.quoted(name) + " SET synchronous_commit TO off");
  }

  private void create(String name) throws ServerException {
    Original.Encoding encoding = original.encoding();
    String begin =
        "CREATE DATABASE %s TEMPLATE template0 ENCODING %s"
            .formatted(Session.quoted(name), literal(encoding.name()));
    try {
      execute(
          "%s LOCALE_PROVIDER libc LC_COLLATE %s LC_CTYPE %s"
              .formatted(begin, literal(encoding.collate()), literal(encoding.type())));
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      copying.note("collation %s: %s".formatted(encoding.collate(), e.error().message()));
      execute(begin + " LOCALE_PROVIDER libc LOCALE 'C'");
    }
  }

  private void roles() throws ServerException {
    String own = session.facts().sessionUser();
    for (Role role : original.roles()) {
      if (!role.name().equals(own)) {
        execute(
            "CREATE ROLE %s NOLOGIN %s"
                .formatted(Session.quoted(role.name()), String.join(" ", role.attributes())));
      } else if (!role.superuser()) {
        copying.note("role %s: it is a superuser on the scratch server".formatted(own));
      }
    }
    for (Membership membership : original.memberships()) {
      copying.attempt(session, membership.grant());
    }
  }

  private void execute(String sql) throws ServerException {
    session.execute(sql, notice -> {});
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}

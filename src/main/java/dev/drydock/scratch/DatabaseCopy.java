package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.StringConstant;

/** Makes the copy's database, roles, tablespaces and settings, before anything is in it. */
final class DatabaseCopy {
  private final WriteSession session;
  private final Original original;
  private final Copying copying;

  DatabaseCopy(WriteSession session, Original original, Copying copying) {
    this.session = session;
    this.original = original;
    this.copying = copying;
  }

  /**
   * @return its name: the original's, unless PostgreSQL's own databases have that
   */
  String make() throws ServerException {
    String name = original.database().startsWith("template") ? "scratch" : original.database();
    execute("DROP DATABASE IF EXISTS " + Session.quoted(name));
    create(name);
    roles();
    tablespaces();
    for (String statement : original.privileges().statements("DATABASE " + Session.quoted(name))) {
      copying.attempt(session, statement);
    }
    for (Setting setting : original.settings()) {
      copying.attempt(session, setting.statement(name));
    }
    for (ServerSetting setting : original.serverSettings()) {
      copying.attempt(session, setting.statement());
    }
    return name;
  }

  private void create(String name) throws ServerException {
    Original.Encoding encoding = original.encoding();
    String begin =
        "CREATE DATABASE %s TEMPLATE template0 ENCODING %s"
            .formatted(Session.quoted(name), StringConstant.of(encoding.name()));
    try {
      execute(
          "%s%s LC_COLLATE %s LC_CTYPE %s"
              .formatted(
                  begin,
                  provider(encoding),
                  StringConstant.of(encoding.collate()),
                  StringConstant.of(encoding.type())));
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      copying.note("collation %s: %s".formatted(encoding.collate(), e.error().message()));
      execute(begin + plain());
    }
  }

  /** Servers before 15 know of libc alone. */
  private String provider(Original.Encoding encoding) {
    if (session.facts().major() < 15) {
      return "";
    }
    return switch (encoding.provider()) {
      case "i" -> " LOCALE_PROVIDER icu ICU_LOCALE " + StringConstant.of(encoding.locale());
      case "b" -> " LOCALE_PROVIDER builtin BUILTIN_LOCALE " + StringConstant.of(encoding.locale());
      default -> " LOCALE_PROVIDER libc";
    };
  }

  private String plain() {
    return session.facts().major() < 15 ? " LOCALE 'C'" : " LOCALE_PROVIDER libc LOCALE 'C'";
  }

  private void roles() throws ServerException {
    for (Role role : original.roles()) {
      // there before only where the original is a scratch server itself
      if (!role.name().equals(session.facts().sessionUser())) {
        execute(
            "CREATE ROLE %s NOLOGIN %s"
                .formatted(Session.quoted(role.name()), String.join(" ", role.attributes())));
      }
    }
    for (Membership membership : original.memberships()) {
      copying.attempt(session, membership.grant(session.facts().major()));
    }
  }

  private void tablespaces() throws ServerException {
    if (original.tablespaces().isEmpty()) {
      return;
    }
    copying.attempt(session, "SET %s TO on".formatted(Tablespace.IN_PLACE));
    for (Tablespace tablespace : original.tablespaces()) {
      for (String statement : tablespace.statements()) {
        copying.attempt(session, statement);
      }
    }
    copying.attempt(session, "RESET " + Tablespace.IN_PLACE);
  }

  private void execute(String sql) throws ServerException {
    session.execute(sql, notice -> {});
  }
}

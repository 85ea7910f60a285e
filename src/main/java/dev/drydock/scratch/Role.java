package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * A role of the original.
 *
 * @param attributes as CREATE ROLE takes them, without LOGIN
 */
record Role(String name, boolean superuser, List<String> attributes) {
  private static final String ALL =
      """
      SELECT rolname, rolsuper, rolcreaterole, rolinherit, rolcreatedb, rolbypassrls, rolreplication
        FROM pg_catalog.pg_roles WHERE rolname NOT LIKE 'pg\\_%' ORDER BY oid
      """;

  static List<Role> all(Session session) throws ServerException {
    return session.query(
        ALL,
        row -> {
          List<String> attributes = new ArrayList<>();
          attributes.add(row.getBoolean(2) ? "SUPERUSER" : "NOSUPERUSER");
          attributes.add(row.getBoolean(3) ? "CREATEROLE" : "NOCREATEROLE");
          attributes.add(row.getBoolean(4) ? "INHERIT" : "NOINHERIT");
          attributes.add(row.getBoolean(5) ? "CREATEDB" : "NOCREATEDB");
          attributes.add(row.getBoolean(6) ? "BYPASSRLS" : "NOBYPASSRLS");
          attributes.add(row.getBoolean(7) ? "REPLICATION" : "NOREPLICATION");
          return new Role(row.getString(1), row.getBoolean(2), attributes);
        });
  }
}

package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.List;
import java.util.Optional;

/**
 * A role granted to another.
 *
 * @param options as GRANT takes them; servers before 16 know of ADMIN alone
 */
record Membership(String role, String member, List<String> options) {
  private static final String ALL =
      """
      SELECT r.rolname, m.rolname, a.admin_option,
             pg_catalog.to_jsonb(a) ->> 'inherit_option', pg_catalog.to_jsonb(a) ->> 'set_option'
        FROM pg_catalog.pg_auth_members a
        JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
        JOIN pg_catalog.pg_roles m ON m.oid = a.member
       WHERE m.rolname NOT LIKE 'pg\\_%'
       ORDER BY 1, 2
      """;

  static List<Membership> all(Session session) throws ServerException {
    return session.query(
        ALL,
        row -> {
          String admin = "ADMIN " + row.getBoolean(3);
          Optional<String> inherit = Optional.ofNullable(row.getString(4));
          return new Membership(
              row.getString(1),
              row.getString(2),
              inherit.isEmpty()
                  ? List.of(admin)
                  : List.of(admin, "INHERIT " + inherit.get(), "SET " + row.getString(5)));
        });
  }

  /** What gives it on a server of that major version. */
  String grant(int major) {
    String grant = "GRANT %s TO %s".formatted(Session.quoted(role), Session.quoted(member));
    if (major < 16) {
      return options.contains("ADMIN true") ? grant + " WITH ADMIN OPTION" : grant;
    }
    return grant + " WITH " + String.join(", ", options);
  }
}

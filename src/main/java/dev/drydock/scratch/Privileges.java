package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Owner and privileges of the database itself, of a schema or a tablespace, which no dump of a
 * schema has in full.
 */
record Privileges(String owner, List<Grant> grants) {
  private static final String DATABASE =
      """
      SELECT pg_catalog.pg_get_userbyid(d.datdba), pg_catalog.pg_get_userbyid(a.grantee),
             a.grantee = 0, a.privilege_type, a.is_grantable
        FROM pg_catalog.pg_database d,
             pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
       WHERE d.datname = pg_catalog.current_database()
      """;

  private static final String PUBLIC_SCHEMA =
      """
      SELECT pg_catalog.pg_get_userbyid(n.nspowner), pg_catalog.pg_get_userbyid(a.grantee),
             a.grantee = 0, a.privilege_type, a.is_grantable
        FROM pg_catalog.pg_namespace n,
             pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) a
       WHERE n.nspname = 'public'
      """;

  /**
   * One privilege.
   *
   * @param grantee quoted, or PUBLIC
   */
  record Grant(String grantee, String privilege, boolean withGrantOption) {}

  private record Row(String owner, Grant grant) {}

  private static final String TABLESPACE =
      """
      SELECT pg_catalog.pg_get_userbyid(t.spcowner), pg_catalog.pg_get_userbyid(a.grantee),
             a.grantee = 0, a.privilege_type, a.is_grantable
        FROM pg_catalog.pg_tablespace t,
             pg_catalog.aclexplode(coalesce(t.spcacl, pg_catalog.acldefault('t', t.spcowner))) a
       WHERE t.spcname = ?
      """;

  static Privileges ofDatabase(Session session) throws ServerException {
    return read(session, DATABASE).orElseThrow();
  }

  /** Empty when there is no such schema. */
  static Optional<Privileges> ofPublicSchema(Session session) throws ServerException {
    return read(session, PUBLIC_SCHEMA);
  }

  static Optional<Privileges> ofTablespace(Session session, String name) throws ServerException {
    return read(session, TABLESPACE, name);
  }

  private static Optional<Privileges> read(Session session, String sql, Object... values)
      throws ServerException {
    List<Row> rows =
        session.query(
            sql,
            row ->
                new Row(
                    row.getString(1),
                    new Grant(
                        row.getBoolean(3) ? "PUBLIC" : Session.quoted(row.getString(2)),
                        row.getString(4),
                        row.getBoolean(5))),
            values);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Privileges(rows.getFirst().owner(), rows.stream().map(Row::grant).toList()));
  }

  /**
   * What gives a copy the same.
   *
   * @param object for instance {@code SCHEMA public}
   */
  List<String> statements(String object) {
    List<String> statements = new ArrayList<>();
    statements.add("ALTER " + object + " OWNER TO " + Session.quoted(owner));
    statements.add("REVOKE ALL ON " + object + " FROM PUBLIC");
    for (Grant grant : grants) {
      statements.add(
          "GRANT %s ON %s TO %s%s"
              .formatted(
                  grant.privilege(),
                  object,
                  grant.grantee(),
                  grant.withGrantOption() ? " WITH GRANT OPTION" : ""));
    }
    return statements;
  }
}

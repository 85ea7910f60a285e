package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;

/**
 * Who was denied something. In a run that is the role of the session; a pasted error was met by an
 * application, whose role is seldom the one a person looks around with.
 *
 * @param name of the role, where it is known
 * @param here whether it is the role of this session
 * @param others login roles that lack the right, with what they may
 */
record Grantee(Optional<String> name, boolean here, Optional<Evidence> others) {
  private static final String LACKING =
      """
      SELECT r.rolname AS "role without it", r.rolcanlogin AS "may log in"
        FROM pg_catalog.pg_roles r
       WHERE NOT r.rolsuper AND r.rolname !~ '^pg_'
         AND (r.rolcanlogin OR r.rolname IN ('anon', 'authenticated', 'service_role'))
         AND NOT pg_catalog.has_table_privilege(r.oid, to_regclass(?), ?)
       ORDER BY 1 LIMIT 20
      """;

  private static final String MAY =
      """
      SELECT coalesce(pg_catalog.has_table_privilege(to_regclass(?), ?), false)::text
      """;

  /** Who lacks a right on a table; the session's role when it lacks the right itself. */
  static Grantee of(Case failure, String table, String right) {
    Optional<String> current = failure.live().text("SELECT current_user");
    String sql = Written.qualified(table);
    boolean ran = failure.failed().ran() != Failed.Ran.UNKNOWN;
    if (ran || !failure.live().texts(MAY, sql, right).contains("true")) {
      return new Grantee(current, true, Optional.empty());
    }
    Optional<Evidence> lacking =
        failure.live().ask("Roles that have no %s on it".formatted(right), LACKING, sql, right);
    List<String> roles = lacking.map(found -> found.column(0)).orElse(List.of());
    Optional<String> only =
        roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.<String>empty();
    return new Grantee(only, false, lacking);
  }

  /** As SQL writes it, or what has to be replaced by it. */
  String sql() {
    return name.map(QuotedNames::quoted).orElse("the_application_role");
  }

  /** For a sentence. */
  String shown() {
    return here
        ? name.map(role -> "The role " + role).orElse("The role in use")
        : name.map(role -> "The role " + role).orElse("The role the application logs in as");
  }
}

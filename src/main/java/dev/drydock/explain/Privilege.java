package dev.drydock.explain;

import java.util.List;
import java.util.Optional;

/** What rights are granted on, and how PostgreSQL is asked who has them. */
enum Privilege {
  TABLE("has_table_privilege", ""),
  SEQUENCE("has_sequence_privilege", "SEQUENCE "),
  SCHEMA("has_schema_privilege", "SCHEMA "),
  FUNCTION("has_function_privilege", "FUNCTION "),
  PROCEDURE("has_function_privilege", "PROCEDURE "),
  TYPE("has_type_privilege", "TYPE "),
  LANGUAGE("has_language_privilege", "LANGUAGE "),
  DATABASE("has_database_privilege", "DATABASE "),
  FOREIGN_SERVER("has_server_privilege", "FOREIGN SERVER "),
  TABLESPACE("has_tablespace_privilege", "TABLESPACE ");

  private static final String OF_ROLE =
      """
      SELECT wanted FROM pg_catalog.pg_roles r,
             pg_catalog.unnest(pg_catalog.string_to_array(?, ', ')) AS wanted
       WHERE r.rolname = ? AND NOT pg_catalog.%s(r.oid, ?, wanted)
      """;

  private static final String WITHOUT =
      """
      SELECT r.rolname AS "role without it", r.rolcanlogin AS "may log in"
        FROM pg_catalog.pg_roles r
       WHERE NOT r.rolsuper AND r.rolname !~ '^pg_'
         AND (r.rolcanlogin OR r.rolname IN ('anon', 'authenticated', 'service_role'))
         AND EXISTS (SELECT 1
                FROM pg_catalog.unnest(pg_catalog.string_to_array(?, ', ')) AS wanted
               WHERE NOT pg_catalog.%s(r.oid, ?, wanted))
       ORDER BY 1 LIMIT 20
      """;

  private final String function;
  private final String keyword;

  Privilege(String function, String keyword) {
    this.function = function;
    this.keyword = keyword;
  }

  /** Which of the rights a role has not; empty as well where the thing is not there. */
  List<String> lacking(Case failure, String role, String object, List<String> rights) {
    return failure
        .live()
        .texts(OF_ROLE.formatted(function), String.join(", ", rights), role, object);
  }

  /** The roles applications use that lack any of the rights. */
  Optional<Evidence> without(Case failure, String object, List<String> rights) {
    String wanted = String.join(", ", rights);
    return failure
        .live()
        .ask(
            "Roles that have no %s on it".formatted(wanted),
            WITHOUT.formatted(function),
            wanted,
            object);
  }

  /**
   * The statement that grants rights.
   *
   * @param written the object as SQL writes it
   */
  String grant(List<String> rights, String written, Grantee grantee) {
    return "GRANT %s ON %s%s TO %s;"
        .formatted(String.join(", ", rights), keyword, written, grantee.sql());
  }
}

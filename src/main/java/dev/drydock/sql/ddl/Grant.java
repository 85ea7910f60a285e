package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code GRANT} or {@code REVOKE}, of privileges or of membership.
 *
 * @param privileges in capitals, {@code ALL} for ALL PRIVILEGES; empty for membership
 * @param columns named in parentheses behind a privilege
 * @param kind of the objects; empty for membership
 * @param objects empty where ALL … IN SCHEMA is written
 * @param allInSchemas the schemas of ALL … IN SCHEMA
 * @param memberships the roles that are granted, where it is membership
 * @param roles behind TO or FROM; PUBLIC is {@code public}
 */
public record Grant(
    boolean revoke,
    List<String> privileges,
    List<Ident> columns,
    Optional<ObjectKind> kind,
    List<Name> objects,
    List<Ident> allInSchemas,
    List<Ident> memberships,
    List<Ident> roles)
    implements Shape {
  public Grant {
    privileges = List.copyOf(privileges);
    columns = List.copyOf(columns);
    objects = List.copyOf(objects);
    allInSchemas = List.copyOf(allInSchemas);
    memberships = List.copyOf(memberships);
    roles = List.copyOf(roles);
  }
}

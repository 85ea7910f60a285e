package dev.drydock.sql.ddl;

import java.util.List;

/**
 * {@code ALTER DEFAULT PRIVILEGES}.
 *
 * @param forRoles behind FOR ROLE
 * @param schemas behind IN SCHEMA
 * @param grant what is granted or revoked; its objects are empty
 */
public record DefaultPrivileges(List<Ident> forRoles, List<Ident> schemas, Grant grant)
    implements Shape {
  public DefaultPrivileges {
    forRoles = List.copyOf(forRoles);
    schemas = List.copyOf(schemas);
  }
}

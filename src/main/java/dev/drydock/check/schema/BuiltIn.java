package dev.drydock.check.schema;

import java.util.Set;

/**
 * What every database has: the names of {@code pg_catalog} and {@code information_schema} of any
 * supported major version.
 *
 * @param relations of both schemas
 * @param roles the predefined ones, and {@code postgres}
 */
public record BuiltIn(
    Set<String> routines,
    Set<String> types,
    Set<String> operatorClasses,
    Set<String> relations,
    Set<String> roles) {
  public BuiltIn {
    routines = Set.copyOf(routines);
    types = Set.copyOf(types);
    operatorClasses = Set.copyOf(operatorClasses);
    relations = Set.copyOf(relations);
    roles = Set.copyOf(roles);
  }
}

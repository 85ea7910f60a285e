package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table, a column or a domain.
 *
 * @param name where CONSTRAINT name is written; else PostgreSQL finds one
 * @param columns those in parentheses; empty for one written with its column
 * @param expression of a CHECK, without its parentheses
 * @param references of a foreign key
 * @param usingIndex the index behind USING INDEX
 * @param notValid whether NOT VALID is written
 * @param notEnforced whether NOT ENFORCED is written (PostgreSQL 18)
 * @param deferrable whether DEFERRABLE or INITIALLY DEFERRED is written
 * @param span all of it, with CONSTRAINT and its name
 */
public record Constraint(
    Kind kind,
    Optional<Ident> name,
    List<Ident> columns,
    Optional<Span> expression,
    Optional<Reference> references,
    Optional<Ident> usingIndex,
    boolean notValid,
    boolean notEnforced,
    boolean deferrable,
    Span span) {

  /** What it demands. */
  public enum Kind {
    NOT_NULL,
    /** {@code NULL}: demands nothing. */
    NULL,
    CHECK,
    UNIQUE,
    PRIMARY_KEY,
    FOREIGN_KEY,
    EXCLUDE
  }

  /**
   * The target of a foreign key.
   *
   * @param columns empty where its primary key is meant
   * @param onDelete in capitals, for instance {@code CASCADE} or {@code SET NULL}
   * @param onUpdate likewise
   */
  public record Reference(
      Name table, List<Ident> columns, Optional<String> onDelete, Optional<String> onUpdate) {
    public Reference {
      columns = List.copyOf(columns);
    }
  }

  public Constraint {
    columns = List.copyOf(columns);
  }
}

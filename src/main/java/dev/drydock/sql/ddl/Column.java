package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column as CREATE TABLE or ADD COLUMN defines it.
 *
 * @param type absent where the grammar wants none (CREATE TABLE … OF, PARTITION OF, AS)
 * @param defaultValue the expression behind DEFAULT
 * @param generated the expression of GENERATED ALWAYS AS (…), without its parentheses
 * @param stored whether a generated column is STORED (before PostgreSQL 18 the only way)
 * @param identity whether it is GENERATED … AS IDENTITY
 * @param constraints those written with the column; none names a column, for it is this one
 * @param span from its name to the last of its clauses
 */
public record Column(
    Ident name,
    Optional<TypeName> type,
    Optional<Span> defaultValue,
    Optional<Span> generated,
    boolean stored,
    boolean identity,
    Optional<Name> collation,
    List<Constraint> constraints,
    Span span) {

  public Column {
    constraints = List.copyOf(constraints);
  }

  /** Whether it forbids NULL by what is written: NOT NULL, a primary key, serial or identity. */
  public boolean isNotNull() {
    return has(Constraint.Kind.NOT_NULL) || has(Constraint.Kind.PRIMARY_KEY) || fillsItself();
  }

  /** Whether a constraint of this kind is written with it. */
  public boolean has(Constraint.Kind kind) {
    for (Constraint constraint : constraints) { // asked of every column of a folder
      if (constraint.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Its own constraints of one kind. */
  public Stream<Constraint> of(Constraint.Kind kind) {
    return constraints.stream().filter(c -> c.kind() == kind);
  }

  /** Whether a sequence of its own gives it values. */
  public boolean fillsItself() {
    return identity || type.map(TypeName::isSerial).orElse(false);
  }
}

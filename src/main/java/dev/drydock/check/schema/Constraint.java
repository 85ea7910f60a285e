package dev.drydock.check.schema;

import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table.
 *
 * @param name as given, or as PostgreSQL would choose it
 * @param columns those it is over, where they are plain
 * @param references the table of a foreign key
 * @param referenced its columns; empty for those of its primary key
 * @param valid false for one added NOT VALID and not validated yet
 * @param expression a CHECK's, as written; else empty
 */
public record Constraint(
    String name,
    Kind kind,
    List<String> columns,
    Optional<ObjectName> references,
    List<String> referenced,
    boolean valid,
    String expression) {

  /** What it demands. */
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    NOT_NULL
  }

  public Constraint {
    columns = List.copyOf(columns);
    referenced = List.copyOf(referenced);
  }

  Constraint validated() {
    return new Constraint(name, kind, columns, references, referenced, true, expression);
  }

  Constraint withColumn(String from, String to) {
    List<String> now = columns.stream().map(one -> one.equals(from) ? to : one).toList();
    return new Constraint(name, kind, now, references, referenced, valid, expression);
  }

  Constraint renamed(String to) {
    return new Constraint(to, kind, columns, references, referenced, valid, expression);
  }
}

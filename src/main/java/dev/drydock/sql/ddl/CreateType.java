package dev.drydock.sql.ddl;

import java.util.List;

/**
 * {@code CREATE TYPE}.
 *
 * @param labels of an enum, in order, without quotes
 * @param attributes of a composite type
 */
public record CreateType(Name name, Form form, List<String> labels, List<Column> attributes)
    implements Shape {

  /** What sort of type it makes. */
  public enum Form {
    ENUM,
    COMPOSITE,
    RANGE,
    /** A base type, or only the shell of one. */
    BASE
  }

  public CreateType {
    labels = List.copyOf(labels);
    attributes = List.copyOf(attributes);
  }
}

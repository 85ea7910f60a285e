package dev.drydock.check.schema;

import java.util.List;
import java.util.Optional;

/**
 * A type of a name of its own.
 *
 * @param labels of an enum, in order
 * @param origin the statement of this run that made it
 */
public record NamedType(ObjectName name, Kind kind, List<String> labels, Optional<Origin> origin) {

  /** What it is. */
  public enum Kind {
    ENUM,
    DOMAIN,
    COMPOSITE,
    RANGE,
    BASE,
    /** It is there, and that is all that is known. */
    OTHER
  }

  public NamedType {
    labels = List.copyOf(labels);
  }
}

package dev.drydock.check.schema;

import java.util.Optional;

/**
 * A column as far as it is known.
 *
 * @param type as written or as the server says it, in lower case, without its arguments
 * @param references the table a foreign key of this column alone leads to
 * @param notNull whether NULL is refused
 * @param hasDefault whether a row gets a value without naming it: default, identity or generated
 * @param origin the statement of this run that made it; empty for what was there before
 */
public record Column(
    String name,
    Optional<String> type,
    Optional<ObjectName> references,
    boolean notNull,
    boolean hasDefault,
    Optional<Origin> origin) {

  Column renamed(String to) {
    return new Column(to, type, references, notNull, hasDefault, origin);
  }

  Column withType(Optional<String> other) {
    return new Column(name, other, references, notNull, hasDefault, origin);
  }

  Column withNotNull(boolean refused) {
    return new Column(name, type, references, refused, hasDefault, origin);
  }

  Column withDefault(boolean there) {
    return new Column(name, type, references, notNull, there, origin);
  }

  Column referring(ObjectName to) {
    return new Column(name, type, Optional.of(to), notNull, hasDefault, origin);
  }
}

package dev.drydock.check.schema;

import java.util.Set;

/**
 * A trigger of a table.
 *
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events of {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code TRUNCATE}
 * @param perRow FOR EACH ROW
 */
public record Trigger(
    String name, String timing, Set<String> events, boolean perRow, ObjectName function) {
  public Trigger {
    events = Set.copyOf(events);
  }
}

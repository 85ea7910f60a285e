package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code CREATE [OR REPLACE] [CONSTRAINT] TRIGGER}.
 *
 * @param updateOf the columns behind UPDATE OF
 * @param forEachRow false also where nothing is written
 * @param referencing whether transition tables are named
 * @param when the condition, without its parentheses
 */
public record CreateTrigger(
    Ident name,
    boolean orReplace,
    boolean constraint,
    Timing timing,
    Set<Event> events,
    List<Ident> updateOf,
    Name table,
    boolean forEachRow,
    boolean referencing,
    Optional<Span> when,
    Name function)
    implements Shape {

  /** When it fires, relative to the change. */
  public enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /** The change that fires it. */
  public enum Event {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }

  public CreateTrigger {
    events = Set.copyOf(events);
    updateOf = List.copyOf(updateOf);
  }
}

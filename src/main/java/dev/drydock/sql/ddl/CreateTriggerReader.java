package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.CreateTrigger.Event;
import dev.drydock.sql.ddl.CreateTrigger.Timing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE TRIGGER behind the word TRIGGER. */
final class CreateTriggerReader {
  private final Cursor cursor;
  private final boolean orReplace;
  private final boolean constraint;

  CreateTriggerReader(Cursor cursor, boolean orReplace, boolean constraint) {
    this.cursor = cursor;
    this.orReplace = orReplace;
    this.constraint = constraint;
  }

  CreateTrigger read() {
    Ident name = cursor.ident();
    Timing timing = timing();
    Set<Event> events = EnumSet.noneOf(Event.class);
    List<Ident> updateOf = new ArrayList<>();
    do {
      Event event = event();
      events.add(event);
      if (event == Event.UPDATE && cursor.accept("OF")) {
        updateOf.addAll(cursor.list(cursor::ident));
      }
    } while (cursor.accept("OR"));
    cursor.expect("ON");
    Name table = cursor.name();
    boolean forEachRow = false;
    boolean referencing = false;
    Optional<Span> when = Optional.empty();
    while (!cursor.is("EXECUTE")) {
      if (cursor.accept("FOR")) {
        cursor.accept("EACH");
        forEachRow = cursor.accept("ROW");
        cursor.accept("STATEMENT");
      } else if (cursor.accept("WHEN")) {
        when = Optional.of(cursor.parenthesized());
      } else if (cursor.accept("FROM")) {
        cursor.name();
      } else {
        cursor.span();
        referencing |= cursor.is("REFERENCING");
        cursor.skip();
      }
    }
    cursor.expect("EXECUTE");
    if (!cursor.acceptAny("FUNCTION", "PROCEDURE")) {
      throw new NotUnderstood();
    }
    Name function = cursor.name();
    return new CreateTrigger(
        name,
        orReplace,
        constraint,
        timing,
        events,
        updateOf,
        table,
        forEachRow,
        referencing,
        when,
        function);
  }

  private Timing timing() {
    if (cursor.accept("BEFORE")) {
      return Timing.BEFORE;
    } else if (cursor.accept("AFTER")) {
      return Timing.AFTER;
    }
    cursor.expect("INSTEAD", "OF");
    return Timing.INSTEAD_OF;
  }

  private Event event() {
    for (Event event : Event.values()) {
      if (cursor.accept(event.name())) {
        return event;
      }
    }
    throw new NotUnderstood();
  }
}

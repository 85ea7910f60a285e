package dev.drydock.check.triggers;

import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Routine;
import dev.drydock.sql.ddl.Body;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.PlpgsqlBody;
import dev.drydock.sql.ddl.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The plpgsql that a trigger runs, as it is when all migrations have run.
 *
 * @param text what the places of the body count in
 * @param code all of it
 * @param inFile whether {@code text} is that of the file the trigger is made in
 */
record TriggerCode(String text, Span code, PlpgsqlBody body, boolean inFile) {

  static Optional<TriggerCode> of(Spot spot, CreateTrigger trigger) {
    List<Routine> routines =
        spot.file().end().routines(trigger.function().schema(), trigger.function().own()).stream()
            .filter(r -> r.argumentTypes().isEmpty())
            .toList();
    if (routines.size() != 1
        || !routines.getFirst().language().map("plpgsql"::equalsIgnoreCase).orElse(false)) {
      return Optional.empty();
    }
    return routines.getFirst().body().flatMap(code -> read(spot, trigger, code));
  }

  private static Optional<TriggerCode> read(Spot spot, CreateTrigger trigger, String code) {
    String text = spot.file().text();
    for (CheckedStatement statement : spot.file().statements().reversed()) {
      if (statement.shape() instanceof CreateFunction function
          && function.name().own().equals(trigger.function().own())) {
        Optional<Span> here =
            function
                .body()
                .filter(b -> b.isPlain(text) && b.kind() != Body.Kind.RETURN)
                .map(Body::span)
                .filter(span -> span.in(text).equals(code));
        if (here.isPresent()) {
          return PlpgsqlBody.of(text, here.get())
              .map(body -> new TriggerCode(text, here.get(), body, true));
        }
      }
    }
    Span all = new Span(0, code.length());
    return PlpgsqlBody.of(code, all).map(body -> new TriggerCode(code, all, body, false));
  }

  /** Where in the trigger's file to point at a piece of the code. */
  Span place(Span piece, CreateTrigger trigger) {
    return inFile ? piece : trigger.function().span();
  }

  /** Whether the code asks for one of these. */
  boolean mentions(String... words) {
    String upper = code.in(text).toUpperCase(Locale.ROOT);
    for (String word : words) {
      if (upper.contains(word)) {
        return true;
      }
    }
    return false;
  }
}

package dev.drydock.check.schema;

import java.util.List;
import java.util.Optional;

/**
 * A function, procedure or aggregate.
 *
 * @param argumentTypes of what a call gives, as written or as the server says them
 * @param argumentNames likewise, each empty where it has none; empty where they are not known
 * @param required how many arguments a call must give at least
 * @param variadic whether a call may give more
 * @param returns as written, for instance {@code trigger}; empty for a procedure
 * @param language for instance {@code plpgsql}
 * @param body its text where it is known
 * @param origin the statement of this run that made it
 */
public record Routine(
    ObjectName name,
    List<String> argumentTypes,
    List<String> argumentNames,
    int required,
    boolean variadic,
    Optional<String> returns,
    Optional<String> language,
    Optional<String> body,
    Optional<Origin> origin) {
  public Routine {
    argumentTypes = List.copyOf(argumentTypes);
    argumentNames = List.copyOf(argumentNames);
  }
}

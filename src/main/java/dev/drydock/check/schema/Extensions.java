package dev.drydock.check.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What extensions bring along.
 *
 * @param known by the extension's name
 */
public record Extensions(Map<String, Contents> known) {

  /** Nothing is known of any. */
  public static final Extensions NONE = new Extensions(Map.of());

  /**
   * What one extension brings, by its own names.
   *
   * @param complete whether this is all; else there may be more functions, types and operator
   *     classes
   * @param schemas those it makes itself
   */
  public record Contents(
      boolean complete,
      Set<String> routines,
      Set<String> types,
      Set<String> operatorClasses,
      Set<String> relations,
      Set<String> schemas) {}

  public Extensions {
    known = Map.copyOf(known);
  }

  /** What is known of one. */
  public Optional<Contents> of(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** The extensions that bring a function of this name. */
  public List<String> withRoutine(String name) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().routines().contains(name))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The extensions that bring a type of this name. */
  public List<String> withType(String name) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().types().contains(name))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The extensions that bring an operator class of this name. */
  public List<String> withOperatorClass(String name) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().operatorClasses().contains(name))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}

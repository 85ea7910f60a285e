package dev.drydock.query.library;

import java.util.List;
import java.util.Optional;

/**
 * A question of the library.
 *
 * @param name short and stable, as on the command line
 * @param title the question in plain words
 * @param category for instance {@code locks}
 * @param about what the answer shows and how to read it
 * @param monitor what a login that is no member of {@code pg_monitor} does not see
 * @param extension one that must be installed
 * @param parameters asked for, in order
 * @param picture how the answer is best shown
 * @param empty what it means when no row comes
 * @param found what it means when some do
 * @param next questions to ask after this one
 * @param variants its SQL, for the newest servers first
 */
public record Diagnostic(
    String name,
    String title,
    String category,
    String about,
    Optional<String> monitor,
    Optional<String> extension,
    List<Parameter> parameters,
    Optional<Picture> picture,
    Optional<String> empty,
    Optional<String> found,
    List<String> next,
    List<Variant> variants) {

  public Diagnostic {
    parameters = List.copyOf(parameters);
    next = List.copyOf(next);
    variants = List.copyOf(variants);
  }

  /**
   * A value that is asked for.
   *
   * @param kind what it names, for completion: {@code relation}, {@code column}, {@code role},
   *     {@code schema}, {@code type}, {@code number} and the like
   * @param initial what stands there first; empty where it must be given
   * @param label for people
   */
  public record Parameter(String name, String kind, String initial, String label) {}

  /**
   * The SQL for servers from a major version on.
   *
   * @param from a major version, 0 for any
   */
  public record Variant(int from, String sql) {}

  /** How an answer is shown beside its rows. */
  public sealed interface Picture {
    /**
     * @param node column that names a row
     * @param parent column that names the row above it
     */
    record Tree(String node, String parent) implements Picture {}

    /**
     * @param length column of numbers
     */
    record Bars(String length) implements Picture {}

    /** Granted first, then who waits, in order. */
    record Queue() implements Picture {}
  }
}

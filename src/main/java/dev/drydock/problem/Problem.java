package dev.drydock.problem;

import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong, said so that a person can act on it. The field names are those of the
 * command line's JSON.
 *
 * @param code stable and short, for instance {@code duplicate-version}
 * @param severity how bad it is
 * @param message what is wrong, in one sentence
 * @param remedy what to do about it, in one sentence; never empty
 * @param versions the versions concerned, as written in the file names
 * @param files the files concerned, relative to the migration folder
 * @param place the exact place, where there is one
 */
public record Problem(
    String code,
    Severity severity,
    String message,
    String remedy,
    List<String> versions,
    List<String> files,
    Optional<Place> place) {

  public Problem {
    // File names and what a database says may carry anything.
    message = Printable.of(message);
    remedy = Printable.of(remedy);
    versions = List.copyOf(versions);
    files = List.copyOf(files);
  }

  /** An error that concerns no particular migration. */
  public static Problem error(String code, String message, String remedy) {
    return general(Severity.ERROR, code, message, remedy);
  }

  /** A warning that concerns no particular migration. */
  public static Problem warning(String code, String message, String remedy) {
    return general(Severity.WARNING, code, message, remedy);
  }

  private static Problem general(Severity severity, String code, String message, String remedy) {
    return new Problem(code, severity, message, remedy, List.of(), List.of(), Optional.empty());
  }

  /**
   * What is wrong and what to do, one after the other; a reason of the system's ends in no stop.
   */
  public String inWords() {
    boolean ended = message.isEmpty() || ".!?:".indexOf(message.charAt(message.length() - 1)) >= 0;
    return message + (ended ? " " : ". ") + remedy;
  }
}

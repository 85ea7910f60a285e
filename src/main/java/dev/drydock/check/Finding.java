package dev.drydock.check;

import dev.drydock.problem.Fix;
import dev.drydock.problem.Printable;
import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found. The field names are those of the command line's JSON.
 *
 * @param rule the rule's id, for instance {@code unknown-relation}; the code of a {@link
 *     dev.drydock.problem.Problem} where folder or history are what is wrong
 * @param severity ERROR only for what PostgreSQL or the tool will refuse
 * @param danger of a warning, where it has one
 * @param file relative to the migration folder, with {@code /}; empty for the folder as a whole
 * @param span where in the file; empty for the file as a whole
 * @param versions the versions concerned, as the file names write them
 * @param files all files concerned
 * @param message what is wrong here, in one sentence
 * @param why it matters: what PostgreSQL does
 * @param suggestion what to do about it
 * @param fixes ways out that can be taken at once, the best first
 * @param suppressed why it is not to be counted; empty for one that counts
 */
public record Finding(
    String rule,
    Severity severity,
    Optional<Danger> danger,
    Optional<String> file,
    Optional<Span> span,
    List<String> versions,
    List<String> files,
    String message,
    String why,
    String suggestion,
    List<Fix> fixes,
    Optional<String> suppressed) {

  public Finding {
    // Names out of files and databases may carry anything.
    message = Printable.of(message);
    why = Printable.of(why);
    suggestion = Printable.of(suggestion);
    versions = List.copyOf(versions);
    files = List.copyOf(files);
    fixes = List.copyOf(fixes);
  }

  /** Whether it counts: nobody said that it is to be passed over. */
  public boolean counts() {
    return suppressed.isEmpty();
  }

  /** The same, passed over. */
  public Finding suppressed(String reason) {
    return new Finding(
        rule,
        severity,
        danger,
        file,
        span,
        versions,
        files,
        message,
        why,
        suggestion,
        fixes,
        Optional.of(reason));
  }

  /** The same, taken more or less seriously. */
  public Finding withSeverity(Severity other) {
    return new Finding(
        rule,
        other,
        danger,
        file,
        span,
        versions,
        files,
        message,
        why,
        suggestion,
        fixes,
        suppressed);
  }
}

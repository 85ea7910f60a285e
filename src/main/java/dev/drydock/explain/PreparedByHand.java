package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** EXECUTE or DEALLOCATE of what no PREPARE of this session made: not a pooler's doing. */
final class PreparedByHand implements Entry {
  private static final Pattern MISSING =
      Pattern.compile("prepared statement \"(.+?)\" does not exist");

  @Override
  public Set<String> states() {
    return Set.of("26000");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String command = failure.command();
    return command.startsWith("EXECUTE") || command.startsWith("DEALLOCATE")
        ? Names.first(failure.message(), MISSING).map(PreparedByHand::draft)
        : Optional.empty();
  }

  private static Draft draft(String name) {
    return Draft.of(
        "There is no prepared statement %s in this session: its PREPARE failed, or is in none of the"
                .formatted(name)
            + " statements before.",
        "PREPARE it before, in the same file: each file may run in a session of its own. SQL put"
            + " together from texts is run by EXECUTE within a DO block.");
  }
}

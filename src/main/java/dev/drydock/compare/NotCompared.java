package dev.drydock.compare;

import dev.drydock.catalog.Uncompared;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says that a comparison leaves something out. */
public final class NotCompared {
  private static final int SHOWN = 5;

  private NotCompared() {}

  /**
   * The warning, where there is something.
   *
   * @param found objects of kinds that are not compared
   * @param database where they are
   */
  public static Optional<Problem> warning(List<Uncompared> found, String database) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String names =
        found.stream()
            .limit(SHOWN)
            .map(one -> one.kind() + " " + one.name())
            .collect(Collectors.joining(", "));
    String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
    return Optional.of(
        Problem.warning(
            "not-compared",
            "Not compared, for want of knowing such things: %s%s in %s."
                .formatted(names, more, database),
            "Compare these by hand: no difference of theirs is counted, and no fix makes them."));
  }
}

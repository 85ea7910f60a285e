package dev.drydock.migration;

import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a folder's {@code .drydock.json} says of checks: {@code "check": {"ignore": [{"rule":
 * "index-not-concurrent", "file": "0*.sql", "reason": "small tables"}], "severity": {"version-gap":
 * "off"}}}.
 *
 * @param ignore findings that are not to count
 * @param severity of rules, in place of their own; empty for a rule that is off
 */
public record CheckSettings(List<Ignored> ignore, Map<String, Optional<Severity>> severity) {

  /** Nothing is said. */
  public static final CheckSettings NONE = new CheckSettings(List.of(), Map.of());

  public CheckSettings {
    ignore = List.copyOf(ignore);
    severity = Map.copyOf(severity);
  }

  /**
   * A rule that is to be passed over.
   *
   * @param file a pattern of the files it is meant for; empty for all
   * @param reason why, in the words of who decided it
   */
  public record Ignored(String rule, Optional<String> file, String reason) {}
}

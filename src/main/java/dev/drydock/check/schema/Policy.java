package dev.drydock.check.schema;

import java.util.List;

/**
 * A policy of a table.
 *
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles those it is for; {@code public} for everybody
 */
public record Policy(String name, String command, boolean permissive, List<String> roles) {
  public Policy {
    roles = List.copyOf(roles);
  }
}

package dev.drydock.server;

import java.util.Map;
import java.util.Optional;

/**
 * Whom a query is run as.
 *
 * @param role assumed for this one transaction; empty for that of the profile
 * @param settings set for this one transaction besides, for instance {@code request.jwt.claims}
 */
public record QueryAs(Optional<String> role, Map<String, String> settings) {

  public QueryAs {
    settings = Map.copyOf(settings);
  }

  /** As the profile says. */
  public static QueryAs profile() {
    return new QueryAs(Optional.empty(), Map.of());
  }
}

package dev.drydock.tool.flyway;

import dev.drydock.tool.Beginning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schemas Flyway manages: it makes those that are not there before it makes its history, unless
 * it is told not to, and puts the first one, or the default one, before the search path.
 */
final class Schemas {
  private Schemas() {}

  static Beginning of(Settings settings) {
    List<String> schemas = new ArrayList<>(settings.names("schemas"));
    Optional<String> home =
        settings.names("defaultschema").stream().findFirst().or(() -> schemas.stream().findFirst());
    home.filter(name -> !schemas.contains(name)).ifPresent(schemas::add);
    if (schemas.isEmpty()) {
      return Beginning.NONE;
    }
    boolean made = !settings.get("createschemas").orElse("").equals("false");
    String source =
        settings.sources().getOrDefault("schemas", settings.sources().get("defaultschema"));
    return new Beginning(made ? schemas : List.of(), home, source);
  }
}

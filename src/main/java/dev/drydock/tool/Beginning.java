package dev.drydock.tool;

import java.util.List;
import java.util.Optional;

/**
 * What a tool does of itself before a folder's first migration, and where a migration's names
 * without a schema are looked for then.
 *
 * @param schemas made where they are not there, as long as there is no history
 * @param home put before the search path of every migration; empty leaves that alone
 * @param source for people, where it says so; empty when nothing is done
 */
public record Beginning(List<String> schemas, Optional<String> home, String source) {
  /** Nothing at all, as most tools do. */
  public static final Beginning NONE = new Beginning(List.of(), Optional.empty(), "");

  public Beginning {
    schemas = List.copyOf(schemas);
  }
}

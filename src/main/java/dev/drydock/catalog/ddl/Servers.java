package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import java.util.List;
import java.util.Optional;

/** Foreign servers. */
final class Servers {
  private Servers() {}

  static String create(CatalogObject server) {
    String definition = server.get("definition").orElse("");
    int wrapper = definition.indexOf("FOREIGN DATA WRAPPER ");
    return "CREATE SERVER IF NOT EXISTS "
        + Text.named(server.id())
        + " "
        + definition.substring(0, wrapper)
        + server.get("version").map(version -> "VERSION " + version + " ").orElse("")
        + definition.substring(wrapper)
        + server.get("foreign options").map(o -> " OPTIONS (" + o + ")").orElse("");
  }

  /** Keeping its foreign tables and user mappings; empty where it has to be made anew. */
  static Optional<List<DdlStatement>> change(Change change) {
    if (change.attributes().stream().anyMatch(a -> a.name().equals("definition"))) {
      return Optional.empty();
    }
    String alter = "ALTER SERVER " + Text.named(change.id()) + " ";
    return Optional.of(
        change.attributes().stream()
            .map(
                a ->
                    a.name().equals("version")
                        ? "VERSION " + a.after().orElse("NULL")
                        : ForeignOptions.change(a))
            .map(what -> DdlStatement.of(change.id(), alter + what))
            .toList());
  }
}

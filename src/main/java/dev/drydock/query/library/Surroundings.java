package dev.drydock.query.library;

import dev.drydock.query.library.Diagnostic.Variant;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a server has and a login may, as far as it decides which diagnostics run.
 *
 * @param major of the server
 * @param monitor whether the login sees what {@code pg_monitor} sees
 * @param extensions the schema of each one installed
 */
public record Surroundings(int major, boolean monitor, Map<String, String> extensions) {

  public Surroundings {
    extensions = Map.copyOf(extensions);
  }

  /** Looks once. */
  public static Surroundings look(Session session) throws ServerException {
    boolean monitor =
        session
            .query("SELECT pg_catalog.pg_has_role('pg_monitor', 'USAGE')", row -> row.getBoolean(1))
            .getFirst();
    Map<String, String> extensions = new HashMap<>();
    session.query(
        """
        SELECT e.extname, n.nspname FROM pg_catalog.pg_extension e
          JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
        """,
        row -> extensions.put(row.getString(1), row.getString(2)));
    return new Surroundings(session.facts().major(), monitor, extensions);
  }

  /** Why a diagnostic cannot run here; empty when it can. */
  public Optional<String> missing(Diagnostic diagnostic) {
    Optional<String> extension =
        diagnostic.extension().filter(name -> !extensions.containsKey(name));
    if (extension.isPresent()) {
      return Optional.of("The extension " + extension.get() + " is not installed here.");
    }
    return variant(diagnostic).isEmpty()
        ? Optional.of(
            "It needs PostgreSQL "
                + diagnostic.variants().stream().mapToInt(Variant::from).min().orElse(0)
                + " or newer.")
        : Optional.empty();
  }

  /** What this login does not see of its answer. */
  public Optional<String> hidden(Diagnostic diagnostic) {
    return monitor
        ? Optional.empty()
        : diagnostic.monitor().map(what -> "Not seen without the role pg_monitor: " + what + ".");
  }

  /** The SQL for this server. */
  Optional<Variant> variant(Diagnostic diagnostic) {
    return diagnostic.variants().stream()
        .filter(variant -> variant.from() <= major)
        .max(Comparator.comparingInt(Variant::from));
  }
}

package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connection that libpq's environment variables describe.
 *
 * <p>Names: PostgreSQL documentation, "Environment Variables".
 */
public final class LibpqEnvironment {
  /** Any of these means that somebody wants a connection. */
  private static final List<String> TELLING =
      List.of("PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE");

  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("PGHOST", "host"),
          Map.entry("PGHOSTADDR", "hostaddr"),
          Map.entry("PGPORT", "port"),
          Map.entry("PGDATABASE", "dbname"),
          Map.entry("PGUSER", "user"),
          Map.entry("PGPASSWORD", "password"),
          Map.entry("PGSSLMODE", "sslmode"),
          Map.entry("PGSSLROOTCERT", "sslrootcert"),
          Map.entry("PGSSLCERT", "sslcert"),
          Map.entry("PGSSLKEY", "sslkey"),
          Map.entry("PGCONNECT_TIMEOUT", "connect_timeout"),
          Map.entry("PGOPTIONS", "options"));

  private final Map<String, String> environment;

  public LibpqEnvironment(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** That of this process. */
  public static LibpqEnvironment standard() {
    return new LibpqEnvironment(System.getenv());
  }

  /**
   * A profile of the connection the variables describe, or empty when none of them is set. With
   * {@code PGSERVICE} it names the service, which {@link LibpqServices} resolves.
   *
   * @throws DrydockException INPUT for a port or TLS mode that is none
   */
  public Optional<Profile> profile() throws DrydockException {
    if (TELLING.stream().noneMatch(name -> isSet(name))) {
      return Optional.empty();
    }
    ConnectionSpec spec = spec();
    String service = environment.getOrDefault("PGSERVICE", "");
    Server server =
        service.isEmpty() ? spec.address() : new Server.Service(service, Optional.empty());
    String name = service.isEmpty() ? spec.address().database() : service;
    return Optional.of(spec.profileOf(name, Environment.DEVELOPMENT, server));
  }

  /** What the variables say, defaults for the rest. */
  public ConnectionSpec spec() throws DrydockException {
    ConnectionParameters parameters = new ConnectionParameters("the PG… environment variables");
    addTo(parameters, environment);
    return parameters.build();
  }

  /** {@code PGPASSWORD}, which is for whatever server is connected to. */
  public Optional<Secret> password() {
    return isSet("PGPASSWORD")
        ? Optional.of(new Secret(environment.get("PGPASSWORD")))
        : Optional.empty();
  }

  private boolean isSet(String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  static void addTo(ConnectionParameters parameters, Map<String, String> environment) {
    KEYWORDS.forEach(
        (variable, keyword) -> parameters.add(keyword, environment.getOrDefault(variable, "")));
  }
}

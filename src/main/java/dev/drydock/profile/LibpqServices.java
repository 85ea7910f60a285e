package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * libpq's connection service file: the user's ({@code PGSERVICEFILE}, else {@code
 * ~/.pg_service.conf}), then the system's {@code pg_service.conf} in {@code PGSYSCONFDIR}.
 *
 * <p>Format: PostgreSQL documentation, "The Connection Service File". Read anew at each call.
 */
public final class LibpqServices {
  private final Map<String, String> environment;
  private final Path home;

  public LibpqServices(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /** The services of this process's user and environment. */
  public static LibpqServices standard() {
    return new LibpqServices(System.getenv(), Path.of(System.getProperty("user.home", "")));
  }

  /**
   * The connection a service means. As in libpq, the environment fills in what the entry leaves
   * out, and the entry's password goes before every other.
   *
   * @throws DrydockException INPUT when there is no such service or its file cannot be read
   */
  public ConnectionSpec resolve(Server.Service service) throws DrydockException {
    for (Path file : files()) {
      Map<String, String> entry = entries(file).get(service.name());
      if (entry != null) {
        ConnectionParameters parameters = new ConnectionParameters("the service " + service.name());
        service.database().ifPresent(database -> parameters.add("dbname", database));
        entry.forEach(parameters::add);
        LibpqEnvironment.addTo(parameters, environment);
        return parameters.build();
      }
    }
    List<String> known = names();
    throw new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "no-such-service",
            "There is no libpq service " + service.name() + ".",
            known.isEmpty()
                ? "Write it into " + files().getFirst() + " under [" + service.name() + "]."
                : "The service files know: " + String.join(", ", known) + "."));
  }

  /** The names of all services, the user's first. */
  public List<String> names() throws DrydockException {
    Set<String> names = new LinkedHashSet<>();
    for (Path file : files()) {
      names.addAll(entries(file).keySet());
    }
    return List.copyOf(names);
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    String own = environment.getOrDefault("PGSERVICEFILE", "");
    files.add(own.isEmpty() ? home.resolve(".pg_service.conf") : Path.of(own));
    String system = environment.getOrDefault("PGSYSCONFDIR", "");
    files.add(
        Path.of(system.isEmpty() ? "/etc/postgresql-common" : system).resolve("pg_service.conf"));
    return files;
  }

  private static Map<String, Map<String, String>> entries(Path file) throws DrydockException {
    Map<String, Map<String, String>> entries = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return entries;
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "service-file-unreadable",
              "The service file " + file + " cannot be read.",
              "Make it a UTF-8 text file that you may read."),
          unreadable);
    }
    Map<String, String> entry = new LinkedHashMap<>();
    for (String raw : lines) {
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        entry = new LinkedHashMap<>();
        entries.putIfAbsent(line.substring(1, line.length() - 1), entry);
      } else if (!line.startsWith("#") && line.indexOf('=') > 0) {
        int equals = line.indexOf('=');
        entry.putIfAbsent(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return entries;
  }
}

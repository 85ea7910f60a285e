package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connection settings under libpq's keywords ({@code host}, {@code dbname}, {@code sslmode} …),
 * gathered from one source or several, the first one to name a keyword winning.
 *
 * <p>Keywords and their defaults: PostgreSQL documentation, "Parameter Key Words".
 */
final class ConnectionParameters {
  private static final Pattern SEARCH_PATH_OPTION =
      Pattern.compile("(?:-c\\s*|--)search_path=((?:\\\\.|\\S)+)");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Problem> notes = new ArrayList<>();
  private final String source;

  /**
   * @param source where the settings stand, for messages: "the URL", "the service x"
   */
  ConnectionParameters(String source) {
    this.source = source;
  }

  /** Sets a keyword unless it was set before; an empty value means the default, as in libpq. */
  ConnectionParameters add(String keyword, String value) {
    if (!value.isEmpty()) {
      values.putIfAbsent(keyword, value);
    }
    return this;
  }

  ConnectionParameters note(String code, String message, String remedy) {
    notes.add(
        new Problem(code, Severity.INFO, message, remedy, List.of(), List.of(), Optional.empty()));
    return this;
  }

  boolean has(String keyword) {
    return values.containsKey(keyword);
  }

  Optional<String> get(String keyword) {
    return Optional.ofNullable(values.get(keyword));
  }

  /**
   * The connection, with libpq's defaults for what was not said; only an unnamed host differs:
   * {@code localhost}, since JDBC speaks TCP.
   *
   * @throws DrydockException INPUT for a port or TLS mode that is none
   */
  ConnectionSpec build() throws DrydockException {
    String user = get("user").orElse(System.getProperty("user.name", "postgres"));
    Server.Address address =
        new Server.Address(
            firstOf("host", get("host").or(() -> get("hostaddr")).orElse("localhost")),
            port(firstOf("port", get("port").orElse("5432"))),
            get("dbname").orElse(user),
            user,
            tls());
    return new ConnectionSpec(
        address, get("password").map(Secret::new), searchPath(), connectTimeout(), notes);
  }

  private String firstOf(String keyword, String list) {
    int comma = list.indexOf(',');
    if (comma < 0) {
      return list;
    }
    if (keyword.equals("host")) {
      note(
          "several-hosts",
          "Several hosts are named in " + source + "; only the first is used.",
          "Name the host that accepts writes.");
    }
    return list.substring(0, comma);
  }

  private int port(String text) throws DrydockException {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw badPort(notANumber);
    }
    throw badPort(null);
  }

  /** Does not repeat the text: in a URL with an unescaped password it may be part of that. */
  private DrydockException badPort(Throwable cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "bad-port",
            "The port in " + source + " is no number from 1 to 65535.",
            "Write it as host:5432; in a URL percent-encode the characters : / ? # @ of a"
                + " password."),
        cause);
  }

  private Tls tls() throws DrydockException {
    TlsMode mode = TlsMode.PREFER;
    if (has("sslmode")) {
      mode =
          TlsMode.of(values.get("sslmode"))
              .orElseThrow(
                  () ->
                      new DrydockException(
                          DrydockException.Kind.INPUT,
                          Problem.error(
                              "bad-sslmode",
                              "The sslmode in " + source + " is none that PostgreSQL knows.",
                              "Use disable, allow, prefer, require, verify-ca or verify-full.")));
    }
    return new Tls(mode, path("sslrootcert"), path("sslcert"), path("sslkey"));
  }

  private Optional<Path> path(String keyword) {
    return get(keyword).filter(value -> !value.equals("system")).map(Path::of);
  }

  private List<String> searchPath() {
    String list = get("search_path").orElse("");
    if (list.isEmpty()) {
      Matcher option = SEARCH_PATH_OPTION.matcher(get("options").orElse(""));
      if (option.find()) {
        list = option.group(1).replaceAll("\\\\(.)", "$1");
      }
    }
    List<String> schemas = new ArrayList<>();
    for (String schema : list.split(",")) {
      String name = schema.strip();
      if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
        name = name.substring(1, name.length() - 1).replace("\"\"", "\"");
      }
      if (!name.isEmpty()) {
        schemas.add(name);
      }
    }
    return schemas;
  }

  private Optional<Duration> connectTimeout() {
    return get("connect_timeout")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Long::parseLong)
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds);
  }
}

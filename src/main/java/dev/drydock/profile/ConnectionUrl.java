package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Connection URLs: {@code postgresql://user:password@host:port/database?sslmode=…} as libpq reads
 * them, {@code postgres://…}, and {@code jdbc:postgresql:…} as pgjdbc does.
 *
 * <p>Formats: PostgreSQL documentation, "Connection URIs"; pgjdbc documentation, "Connecting to the
 * Database". Messages never repeat any part of the URL, since a password may be in it.
 */
public final class ConnectionUrl {
  /** Names that pgjdbc, Prisma and others use, and libpq's for them. */
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "currentSchema", "search_path",
          "schema", "search_path",
          "loginTimeout", "connect_timeout",
          "connectTimeout", "connect_timeout",
          "database", "dbname");

  private static final Set<String> KNOWN =
      Set.of(
          "host",
          "hostaddr",
          "port",
          "dbname",
          "user",
          "password",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "connect_timeout",
          "options",
          "search_path",
          "application_name");

  private ConnectionUrl() {}

  /** Whether a text looks like such a URL at all. */
  public static boolean looksLikeOne(String text) {
    return text.startsWith("postgresql://")
        || text.startsWith("postgres://")
        || text.startsWith("jdbc:postgresql:");
  }

  /**
   * Takes a URL apart.
   *
   * @throws DrydockException INPUT when it is none
   */
  public static ConnectionSpec parse(String url) throws DrydockException {
    String text = url.strip();
    if (!looksLikeOne(text)) {
      throw bad("This is no PostgreSQL connection URL.");
    }
    boolean jdbc = text.startsWith("jdbc:");
    String rest = text.substring(text.indexOf(':', jdbc ? 5 : 0) + 1);
    ConnectionParameters parameters = new ConnectionParameters("the URL");
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String target = question < 0 ? rest : rest.substring(0, question);
    if (target.startsWith("//")) {
      int slash = target.indexOf('/', 2);
      authority(parameters, target.substring(2, slash < 0 ? target.length() : slash));
      target = slash < 0 ? "" : target.substring(slash + 1);
    } else if (target.startsWith("/")) {
      target = target.substring(1);
    }
    parameters.add("dbname", Percent.decode(target));
    query(parameters, query, jdbc);
    if (parameters.has("service")) {
      throw bad("The URL names a libpq service.");
    }
    return parameters.build();
  }

  /** The URL of an address; there is no password in it. */
  public static String render(Server.Address address) {
    StringBuilder url = new StringBuilder("postgresql://");
    url.append(Percent.encode(address.user())).append('@');
    boolean ipv6 = address.host().indexOf(':') >= 0 && !address.host().startsWith("/");
    url.append(ipv6 ? '[' + address.host() + ']' : Percent.encode(address.host()));
    url.append(':').append(address.port()).append('/');
    url.append(Percent.encode(address.database()));
    char separator = '?';
    Tls tls = address.tls();
    if (tls.mode() != TlsMode.PREFER) {
      url.append(separator).append("sslmode=").append(tls.mode().libpqName());
      separator = '&';
    }
    Map<String, Optional<Path>> files = new LinkedHashMap<>();
    files.put("sslrootcert", tls.rootCertificate());
    files.put("sslcert", tls.clientCertificate());
    files.put("sslkey", tls.clientKey());
    for (var file : files.entrySet()) {
      if (file.getValue().isPresent()) {
        url.append(separator).append(file.getKey()).append('=');
        url.append(Percent.encode(file.getValue().get().toString()));
        separator = '&';
      }
    }
    return url.toString();
  }

  /**
   * User, password, hosts and ports. The last {@code @} ends the password, although libpq takes the
   * first: passwords pasted without encoding are common, host names with an at sign are not.
   */
  private static void authority(ConnectionParameters parameters, String authority)
      throws DrydockException {
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String login = authority.substring(0, at);
      int colon = login.indexOf(':');
      parameters.add("user", Percent.decode(colon < 0 ? login : login.substring(0, colon)));
      if (colon >= 0) {
        parameters.add("password", Percent.decode(login.substring(colon + 1)));
      }
    }
    StringBuilder hosts = new StringBuilder();
    StringBuilder ports = new StringBuilder();
    for (String one : authority.substring(at + 1).split(",")) {
      int end = one.startsWith("[") ? one.indexOf(']') + 1 : 0;
      if (one.startsWith("[") && end == 0) {
        throw bad("An IPv6 address in the URL has no closing bracket.");
      }
      int colon = one.indexOf(':', end);
      String host = colon < 0 ? one : one.substring(0, colon);
      hosts.append(hosts.isEmpty() ? "" : ",");
      hosts.append(end > 0 ? one.substring(1, end - 1) : Percent.decode(host));
      ports.append(ports.isEmpty() ? "" : ",");
      ports.append(colon < 0 ? "5432" : one.substring(colon + 1));
    }
    parameters.add("host", hosts.toString());
    if (!hosts.isEmpty() || !ports.toString().equals("5432")) {
      parameters.add("port", ports.toString());
    }
  }

  private static void query(ConnectionParameters parameters, String query, boolean jdbc)
      throws DrydockException {
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (pair.isEmpty()) {
        continue;
      }
      String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals));
      String raw = equals < 0 ? "" : pair.substring(equals + 1);
      String value = Percent.decode(jdbc ? raw.replace('+', ' ') : raw);
      if (name.equals("ssl") && !value.equals("false")) {
        // pgjdbc: ssl=true means verify-full; libpq takes the same word for require.
        parameters.add("sslmode", jdbc ? "verify-full" : "require");
        continue;
      }
      String keyword = SYNONYMS.getOrDefault(name, name);
      parameters.add(keyword, value);
      if (!KNOWN.contains(keyword) && !keyword.equals("service") && !name.equals("ssl")) {
        parameters.note(
            "url-parameter-ignored",
            "The URL's parameter " + name + " is not used.",
            "Nothing to do, unless the connection fails without it.");
      }
    }
  }

  private static DrydockException bad(String message) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "bad-url",
            message,
            "Write postgresql://user@host:5432/database?sslmode=require, and a service as a"
                + " profile or in PGSERVICE."));
  }
}

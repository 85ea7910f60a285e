package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A limit of connections that a role or a database has of its own. */
final class ConnectionLimit implements Entry {
  private static final Pattern SAID =
      Pattern.compile("too many connections for (role|database) \"(.+?)\"");

  private static final String SESSIONS =
      """
      SELECT usename AS user, application_name AS application, state, count(*) AS sessions
        FROM pg_catalog.pg_stat_activity
       WHERE backend_type = 'client backend' AND ? IN (usename, datname)
       GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 10
      """;

  @Override
  public Set<String> states() {
    return Set.of("53300");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find()
        ? Optional.of(explain(failure, said.group(1), said.group(2)))
        : Optional.empty();
  }

  private static Draft explain(Case failure, String kind, String name) {
    boolean role = kind.equals("role");
    String limit =
        failure
            .live()
            .text(
                role
                    ? "SELECT rolconnlimit FROM pg_catalog.pg_roles WHERE rolname = ?"
                    : "SELECT datconnlimit FROM pg_catalog.pg_database WHERE datname = ?",
                name)
            .orElse("");
    Draft draft =
        Draft.of(
            "The %s %s has a limit of connections of its own%s, and all of them are taken."
                .formatted(kind, name, limit.isEmpty() ? "" : ", " + limit),
            "Raise that limit, or let the program keep fewer connections open (a smaller pool).");
    Optional<Evidence> sessions = failure.live().ask("Who is connected", SESSIONS, name);
    draft.evidence(sessions);
    String raised =
        limit.matches("\\d{1,6}")
            ? Integer.toString(Math.max(10, 2 * Integer.parseInt(limit)))
            : "-1";
    return draft.run(
        "Raise the limit of the " + kind,
        "ALTER %s %s CONNECTION LIMIT %s;"
            .formatted(role ? "ROLE" : "DATABASE", Written.part(name), raised));
  }
}

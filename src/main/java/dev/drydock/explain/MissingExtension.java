package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.sql.QuotedNames;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An extension whose files a server has not: often it has another name than its project. */
final class MissingExtension implements Entry {
  private static final Pattern SAID =
      Pattern.compile(
          "extension \"(.+?)\" is not available|could not open extension control file"
              + " .*?/([^/\"]+)\\.control");

  private static final String AVAILABLE =
      "SELECT '' AS schema, name AS extension FROM pg_catalog.pg_available_extensions ORDER BY 2";

  /** Names projects go by, and what CREATE EXTENSION takes. */
  private static final Map<String, String> CALLED =
      Map.of(
          "pgvector", "vector",
          "pg_vector", "vector",
          "uuid_ossp", "uuid-ossp",
          "uuidossp", "uuid-ossp",
          "uuid", "uuid-ossp",
          "pgtrgm", "pg_trgm",
          "timescale", "timescaledb",
          "pgcron", "pg_cron",
          "pgnet", "pg_net",
          "pgstatstatements", "pg_stat_statements");

  @Override
  public Set<String> states() {
    return Set.of("0A000", "58P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(said.group(1)).orElseGet(() -> said.group(2));
    Optional<String> called = Optional.ofNullable(CALLED.get(name)).or(() -> near(failure, name));
    if (called.isPresent()) {
      String title = "Write " + QuotedNames.quoted(called.get());
      return Optional.of(
          Draft.of(
                  "There is no extension %s; the one that is meant is called %s."
                      .formatted(name, called.get()),
                  "Create it by that name.")
              .run(
                  title,
                  "CREATE EXTENSION IF NOT EXISTS %s;"
                      .formatted(QuotedNames.quoted(called.get()))));
    }
    Draft draft =
        Draft.of(
            "This server has no extension %s: its files are not installed.".formatted(name),
            name.equals("uuid-ossp")
                ? "Have the package installed on the server (postgresql-contrib), or use"
                    + " gen_random_uuid(), which needs no extension."
                : "Have the package installed on the server, or use a server or image that has it.");
    return Optional.of(draft.evidence(failure.live().ask("Extensions this server has", AVAILABLE)));
  }

  private static Optional<String> near(Case failure, String name) {
    return NearestNames.of(
            name,
            Names.candidates(failure.live(), AVAILABLE).stream()
                .map(one -> Candidate.of("", one.name()))
                .toList())
        .stream()
        .filter(one -> !Near.isWeak(one))
        .map(one -> one.candidate().name())
        .filter(other -> !other.equals(name))
        .findFirst();
  }
}

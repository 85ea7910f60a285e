package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database that the server does not have, and one of nearly that name that it has. */
final class NearOnServer implements Entry {
  private static final Pattern SAID = Pattern.compile("database \"(.+?)\" does not exist");

  private static final String DATABASES =
      "SELECT datname AS database FROM pg_catalog.pg_database"
          + " WHERE NOT datistemplate ORDER BY datname LIMIT 500";

  @Override
  public Set<String> states() {
    return Set.of("3D000");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    String name = said.group(1);
    Optional<Evidence> databases = failure.live().ask("Databases of this server", DATABASES);
    List<Candidate> there =
        databases.stream().flatMap(f -> f.column(0).stream()).map(Candidate::of).toList();
    Optional<Suggestion> near = NearestNames.of(name, there).stream().findFirst();
    return near.filter(one -> !Near.isWeak(one))
        .map(
            one ->
                Draft.of(
                        "This server has no database %s.".formatted(name),
                        "Correct the name in the address.")
                    .why(
                        "There is a database %s, which %s."
                            .formatted(one.candidate().name(), one.words()))
                    .evidence(databases)
                    .fix(
                        Near.said(
                            "Write %s in the address, which is there"
                                .formatted(one.candidate().name())))
                    .run(
                        "Create it, if another one is meant",
                        "CREATE DATABASE %s".formatted(Written.part(name))));
  }
}

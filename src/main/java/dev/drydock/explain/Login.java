package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A login the server does not have: by its name one often sees where it comes from. */
final class Login implements Entry {
  private static final Pattern ROLE = Pattern.compile("(?i:role) \"([^\"]*)\" does not exist");

  /** What stands where a variable was empty, or was written out by a program. */
  private static final Pattern NO_NAME =
      Pattern.compile("|None|null|undefined|nil|.*[=${}<>].*|user|username|your_?\\w+");

  @Override
  public Set<String> states() {
    return Set.of("28000", "28P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher role = ROLE.matcher(failure.message());
    if (role.find()) {
      return Optional.of(near(failure, role.group(1)).orElseGet(() -> of(role.group(1), "")));
    }
    Matcher hidden = ROLE.matcher(failure.detail());
    return hidden.find()
        ? Optional.of(
            of(hidden.group(1), " The client is told of the password only; the log knows better."))
        : Optional.empty();
  }

  private static final String ROLES =
      "SELECT rolname FROM pg_catalog.pg_roles WHERE rolcanlogin AND rolname !~ '^pg_' LIMIT 500";

  /** A login of nearly that name. */
  private static Optional<Draft> near(Case failure, String name) {
    return NearestNames.of(name, failure.live().texts(ROLES).stream().map(Candidate::of).toList())
        .stream()
        .filter(one -> !Near.isWeak(one))
        .findFirst()
        .map(
            one ->
                Draft.of(
                        "This server has no login %s.".formatted(name),
                        "Correct the user in the address.")
                    .why(
                        "There is a login %s, which %s."
                            .formatted(one.candidate().name(), one.words()))
                    .fix(
                        Near.said(
                            "Log in as %s, which is there".formatted(one.candidate().name()))));
  }

  private static Draft of(String name, String aside) {
    Draft draft;
    if (name.startsWith("-")) {
      return Draft.of(
          "%s is an option that was taken for the user's name: the one before it (-U) got no value."
                  .formatted(name)
              + aside,
          "See the variable behind -U, mostly POSTGRES_USER of a health check: it is empty there.");
    }
    if (NO_NAME.matcher(name).matches()) {
      draft =
          Draft.of(
              "This server has no login “%s”: it looks as if the variable with the user was empty or misread."
                      .formatted(name)
                  + aside,
              "See the variable or address the user comes from (POSTGRES_USER, PGUSER, the URL).");
    } else if (name.equals("root") || name.equals("postgres")) {
      draft =
          Draft.of(
              "This server has no login %s.".formatted(name) + aside,
              "Name the user: -U in psql and pg_isready (health checks too), the user in the address;"
                  + " without one it is the operating system's. A container makes POSTGRES_USER only"
                  + " while its volume is empty.");
    } else {
      draft =
          Draft.of(
              "This server has no login %s.".formatted(name) + aside,
              "See that it is the right server (another one may listen at this port) and have the"
                  + " role created; a container makes POSTGRES_USER only while its volume is empty.");
    }
    return NO_NAME.matcher(name).matches() || name.equals("root")
        ? draft
        : draft.run(
            "Create the role, if this is the right server and its volume was not empty",
            "CREATE ROLE %s LOGIN PASSWORD '…';".formatted(Written.qualified(name)));
  }
}

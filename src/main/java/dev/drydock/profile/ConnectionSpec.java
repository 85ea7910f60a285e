package dev.drydock.profile;

import dev.drydock.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A connection as somebody wrote it down in a URL, a service file, a {@code .env} file or the
 * environment; the password apart, so that the rest can be shown and stored.
 *
 * @param searchPath from {@code options=-c search_path=…}, {@code currentSchema} or {@code schema}
 * @param connectTimeout where one was given
 * @param notes what was left out or guessed, to be shown once
 */
public record ConnectionSpec(
    Server.Address address,
    Optional<Secret> password,
    List<String> searchPath,
    Optional<Duration> connectTimeout,
    List<Problem> notes) {

  public ConnectionSpec {
    searchPath = List.copyOf(searchPath);
    notes = List.copyOf(notes);
  }

  /** A profile of this connection, without its password. */
  public Profile toProfile(String name, Environment environment) {
    return profileOf(name, environment, address);
  }

  /** The same profile, but naming the server some other way, for instance by its service. */
  Profile profileOf(String name, Environment environment, Server server) {
    Timeouts standard = Timeouts.standard();
    Timeouts timeouts =
        new Timeouts(
            connectTimeout.orElse(standard.connect()),
            standard.lock(),
            standard.statement(),
            standard.idleInTransaction());
    return new Profile(
        name,
        environment,
        server,
        false,
        Optional.empty(),
        searchPath,
        Optional.empty(),
        timeouts,
        Optional.empty(),
        Optional.empty());
  }
}

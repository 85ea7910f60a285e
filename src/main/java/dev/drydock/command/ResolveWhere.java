package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.ConnectionSpec;
import dev.drydock.profile.ConnectionUrl;
import dev.drydock.profile.Environment;
import dev.drydock.profile.LibpqEnvironment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileStore;
import dev.drydock.profile.Profiles;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a profile of whatever a person named a database by. */
final class ResolveWhere {
  private final ProfileStore store;
  private final LibpqEnvironment environment;
  private final OpenDemo demo;

  ResolveWhere(ProfileStore store, LibpqEnvironment environment, OpenDemo demo) {
    this.store = store;
    this.environment = environment;
    this.demo = demo;
  }

  /**
   * @param profile empty for offline
   * @param password that came with the address
   */
  record Resolved(Optional<Profile> profile, Optional<Secret> password) {}

  Resolved resolve(Where where, Consumer<String> progress) throws DrydockException {
    // No pattern switch: its first use costs every command some 20 ms, cached start or not.
    if (where instanceof Where.Given given) {
      return new Resolved(Optional.of(given.profile()), Optional.empty());
    }
    if (where instanceof Where.Named named) {
      return new Resolved(Optional.of(named(named.profile(), progress)), Optional.empty());
    }
    if (where instanceof Where.Url url) {
      return url(url.url(), progress);
    }
    if (where instanceof Where.Variables) {
      return new Resolved(variables(), Optional.empty());
    }
    return new Resolved(Optional.empty(), Optional.empty());
  }

  private Profile named(String name, Consumer<String> progress) throws DrydockException {
    Profiles profiles = store.list();
    Optional<Profile> stored = profiles.named(name);
    if (stored.isPresent()) {
      return stored.get();
    }
    if (name.equals(ManageProfiles.DEMO)) {
      return demo.open(progress).getFirst();
    }
    profiles.problems().forEach(problem -> progress.accept(problem.message()));
    List<String> names = profiles.profiles().stream().map(Profile::name).toList();
    throw new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "unknown-profile",
            "There is no profile “" + name + "”.",
            names.isEmpty()
                ? "There are none yet: make one with drydock profile add, or try -P demo."
                : "There are: " + String.join(", ", names) + ", " + ManageProfiles.DEMO + "."));
  }

  private Resolved url(String url, Consumer<String> progress) throws DrydockException {
    ConnectionSpec spec = ConnectionUrl.parse(url);
    spec.notes().forEach(note -> progress.accept(note.message()));
    String name = spec.address().database();
    return new Resolved(
        Optional.of(spec.toProfile(name, environmentOf(spec.address()))), spec.password());
  }

  private Optional<Profile> variables() throws DrydockException {
    Optional<Profile> profile = environment.profile();
    if (profile.isPresent() && profile.get().server() instanceof Server.Address address) {
      return Optional.of(in(profile.get(), environmentOf(address)));
    }
    return profile;
  }

  /**
   * A database that a stored profile calls production is production however it was named, so that
   * leaving the profile out does not leave its guards out.
   */
  private Environment environmentOf(Server.Address address) throws DrydockException {
    return store.list().profiles().stream()
        .filter(profile -> profile.server() instanceof Server.Address known && same(known, address))
        .map(Profile::environment)
        .max(Enum::compareTo)
        .orElse(Environment.DEVELOPMENT);
  }

  private static boolean same(Server.Address one, Server.Address other) {
    return one.host().equalsIgnoreCase(other.host())
        && one.port() == other.port()
        && one.database().equals(other.database());
  }

  private static Profile in(Profile profile, Environment environment) {
    return new Profile(
        profile.name(),
        environment,
        profile.server(),
        profile.readOnly(),
        profile.folder(),
        profile.searchPath(),
        profile.role(),
        profile.timeouts(),
        profile.tool(),
        profile.history(),
        profile.copyRows(),
        profile.kind());
  }
}

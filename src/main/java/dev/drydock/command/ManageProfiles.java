package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists, stores, imports and deletes profiles. */
public final class ManageProfiles {
  /**
   * @param problems for instance a corrupt file that was set aside
   */
  public record Listing(List<Profile> profiles, List<Problem> problems) {
    public Listing {
      profiles = List.copyOf(profiles);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A profile made from something else, not stored yet.
   *
   * @param password that was found with it
   * @param remarks what to know of it, for instance that a key found is no password
   */
  public record Imported(Profile profile, Optional<Secret> password, List<Problem> remarks) {
    public Imported {
      remarks = List.copyOf(remarks);
    }
  }

  /** The stored profiles, in their order; the demo's are not among them. */
  public Listing list() throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** A stored profile. */
  public Optional<Profile> find(String name) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /**
   * Stores a profile.
   *
   * @param replaces the name of the one it replaces, which may be its own
   * @throws DrydockException INPUT when another profile has this name
   */
  public void save(Profile profile, Optional<String> replaces) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Deletes a profile and its password in the keyring. */
  public void delete(String name) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** A profile from a {@code postgresql://} or {@code jdbc:postgresql:} address. */
  public Imported fromUrl(String name, String url) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** A profile from a {@code .env} file. */
  public Imported fromDotEnv(String name, Path file) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Whether there is a system keyring to remember passwords in. May take a second. */
  public boolean canRemember() {
    throw new UnsupportedOperationException("command");
  }

  /** Puts a profile's password into the system keyring. */
  public void remember(Profile profile, Secret password) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}

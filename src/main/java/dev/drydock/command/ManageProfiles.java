package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.ConnectionSpec;
import dev.drydock.profile.ConnectionUrl;
import dev.drydock.profile.DotEnvImport;
import dev.drydock.profile.DraftStore;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.Passphrase;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.ProfileStore;
import dev.drydock.profile.Profiles;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Lists, stores, imports and deletes profiles. */
public final class ManageProfiles {
  /** The name that stands for the embedded server with the sample folder. */
  public static final String DEMO = "demo";

  private static final String KEYRING_WAITS =
      "The system keyring does not answer yet: it may wait to be unlocked, in a window of its own."
          + " Waiting for two minutes at most.";

  private final ProfileStore store;
  private final DraftStore drafts;
  private final Keyring keyring;

  ManageProfiles(ProfileStore store, DraftStore drafts, Keyring keyring) {
    this.store = store;
    this.drafts = drafts;
    this.keyring = keyring;
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
  public Profiles list() throws DrydockException {
    return store.list();
  }

  /** A stored profile. */
  public Optional<Profile> find(String name) throws DrydockException {
    return store.list().named(name);
  }

  /**
   * Stores a profile.
   *
   * @param replaces the name of the one it replaces, which may be its own
   * @return a corrupt file that was set aside on the way
   * @throws DrydockException INPUT when another profile has this name
   */
  public Optional<Problem> save(Profile profile, Optional<String> replaces)
      throws DrydockException {
    return save(profile, replaces, Optional.empty());
  }

  /**
   * Whether a person is to be asked if rows of small tables may be copied through this profile:
   * nobody has said so yet, and they may be somebody's secret. Never for one of support, which is
   * changed with its passphrase only.
   *
   * @param stored as {@link #find} gives it; one that is not stored is not asked about
   */
  public static boolean rowsUndecided(Profile stored) {
    return stored.copyRows().isEmpty()
        && !stored.support()
        && stored.environment() != Environment.DEVELOPMENT;
  }

  /**
   * Remembers whether rows of small tables may be copied through a stored profile.
   *
   * @return a corrupt file that was set aside on the way
   */
  public Optional<Problem> decideRows(Profile profile, boolean allowed) throws DrydockException {
    Optional<Profile> stored = find(profile.name());
    return stored.isPresent()
        ? save(stored.get().copyingRows(Optional.of(allowed)), Optional.of(profile.name()))
        : Optional.empty();
  }

  /** The profile as one for support, with a passphrase; takes a noticeable moment. */
  public Profile forSupport(Profile profile, Secret passphrase) {
    return profile.as(new ProfileKind.Support(Passphrase.of(passphrase)));
  }

  /**
   * The same of a support profile that is to be replaced; takes a noticeable moment.
   *
   * @param passphrase the one it has
   * @throws DrydockException INPUT as above; REFUSED without the right passphrase
   */
  public Optional<Problem> save(
      Profile profile, Optional<String> replaces, Optional<Secret> passphrase)
      throws DrydockException {
    if (profile.name().equals(DEMO) && !replaces.equals(Optional.of(DEMO))) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "reserved-name",
              "“demo” is the name of Drydock's own demo.",
              "Choose another name, so that -P demo goes on to mean the demo."));
    }
    if (replaces.isPresent()) {
      requirePassphrase(replaces.get(), passphrase);
    }
    if (replaces.isEmpty()) {
      return store.add(profile);
    }
    Optional<Problem> aside = store.replace(replaces.get(), profile);
    return replaces.get().equals(profile.name())
        ? aside
        : aside.or(() -> tried(() -> drafts.renamed(replaces.get(), profile.name())));
  }

  /** What is done besides: the profile itself is changed all the same. */
  private static Optional<Problem> tried(Besides change) {
    try {
      return change.make();
    } catch (DrydockException failed) {
      return Optional.of(failed.problem());
    }
  }

  /** A change of what belongs to a profile. */
  @FunctionalInterface
  private interface Besides {
    Optional<Problem> make() throws DrydockException;
  }

  /**
   * Deletes a profile and its password in the keyring.
   *
   * @param passphrase that of a support profile
   * @param said hears what it waits for
   * @return what could not be done as well
   * @throws DrydockException REFUSED without the right passphrase
   */
  public Optional<Problem> delete(String name, Optional<Secret> passphrase, Consumer<String> said)
      throws DrydockException {
    requirePassphrase(name, passphrase);
    Optional<Profile> profile = find(name);
    Optional<Problem> aside = store.delete(name).or(() -> tried(() -> drafts.deleted(name)));
    if (profile.isPresent() && profile.get().server() instanceof Server.Address address) {
      return keyring.forget(address, () -> said.accept(KEYRING_WAITS)).or(() -> aside);
    }
    return aside;
  }

  /**
   * Sees to it that a support profile which is open is left for more rights by somebody who has its
   * passphrase. Takes a noticeable moment.
   *
   * @param open as it was opened; what is stored of its name counts, where it is stored
   * @throws DrydockException REFUSED without the right passphrase
   */
  public void leaveSupport(Profile open, Secret passphrase) throws DrydockException {
    requirePassphrase(open.name(), find(open.name()).orElse(open).kind(), Optional.of(passphrase));
  }

  private void requirePassphrase(String name, Optional<Secret> typed) throws DrydockException {
    requirePassphrase(name, find(name).map(Profile::kind).orElse(ProfileKind.USUAL), typed);
  }

  private static void requirePassphrase(String name, ProfileKind kind, Optional<Secret> typed)
      throws DrydockException {
    boolean wrong =
        kind instanceof ProfileKind.Support(Passphrase stored)
            && !typed.map(stored::matches).orElse(false);
    if (wrong) {
      throw new DrydockException(
          DrydockException.Kind.REFUSED,
          Problem.error(
              typed.isEmpty() ? "needs-passphrase" : "wrong-passphrase",
              typed.isEmpty()
                  ? "The support profile " + name + " is changed with its passphrase only."
                  : "That is not the passphrase of the profile " + name + ".",
              "Ask who made it for the passphrase."));
    }
  }

  /** A profile from a {@code postgresql://} or {@code jdbc:postgresql:} address. */
  public Imported fromUrl(String name, String url) throws DrydockException {
    ConnectionSpec spec = ConnectionUrl.parse(url);
    return new Imported(
        spec.toProfile(name, Environment.DEVELOPMENT), spec.password(), spec.notes());
  }

  /** A profile from a {@code .env} file. */
  public Imported fromDotEnv(String name, Path file) throws DrydockException {
    DotEnvImport.Imported found = DotEnvImport.read(file);
    return new Imported(
        found.connection().toProfile(name, Environment.DEVELOPMENT),
        found.connection().password(),
        found.notes());
  }

  /**
   * Puts the password of a server into the system keyring.
   *
   * @param said hears what it waits for
   * @return why it could not be kept, or empty when it was
   */
  public Optional<Problem> remember(Server.Address server, Secret password, Consumer<String> said) {
    return keyring.store(server, password, () -> said.accept(KEYRING_WAITS));
  }

  /**
   * The password the system keyring may still give for a server: it was asked, and waits to be
   * unlocked in a window of its own.
   */
  public Optional<CompletableFuture<Optional<Secret>>> keyringAnswer(Server.Address server) {
    return keyring.awaited(server);
  }

  /** Whether there is a system keyring to remember passwords in. May take some seconds. */
  public boolean canRemember() {
    return keyring.available();
  }

  /**
   * Puts a profile's password into the system keyring.
   *
   * @param said hears what it waits for
   * @return why it could not be kept, or empty when it was
   */
  public Optional<Problem> remember(Profile profile, Secret password, Consumer<String> said) {
    if (profile.server() instanceof Server.Address address) {
      return remember(address, password, said);
    }
    return Optional.of(
        Problem.error(
            "no-address",
            "Passwords are kept for servers named by their address.",
            "Put the password of a service into the service file or ~/.pgpass."));
  }
}

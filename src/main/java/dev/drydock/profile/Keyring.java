package dev.drydock.profile;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The passwords kept in the system's keyring: GNOME's or KDE's, the macOS keychain, the Windows
 * credential store. Where there is none, nothing is found and storing says so; no failure of a
 * keyring keeps anybody from working.
 *
 * <p>Its classes are loaded at the first question only, and never on a Linux without a session bus.
 * Every question ends after a few seconds, whatever the keyring's daemon does. {@code
 * DRYDOCK_KEYRING=off}, or the system property {@code drydock.keyring}, switches it off.
 */
public final class Keyring {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final boolean maybeThere;

  private Keyring(boolean maybeThere) {
    this.maybeThere = maybeThere;
  }

  /** The keyring of this process's user. */
  public static Keyring standard() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        System.getProperty("drydock.keyring", ""));
  }

  /** No keyring, for tests and for a person who wants none. */
  public static Keyring none() {
    return new Keyring(false);
  }

  static Keyring of(Map<String, String> environment, String system, String property) {
    boolean off =
        property.equalsIgnoreCase("off")
            || environment.getOrDefault("DRYDOCK_KEYRING", "").equalsIgnoreCase("off");
    return new Keyring(!off && (!system.equals("Linux") || hasSessionBus(environment)));
  }

  /** Whether a keyring answers; may take some seconds. */
  public boolean available() {
    return maybeThere && new KeyringCall(PATIENCE).run(keyring -> true).orElse(false);
  }

  /** The password kept for a server, if any. */
  public Optional<Secret> password(Server.Address server) {
    if (!maybeThere) {
      return Optional.empty();
    }
    return new KeyringCall(PATIENCE)
        .run(keyring -> new Secret(keyring.getPassword(KeyringCall.SERVICE, account(server))));
  }

  /**
   * Keeps a password.
   *
   * @return why it could not be kept, or empty when it was
   */
  public Optional<Problem> store(Server.Address server, Secret password) {
    return changed(
        keyring -> {
          keyring.setPassword(KeyringCall.SERVICE, account(server), password.reveal());
          return true;
        });
  }

  /** Removes a password; empty when done or when there was none. */
  public Optional<Problem> forget(Server.Address server) {
    if (password(server).isEmpty()) {
      return Optional.empty();
    }
    return changed(
        keyring -> {
          keyring.deletePassword(KeyringCall.SERVICE, account(server));
          return true;
        });
  }

  private Optional<Problem> changed(KeyringCall.Question<Boolean> question) {
    if (maybeThere && new KeyringCall(PATIENCE).run(question).orElse(false)) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "no-keyring",
            Severity.WARNING,
            "The password was not kept: no system keyring answers.",
            "You will be asked for it each time; ~/.pgpass works too.",
            List.of(),
            List.of(),
            Optional.empty()));
  }

  private static String account(Server.Address server) {
    return server.user() + "@" + server.host() + ":" + server.port() + "/" + server.database();
  }

  private static boolean hasSessionBus(Map<String, String> environment) {
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()
        || (!runtime.isEmpty() && Files.exists(Path.of(runtime, "bus")));
  }
}

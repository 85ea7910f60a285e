package dev.drydock.profile;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The passwords kept in the system's keyring: GNOME's or KDE's, the macOS keychain, the Windows
 * credential store. Where there is none, nothing is found and storing says so; no failure of a
 * keyring keeps anybody from working.
 *
 * <p>Its classes are loaded at the first question only, and never on a Linux without a session bus.
 * A locked keyring shows a dialog of its own, and the library waits two minutes for it. Here nobody
 * waits so long to connect: after a few seconds the password is had elsewhere, and what the keyring
 * says later is in {@link #awaited}. What is kept or removed waits for the dialog, in the
 * background. {@code DRYDOCK_KEYRING=off}, or the system property {@code drydock.keyring}, switches
 * it off.
 *
 * <p>Safe on any thread; all but {@link #awaited} block.
 */
public final class Keyring {
  private static final Logger LOG = Logger.getLogger(Keyring.class.getName());

  /** For an answer somebody waits for. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A little longer than the library's own patience with the dialog. */
  private static final Duration UNLOCKING = Duration.ofSeconds(130);

  private final Optional<KeyringOpener> opener;
  private final Duration patience;
  private final Map<Server.Address, CompletableFuture<Optional<Secret>>> waiting =
      new ConcurrentHashMap<>();

  /**
   * @param patience for an answer somebody waits for
   */
  Keyring(Optional<KeyringOpener> opener, Duration patience) {
    this.opener = opener;
    this.patience = patience;
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
    return new Keyring(Optional.empty(), PATIENCE);
  }

  static Keyring of(Map<String, String> environment, String system, String property) {
    boolean off =
        property.equalsIgnoreCase("off")
            || environment.getOrDefault("DRYDOCK_KEYRING", "").equalsIgnoreCase("off");
    boolean maybeThere = !off && (!system.equals("Linux") || hasSessionBus(environment));
    return new Keyring(maybeThere ? Optional.of(new SystemKeyring()) : Optional.empty(), PATIENCE);
  }

  /**
   * Whether there is a keyring; may take some seconds. One that is asked and has not answered yet
   * counts: it waits to be unlocked.
   */
  public boolean available() {
    return opener.isPresent()
        && (!waiting.isEmpty()
            || within(patience, KeyringCall.start(opener.get(), keyring -> Optional.of(true)))
                .map(Optional::isPresent)
                .orElse(true));
  }

  /** The password kept for a server, if any, and if the keyring says so within some seconds. */
  public Optional<Secret> password(Server.Address server) {
    if (opener.isEmpty()) {
      return Optional.empty();
    }
    // one question, whoever asks meanwhile: each would show a dialog of its own
    CompletableFuture<Optional<Secret>> asked =
        waiting.computeIfAbsent(
            server,
            unused ->
                KeyringCall.start(
                    opener.get(), keyring -> keyring.get(account(server)).map(Secret::new)));
    asked.thenRun(() -> waiting.remove(server, asked));
    return within(patience, asked).flatMap(found -> found);
  }

  /** The answer about a server that has not come yet, because the keyring is to be unlocked. */
  public Optional<CompletableFuture<Optional<Secret>>> awaited(Server.Address server) {
    // who waits for an answer may go on before it is taken from the list
    return Optional.ofNullable(waiting.get(server)).filter(answer -> !answer.isDone());
  }

  /**
   * Keeps a password. Waits, two minutes at most, until the keyring is unlocked.
   *
   * @param slow run once, when there is no answer after some seconds
   * @return why it could not be kept, or empty when it was
   */
  public Optional<Problem> store(Server.Address server, Secret password, Runnable slow) {
    return changed(
        "The password was not kept: no system keyring answers.",
        "You will be asked for it each time; ~/.pgpass works too.",
        keyring -> {
          keyring.set(account(server), password.reveal());
          return Optional.of(true);
        },
        slow);
  }

  /**
   * Removes a password. Waits, two minutes at most, until the keyring is unlocked.
   *
   * @param slow run once, when there is no answer after some seconds
   * @return empty when done, when there was none, and where there is no keyring
   */
  public Optional<Problem> forget(Server.Address server, Runnable slow) {
    if (opener.isEmpty() || !available()) {
      return Optional.empty();
    }
    return changed(
        "The password was not removed: the system keyring stayed locked.",
        "Remove the entry Drydock for " + account(server) + " with the keyring's own program.",
        keyring -> {
          if (keyring.get(account(server)).isPresent()) {
            keyring.delete(account(server));
          }
          return Optional.of(true);
        },
        slow);
  }

  private Optional<Problem> changed(
      String message, String remedy, KeyringCall.Question<Boolean> question, Runnable slow) {
    boolean done =
        opener.isPresent()
            && patiently(KeyringCall.start(opener.get(), question), slow)
                .flatMap(answer -> answer)
                .isPresent();
    return done
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "no-keyring",
                Severity.WARNING,
                message,
                remedy,
                List.of(),
                List.of(),
                Optional.empty()));
  }

  private <T> Optional<Optional<T>> patiently(
      CompletableFuture<Optional<T>> answer, Runnable slow) {
    Optional<Optional<T>> soon = within(patience, answer);
    if (soon.isEmpty()) {
      slow.run();
    }
    return soon.or(() -> within(UNLOCKING, answer));
  }

  /** Empty when it does not come in time; it is not given up. */
  private static <T> Optional<Optional<T>> within(
      Duration patience, CompletableFuture<Optional<T>> answer) {
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      LOG.log(Level.FINE, "The keyring did not answer in time", slow);
    } catch (ExecutionException failed) {
      LOG.log(Level.FINE, "No answer from the keyring", failed.getCause());
      return Optional.of(Optional.empty());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
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

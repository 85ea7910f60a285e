package dev.drydock.profile;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One question to the keyring on a thread of its own, because its daemon may ask the person to
 * unlock it, or never answer. Apart from {@link Keyring}, so that the library is loaded only then.
 */
final class KeyringCall {
  static final String SERVICE = "Drydock";
  private static final Logger LOG = Logger.getLogger(KeyringCall.class.getName());

  /** Kept, for the logging system forgets the level of a logger that nobody holds. */
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.freedesktop");

  private final Duration patience;

  KeyringCall(Duration patience) {
    this.patience = patience;
  }

  /** What is asked of an open keyring. */
  @FunctionalInterface
  interface Question<T> {
    T ask(com.github.javakeyring.Keyring keyring) throws PasswordAccessException;
  }

  /** The answer, or empty when there is no keyring, nothing in it, or no answer in time. */
  <T> Optional<T> run(Question<T> question) {
    FutureTask<T> task = new FutureTask<>(() -> ask(question));
    Thread thread = new Thread(task, "keyring");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.ofNullable(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException unavailable) {
      LOG.log(Level.FINE, "No answer from the keyring", unavailable.getCause());
    } catch (TimeoutException slow) {
      LOG.log(Level.FINE, "The keyring did not answer in time", slow);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static <T> T ask(Question<T> question) throws Exception {
    quiet();
    com.github.javakeyring.Keyring keyring;
    try {
      keyring = com.github.javakeyring.Keyring.create();
    } catch (BackendNotSupportedException none) {
      LOG.log(Level.FINE, "No keyring on this system", none);
      return null;
    }
    try (keyring) {
      return question.ask(keyring);
    } catch (PasswordAccessException nothingKept) {
      LOG.log(Level.FINE, "Nothing in the keyring", nothingKept);
      return null;
    }
  }

  /** It would tell of every socket it opens, between the lines of a command's own answer. */
  private static void quiet() {
    if (LIBRARY_LOG.getLevel() == null) {
      LIBRARY_LOG.setLevel(Level.OFF);
    }
  }
}

package dev.drydock.profile;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A question to the keyring on a thread of its own, because its daemon may ask the person to unlock
 * it, or never answer.
 */
final class KeyringCall {
  private static final Logger LOG = Logger.getLogger(KeyringCall.class.getName());

  private KeyringCall() {}

  /** What is asked of an open keyring. */
  @FunctionalInterface
  interface Question<T> {
    Optional<T> ask(KeyringOpener.Opened keyring) throws Exception;
  }

  /** Begins; the answer is empty when there is no keyring, or nothing in it. */
  static <T> CompletableFuture<Optional<T>> start(KeyringOpener opener, Question<T> question) {
    CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> answer.complete(ask(opener, question)), "keyring");
    thread.setDaemon(true);
    thread.start();
    return answer;
  }

  private static <T> Optional<T> ask(KeyringOpener opener, Question<T> question) {
    try (KeyringOpener.Opened keyring = opener.open()) {
      return question.ask(keyring);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (Exception | LinkageError unavailable) {
      // whatever stands in its way, a native library too, nobody is kept from working by it
      LOG.log(Level.FINE, "No answer from the keyring", unavailable);
      return Optional.empty();
    }
  }
}

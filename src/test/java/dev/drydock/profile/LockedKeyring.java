package dev.drydock.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A keyring that blocks until it is unlocked, as the library for the system's does. */
public final class LockedKeyring {
  private final CountDownLatch unlocked = new CountDownLatch(1);
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private volatile Optional<String> everywhere = Optional.empty();
  private final Keyring keyring = new Keyring(Optional.of(this::open), Duration.ofMillis(50));

  public Keyring keyring() {
    return keyring;
  }

  /** Unlocks it; it has this password for every server. */
  public void unlock(String password) {
    everywhere = Optional.of(password);
    unlocked.countDown();
  }

  Map<String, String> kept() {
    return kept;
  }

  private KeyringOpener.Opened open() throws InterruptedException {
    unlocked.await();
    return new KeyringOpener.Opened() {
      @Override
      public Optional<String> get(String account) {
        return Optional.ofNullable(kept.get(account)).or(() -> everywhere);
      }

      @Override
      public void set(String account, String password) {
        kept.put(account, password);
      }

      @Override
      public void delete(String account) {
        kept.remove(account);
      }

      @Override
      public void close() {}
    };
  }
}

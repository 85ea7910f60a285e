package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyringTest {
  private static final Server.Address SERVER =
      new Server.Address("db.example", 5432, "app", "someone", Tls.preferred());

  @Test
  void nobodyWaitsForALockedOneAndItsAnswerIsTakenWhenItComes() throws Exception {
    LockedKeyring locked = new LockedKeyring();
    Keyring keyring = locked.keyring();
    assertEquals(Optional.empty(), keyring.password(SERVER));
    assertTrue(keyring.available(), "it waits, so it is there");
    CompletableFuture<Optional<Secret>> late = keyring.awaited(SERVER).orElseThrow();
    locked.unlock("s3cret");
    assertEquals("s3cret", late.get(10, TimeUnit.SECONDS).orElseThrow().reveal());
    assertEquals("s3cret", keyring.password(SERVER).orElseThrow().reveal());
    assertEquals(Optional.empty(), keyring.awaited(SERVER));
  }

  @Test
  void whatIsToBeKeptWaitsUntilItIsUnlocked() throws Exception {
    LockedKeyring locked = new LockedKeyring();
    CountDownLatch slow = new CountDownLatch(1);
    CompletableFuture<Boolean> stored =
        CompletableFuture.supplyAsync(
            () -> locked.keyring().store(SERVER, new Secret("new"), slow::countDown).isEmpty());
    assertTrue(slow.await(10, TimeUnit.SECONDS), "it says that it waits");
    assertFalse(stored.isDone());
    locked.unlock("other");
    assertTrue(stored.get(10, TimeUnit.SECONDS));
    assertEquals(Map.of("someone@db.example:5432/app", "new"), locked.kept());
    assertEquals(Optional.empty(), locked.keyring().forget(SERVER, () -> {}));
    assertEquals(Map.of(), locked.kept());
  }

  @Test
  void oneThatIsNotThereIsNoKeyring() {
    Keyring none =
        new Keyring(
            Optional.of(
                () -> {
                  throw new IllegalStateException("no session bus");
                }),
            Duration.ofSeconds(10));
    assertFalse(none.available());
    assertEquals(Optional.empty(), none.password(SERVER));
    assertEquals(
        "no-keyring",
        none.store(SERVER, new Secret("x"), () -> {}).map(p -> p.code()).orElseThrow());
    assertEquals(Optional.empty(), none.forget(SERVER, () -> {}));
  }
}

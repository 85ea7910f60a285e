package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordChainTest {
  private static final Server.Address SERVER =
      new Server.Address("h", 5432, "crm", "ada", Tls.preferred());

  @TempDir private Path home;

  /** A person who types these, one after the other, and then gives up. */
  private static PasswordSource typing(String... passwords) {
    Deque<String> rest = new ArrayDeque<>(List.of(passwords));
    return (server, wrong) -> {
      if (rest.isEmpty()) {
        throw new DrydockException(
            DrydockException.Kind.CANCELLED, Problem.error("cancelled", "Given up.", "Try again."));
      }
      return Optional.of(new Secret(rest.pop()));
    };
  }

  private PasswordChain chain(Map<String, String> environment, PasswordSource asker) {
    return PasswordChain.standard(
        Keyring.none(),
        new LibpqEnvironment(environment),
        PgPass.of(environment, "Linux", home),
        asker);
  }

  @Test
  void aWrongPasswordMovesOnToTheNextSource() throws DrydockException {
    PasswordChain chain =
        chain(Map.of("PGPASSWORD", "from the environment"), typing("typed 1", "typed 2"))
            .startingWith(Optional.of(new Secret("from the URL")));
    assertEquals("from the URL", chain.password(SERVER, false).orElseThrow().reveal());
    assertEquals("from the environment", chain.password(SERVER, true).orElseThrow().reveal());
    assertEquals("typed 1", chain.password(SERVER, true).orElseThrow().reveal());
    assertEquals("typed 2", chain.password(SERVER, true).orElseThrow().reveal());
    assertEquals("typed 2", chain.password(SERVER, false).orElseThrow().reveal());
    assertEquals("typed 2", chain.lastGiven(SERVER).orElseThrow().reveal());
    assertThrows(DrydockException.class, () -> chain.password(SERVER, true));
  }

  @Test
  void nobodyIsAskedTwiceForAPasswordThatWorked() throws DrydockException {
    PasswordChain chain = chain(Map.of(), typing("typed"));
    assertEquals("typed", chain.password(SERVER, true).orElseThrow().reveal());
    for (int i = 0; i < 3; i++) {
      assertEquals("typed", chain.password(SERVER, false).orElseThrow().reveal());
    }
    Server.Address other = new Server.Address("h", 5432, "shop", "ada", Tls.preferred());
    assertThrows(DrydockException.class, () -> chain.password(other, true));
  }

  @Test
  void aPersonIsAskedOnlyWhenTheServerWantsAPassword() throws DrydockException {
    List<Boolean> asked = new ArrayList<>();
    PasswordChain chain =
        chain(
            Map.of(),
            (server, wrong) -> {
              asked.add(wrong);
              return Optional.of(new Secret("typed"));
            });
    assertEquals(Optional.empty(), chain.password(SERVER, false));
    assertEquals(Optional.empty(), chain.password(SERVER, false));
    assertEquals(List.of(), asked, "a server that trusts the login needs nobody");
    chain.password(SERVER, true);
    chain.password(SERVER, true);
    assertEquals(List.of(false, true), asked, "none was wrong at first, then one was");
  }

  @Test
  void withoutAnybodyToAskThereIsNone() throws DrydockException {
    PasswordChain chain = chain(Map.of(), (server, wrong) -> Optional.empty());
    assertEquals(Optional.empty(), chain.password(SERVER, false));
    assertEquals(Optional.empty(), chain.password(SERVER, true));
    assertEquals(Optional.empty(), chain.lastGiven(SERVER));
  }

  @Test
  void aMissingKeyringIsAnAnswerAndNoError() {
    Keyring off = Keyring.of(Map.of("DRYDOCK_KEYRING", "off"), "Linux", "");
    Keyring noBus = Keyring.of(Map.of("DBUS_SESSION_BUS_ADDRESS", ""), "Linux", "");
    for (Keyring keyring : List.of(off, noBus, Keyring.none())) {
      assertEquals(Optional.empty(), keyring.password(SERVER));
      assertEquals(
          "no-keyring", keyring.store(SERVER, new Secret("x"), () -> {}).orElseThrow().code());
      assertTrue(keyring.forget(SERVER, () -> {}).isEmpty());
    }
  }
}

package dev.drydock.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ManageProfiles.Imported;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import dev.drydock.profile.Tls;
import dev.drydock.profile.TlsMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileEditorViewModelTest {
  private final ProfileEditorViewModel model = editor(Optional.empty());

  @Test
  void anEmptyFormSaysWhatIsMissingFieldByField() {
    assertEquals(Set.of(Field.NAME, Field.DATABASE), model.problemsProperty().get().keySet());
    assertTrue(model.profile().isEmpty());
  }

  @Test
  void becomesAProfile() {
    fill();
    model.environment.set(Environment.PRODUCTION);
    model.searchPath.set("app, public");
    model.limits.lock.set("0.5");
    model.folder.set(Path.of("migrations").toAbsolutePath().toString());
    Profile profile = model.profile().orElseThrow();
    assertEquals("live", profile.name());
    assertEquals(List.of("app", "public"), profile.searchPath());
    assertEquals(Duration.ofMillis(500), profile.timeouts().lock());
    assertEquals(
        new Server.Address("db.example.com", 6432, "shop", "migrator", Tls.preferred()),
        profile.server());
  }

  @Test
  void badInputIsSaidBesideItsField() {
    fill();
    model.address.port.set("70000");
    model.limits.lock.set("0");
    model.folder.set("relative/folder");
    model.address.tls.set(TlsMode.VERIFY_FULL);
    model.address.clientCertificate.set("/certs/client.crt");
    Map<Field, String> problems = model.problemsProperty().get();
    assertEquals(
        Set.of(
            Field.PORT, Field.LOCK_TIMEOUT, Field.FOLDER, Field.ROOT_CERTIFICATE, Field.CLIENT_KEY),
        problems.keySet());
    assertTrue(problems.get(Field.LOCK_TIMEOUT).contains("never unlimited"));
  }

  @Test
  void aTakenNameIsRefused() {
    fill();
    model.name.set(" staging ");
    assertEquals("Another profile has this name.", model.problemsProperty().get().get(Field.NAME));
  }

  @Test
  void aUrlFillsTheFieldsAndThePasswordStaysOutOfTheProfile() {
    model.name.set("live");
    model.way.set(Way.URL);
    assertTrue(model.problemsProperty().get().containsKey(Field.URL));
    model.url.set("postgresql://marta:hunter2@db.example.com:5433/shop");
    assertEquals(Map.of(), model.problemsProperty().get());
    Profile profile = model.profile().orElseThrow();
    assertEquals("db.example.com", ((Server.Address) profile.server()).host());
    assertEquals("hunter2", model.typedPassword().orElseThrow().reveal());
    assertFalse(profile.toString().contains("hunter2"));
    model.hideUrlPassword();
    assertEquals("postgresql://marta@db.example.com:5433/shop", model.url.get());
    assertEquals("hunter2", model.typedPassword().orElseThrow().reveal());
  }

  @Test
  void aBadUrlSaysWhy() {
    model.name.set("live");
    model.way.set(Way.URL);
    model.url.set("mysql://x");
    assertEquals(
        "This is no PostgreSQL address. Begin with postgresql://.",
        model.problemsProperty().get().get(Field.URL));
  }

  @Test
  void editingKeepsWhatTheFormDoesNotShow() {
    Profile stored =
        new Profile(
            "live",
            Environment.PRODUCTION,
            new Server.Service("shop", Optional.of("shop_eu")),
            true,
            Optional.empty(),
            List.of(),
            Optional.of("owner"),
            Timeouts.standard(),
            Optional.of("supabase"),
            Optional.of("app.history"));
    assertEquals(stored, editor(Optional.of(stored)).profile().orElseThrow());
  }

  private void fill() {
    model.name.set("live");
    model.address.host.set("db.example.com");
    model.address.port.set("6432");
    model.address.database.set("shop");
    model.address.user.set("migrator");
  }

  private static ProfileEditorViewModel editor(Optional<Profile> original) {
    return new ProfileEditorViewModel(
        original, Set.of("staging"), ProfileEditorViewModelTest::read);
  }

  /** Reads just the one form these tests use; the real reader is tested where it lives. */
  private static Imported read(String name, String url) throws DrydockException {
    if (!url.startsWith("postgresql://")) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error("bad-url", "This is no PostgreSQL address.", "Begin with postgresql://."));
    }
    java.net.URI uri = java.net.URI.create(url);
    String[] login = uri.getUserInfo().split(":");
    Optional<Secret> secret =
        login.length > 1 ? Optional.of(new Secret(login[1])) : Optional.empty();
    return new Imported(
        new Profile(
            name,
            Environment.DEVELOPMENT,
            new Server.Address(
                uri.getHost(),
                uri.getPort(),
                uri.getPath().substring(1),
                login[0],
                Tls.preferred()),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Timeouts.standard(),
            Optional.empty(),
            Optional.empty()),
        secret,
        List.of());
  }
}

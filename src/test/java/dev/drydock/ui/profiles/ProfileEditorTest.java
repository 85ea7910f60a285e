package dev.drydock.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ManageProfiles;
import dev.drydock.command.UseCases;
import dev.drydock.problem.Problem;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Environment;
import dev.drydock.profile.LockedKeyring;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a profile and being asked for its password, on a real server. */
class ProfileEditorTest {
  @TempDir Path home;
  private RoomWindow window;
  private final List<Profile> saved = new ArrayList<>();
  private Optional<String> typed = Optional.empty();

  @BeforeEach
  void open() {
    window = new RoomWindow(home);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void isFilledTestedAndSavedWithoutThePassword() throws Exception {
    edit(Optional.empty());
    Toolkit.run(() -> window.navigation.root().lookup("#profile-statement").requestFocus());
    window.press("Save and connect");
    window.untilSaid("Give it a name");
    window.robot.write("live"); // the keyboard is in what is wrong
    fill("host", window.database.host());
    fill("port", Integer.toString(window.database.port()));
    fill("database", window.database.name());
    fill("user", window.database.user());
    fill("password", "wrong");
    window.press("Test connection");
    window.untilSaid("password");
    window.pictures("profile-wrong-password");

    fill("password", window.database.password());
    window.press("Test connection");
    window.untilSaid("✓  Connected: PostgreSQL 18");
    window.pictures("profile-editor");
    Toolkit.run(() -> toggle("Copy none"));
    window.press("Save and connect");
    Toolkit.until("it is saved", () -> !saved.isEmpty());
    assertEquals(Optional.of(window.database.password()), typed);
    Profile stored = window.useCases.manageProfiles().find("live").orElseThrow();
    assertEquals(Optional.of(false), stored.copyRows());
    assertEquals(window.database.name(), ((Server.Address) stored.server()).database());
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        assertFalse(Files.readString(file).contains(window.database.password()), file.toString());
      }
    }
  }

  @Test
  void aSupportProfileIsChangedAndDeletedWithItsPassphraseOnly() throws Exception {
    var manage = window.useCases.manageProfiles();
    Profile desk = manage.forSupport(window.database.profile(), new Secret("open sesame"));
    manage.save(desk, Optional.empty());
    edit(Optional.of(desk));
    fill("search-path", "other");
    window.pictures("profile-support");
    fill("current-passphrase", "wrong");
    window.press("Save and connect");
    window.untilSaid("That is not the passphrase");
    assertEquals(List.of(), manage.list().profiles().getFirst().searchPath());
    fill("current-passphrase", "open sesame");
    window.press("Save and connect");
    Toolkit.until("it is saved", () -> !saved.isEmpty());
    assertEquals(List.of("other"), manage.list().profiles().getFirst().searchPath());
    assertEquals(desk.kind(), manage.list().profiles().getFirst().kind());

    edit(Optional.of(saved.getFirst()));
    window.press("Delete…");
    Toolkit.until("it is asked for", () -> window.navigation.root().lookup("#passphrase") != null);
    Toolkit.run(
        () -> ((TextField) window.navigation.root().lookup("#passphrase")).setText("open sesame"));
    window.press("Delete profile");
    Toolkit.until(
        "it is gone",
        () -> {
          try {
            return manage.list().profiles().isEmpty();
          } catch (dev.drydock.problem.DrydockException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aFileOfProfilesThatBrokeMeanwhileIsToldOf() throws Exception {
    window.useCases.manageProfiles().save(window.database.profile(), Optional.empty());
    Path file = AppPaths.below(home).config().resolve("profiles.json");
    Files.writeString(file, "{broken");
    edit(Optional.empty());
    window.sheet();
    assertEquals(
        List.of("corrupt-file"), window.navigation.problems.stream().map(Problem::code).toList());
    assertTrue(Files.notExists(file), "it was moved away, not written over");
  }

  @Test
  void aUrlIsTakenApart() throws Exception {
    edit(Optional.empty());
    window.robot.write("staging");
    Toolkit.run(() -> toggle("URL"));
    fill("url", "postgresql://me@db.example.org/app?sslmode=verify-full");
    window.press("Save and connect");
    window.untilSaid("name the certificate of the authority that signed its own. Add it here");
    assertEquals(List.of(), saved);
    fill("url", window.database.url());
    window.press("Test connection");
    window.untilSaid("✓  Connected: PostgreSQL 18");
  }

  @Test
  void aProfileCanBeDeletedAfterAQuestion() throws Exception {
    Profile profile = window.database.profile();
    window.useCases.manageProfiles().save(profile, Optional.empty());
    edit(Optional.of(profile));
    window.press("Delete…");
    window.press("Delete profile");
    Toolkit.until("it is deleted", () -> window.navigation.asked.contains("deleted"));
    assertTrue(window.useCases.manageProfiles().find(profile.name()).isEmpty());
  }

  @Test
  void whoeverDoesNotDeleteAfterAllHasLostNothing() throws Exception {
    Profile profile = window.database.profile();
    window.useCases.manageProfiles().save(profile, Optional.empty());
    edit(Optional.of(profile));
    fill("search-path", "typed_and_not_saved");
    window.press("Delete…");
    window.press("Cancel (Esc)");
    window.press("Save and connect");
    Toolkit.until("it is saved", () -> !saved.isEmpty());
    assertEquals(List.of("typed_and_not_saved"), saved.getFirst().searchPath());
    Toolkit.until("no sheet is left", () -> window.navigation.layer().shown().isEmpty());
  }

  @Test
  void thePasswordIsAskedUnderTheProfilesEnvironment() throws Exception {
    Profile live = profile(Environment.PRODUCTION);
    PasswordPrompt prompt =
        new PasswordPrompt(
            window.tasks,
            () -> window.navigation.sheets(),
            () -> Optional.of(live),
            window.useCases.manageProfiles());
    prompt.typed(window.database.address(), new Secret("typed before"));
    assertEquals(
        "typed before", ask(prompt, false).get(10, TimeUnit.SECONDS).orElseThrow().reveal());
    prompt.typed(window.database.address(), new Secret("wrong"));
    CompletableFuture<Optional<Secret>> answer = ask(prompt, true);
    window.sheet();
    assertTrue(Toolkit.call(() -> window.said()).contains("Password for postgres"));
    window.robot.write("secret");
    window.pictures("password");
    window.press("Connect");
    assertEquals("secret", answer.get(10, TimeUnit.SECONDS).orElseThrow().reveal());

    CompletableFuture<Optional<Secret>> again = ask(prompt, true);
    window.sheet();
    assertTrue(Toolkit.call(() -> window.said()).contains("The server refused the password"));
    window.robot.type(KeyCode.ESCAPE);
    ExecutionException cancelled =
        org.junit.jupiter.api.Assertions.assertThrows(
            ExecutionException.class, () -> again.get(10, TimeUnit.SECONDS));
    assertEquals("No password was given.", cancelled.getCause().getMessage());
  }

  @Test
  void aKeyringThatIsUnlockedLateAnswersForThePerson() throws Exception {
    LockedKeyring locked = new LockedKeyring();
    try (UseCases useCases =
        UseCases.create(AppPaths.below(home.resolve("locked")), Map.of(), locked.keyring())) {
      ManageProfiles profiles = useCases.manageProfiles();
      assertTrue(locked.keyring().password(window.database.address()).isEmpty());
      PasswordPrompt prompt =
          new PasswordPrompt(
              window.tasks, () -> window.navigation.sheets(), Optional::empty, profiles);
      CompletableFuture<Optional<Secret>> answer = ask(prompt, false);
      window.sheet();
      assertTrue(Toolkit.call(() -> window.said()).contains("The system keyring waits"));
      locked.unlock("from the keyring");
      assertEquals("from the keyring", answer.get(10, TimeUnit.SECONDS).orElseThrow().reveal());
      Toolkit.until("the sheet is gone", () -> !window.said().contains("Password for"));
    }
  }

  private CompletableFuture<Optional<Secret>> ask(PasswordPrompt prompt, boolean wrong) {
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(prompt.password(window.database.address(), wrong));
              } catch (Exception e) {
                answer.completeExceptionally(e);
              }
            });
    return answer;
  }

  private Profile profile(Environment environment) {
    Profile test = window.database.profile();
    return new Profile(
        "live",
        environment,
        test.server(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        test.timeouts(),
        Optional.empty(),
        Optional.empty());
  }

  private void edit(Optional<Profile> original) {
    Toolkit.run(
        () ->
            new ProfileEditor(
                    window.useCases,
                    window.tasks,
                    window.navigation,
                    (profile, password) -> {
                      saved.add(profile);
                      typed = password.map(Secret::reveal);
                    },
                    () -> window.navigation.asked.add("deleted"))
                .open(original));
    window.sheet();
  }

  private void fill(String field, String text) {
    Toolkit.run(
        () -> ((TextField) window.navigation.root().lookup("#profile-" + field)).setText(text));
  }

  private void toggle(String text) {
    window.navigation.root().lookupAll(".toggle-button").stream()
        .map(javafx.scene.control.ToggleButton.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow()
        .fire();
  }
}

package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ManageProfiles;
import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoOnTestServer;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Passphrase;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.testing.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a support profile has: three rooms that look, and nothing that changes anything. */
@Tag("full")
class SupportWindowTest {
  /** What writes files, runs migrations or repairs a history. */
  private static final Set<String> CHANGES =
      Set.of(
          "New migration…",
          "Journal",
          "Fix this finding",
          "Undo the last fix",
          "Dry run on scratch",
          "Dry run on the target itself…",
          "Apply…",
          "Renumber duplicates…",
          "Mark everything pending as applied…");

  @TempDir Path home;

  @Test
  void onlyLooksByMenuButtonShortcutAndContextMenu() throws Exception {
    Profile usual = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    Path folder = usual.folder().orElseThrow();
    List<String> files = names(folder);
    try (OpenWindow open = new OpenWindow(home)) {
      open.open(usual.as(new ProfileKind.Support(Passphrase.of(new Secret("a phrase")))));
      Set<String> offered =
          Toolkit.call(
              () ->
                  items(open).stream()
                      .filter(item -> !item.isDisable())
                      .map(MenuItem::getText)
                      .filter(CHANGES::contains)
                      .collect(Collectors.toSet()));
      assertEquals(Set.of(), offered);
      assertEquals(
          List.of(),
          Toolkit.call(
              () ->
                  visible(open, ".button")
                      .filter(text -> text.startsWith("Apply") || text.startsWith("Dry run"))
                      .toList()));
      TableView<?> table =
          Toolkit.call(() -> (TableView<?>) open.window.root().lookup(".table-view"));
      Toolkit.run(() -> table.getSelectionModel().selectLast());
      assertEquals(
          List.of(),
          Toolkit.call(
              () -> {
                var menu = table.getContextMenu();
                menu.show(table, 0, 0);
                List<String> enabled =
                    menu.getItems().stream()
                        .filter(item -> item.getText() != null && !item.isDisable())
                        .map(MenuItem::getText)
                        .filter(
                            text ->
                                !text.startsWith("Copy")
                                    && !text.startsWith("Open")
                                    && !text.startsWith("Show"))
                        .toList();
                menu.hide();
                return enabled;
              }));

      // What is asked for in another way is refused all the same.
      Toolkit.run(() -> open.window.navigation().repair(new Repair.MarkAllApplied()));
      Toolkit.run(() -> open.window.navigation().createMigration());
      Toolkit.run(() -> open.window.navigation().apply(Optional.empty(), Optional.empty()));
      Toolkit.settle();
      assertEquals(files, names(folder));
      assertTrue(
          Toolkit.call(() -> visible(open, ".label").anyMatch(t -> t.contains("it only looks"))),
          "it says why");

      Toolkit.run(() -> open.window.navigation().showConsole());
      Toolkit.until(
          "the console", () -> open.window.root().lookupAll(".sql-editor").stream().count() > 0);
      assertTrue(
          Toolkit.call(
              () -> visible(open, ".button").noneMatch(text -> text.startsWith("Unlock"))));
    }
  }

  @Test
  void isLeftForMoreRightsWithItsPassphraseOnly() throws Exception {
    Profile usual = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    Profile unlocks = usual.as(new ProfileKind.Ordinary(true));
    try (OpenWindow open = new OpenWindow(home)) {
      ManageProfiles profiles = open.useCases.manageProfiles();
      Profile desk = profiles.forSupport(named("desk", usual), new Secret("open sesame"));
      profiles.save(desk, Optional.empty());
      WindowCommands commands = new WindowCommands(open.window, open.useCases);
      open.open(unlocks);
      Toolkit.run(() -> open.window.navigation().openInConsole("SELECT 'of the usual one'"));
      Toolkit.until("a tab of the usual profile", () -> shown(open, "Unlock for writing"));

      Toolkit.run(() -> commands.openProfile(desk));
      Toolkit.until("desk", () -> profile(open).equals("desk") && online(open));
      assertTrue(
          Toolkit.call(() -> visible(open, ".pill").anyMatch("for support"::equals)),
          "the bar says what kind of profile it is");
      assertFalse(
          Toolkit.call(() -> shown(open, "Unlock for writing")),
          "a tab that may write does not stay where one only looks");
      Toolkit.until(
          "the room goes on with a tab of the new profile",
          () -> open.window.root().lookup(".sql-editor") != null);

      for (Runnable way :
          List.<Runnable>of(
              () -> commands.openProfile(unlocks),
              commands::goOffline,
              commands::openDemo,
              commands::resetDemo)) {
        Toolkit.run(way);
        assertEquals("desk", Toolkit.call(() -> profile(open)), "it is asked first");
        assertEquals(
            "Leave the support profile desk",
            Toolkit.call(() -> open.window.sheets().shown().orElseThrow().getAccessibleText()));
        Toolkit.run(() -> open.window.sheets().shown().orElseThrow().close());
      }
      Profile other = profiles.forSupport(named("other desk", usual), new Secret("its own"));
      Toolkit.run(() -> commands.openProfile(other));
      Toolkit.until("another one for support", () -> profile(open).equals("other desk"));
      Toolkit.run(() -> commands.openProfile(desk));
      Toolkit.until("desk again", () -> profile(open).equals("desk") && online(open));

      // The passphrase is the stored profile's, whatever the window was opened with.
      Toolkit.run(() -> commands.openProfile(unlocks));
      typePassphrase(open, "its own");
      Toolkit.until(
          "it is refused",
          () -> visible(open, ".label").anyMatch(t -> t.contains("not the passphrase")));
      open.pictures("support-leave");
      assertEquals("desk", Toolkit.call(() -> profile(open)));
      typePassphrase(open, "open sesame");
      Toolkit.until("the usual one", () -> !profile(open).equals("desk") && online(open));
    }
  }

  @Test
  void aNewProfileIsNoWayAround() throws Exception {
    Profile usual = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    try (OpenWindow open = new OpenWindow(home)) {
      ManageProfiles profiles = open.useCases.manageProfiles();
      Profile desk = profiles.forSupport(named("desk", usual), new Secret("open sesame"));
      profiles.save(desk, Optional.empty());
      open.open(desk);
      assertTrue(
          Toolkit.call(() -> visible(open, ".hyperlink").noneMatch("Renumber…"::equals)),
          "nothing is offered that would be refused");
      open.pictures("support-migrations");
      Toolkit.run(() -> open.window.profiles().open(Optional.empty()));
      Toolkit.until("the editor", () -> open.window.sheets().shown().isPresent());
      Server.Address server = (Server.Address) usual.server();
      Map.of(
              "name", "copy of desk",
              "host", server.host(),
              "port", Integer.toString(server.port()),
              "database", server.database(),
              "user", server.user())
          .forEach(
              (field, text) ->
                  Toolkit.run(
                      () ->
                          ((TextField) open.window.root().lookup("#profile-" + field))
                              .setText(text)));
      Toolkit.run(() -> ((Button) open.window.root().lookup("#profile-save")).fire());
      Toolkit.until(
          "the passphrase is asked for", () -> open.window.root().lookup("#passphrase") != null);
      assertEquals("desk", Toolkit.call(() -> profile(open)));
      assertTrue(profiles.find("copy of desk").isPresent(), "it is stored, and not opened");
      Toolkit.run(() -> open.window.navigation().showConsole());
      Toolkit.until("the console", () -> open.window.root().lookup(".sql-editor") != null);
      Toolkit.run(() -> open.window.sheets().shown().orElseThrow().close());
      open.pictures("support-console");
    }
  }

  private static Profile named(String name, Profile like) {
    return new Profile(
        name,
        like.environment(),
        like.server(),
        false,
        like.folder(),
        List.of(),
        Optional.empty(),
        like.timeouts(),
        Optional.empty(),
        Optional.empty());
  }

  private static void typePassphrase(OpenWindow open, String text) {
    Toolkit.until("the sheet", () -> open.window.root().lookup("#passphrase") != null);
    Toolkit.run(
        () -> {
          ((TextField) open.window.root().lookup("#passphrase")).setText(text);
          open.window.root().lookupAll(".button").stream()
              .map(Labeled.class::cast)
              .filter(button -> "Leave".equals(button.getText()))
              .forEach(button -> ((Button) button).fire());
        });
  }

  private static String profile(OpenWindow open) {
    return open.window.workspace().profile().map(Profile::name).orElse("");
  }

  private static boolean online(OpenWindow open) {
    // what was open before stays until something is known of what is opened now
    return open.window
        .workspace()
        .open()
        .filter(Situation.Open::online)
        .flatMap(shown -> shown.workspace().profile())
        .filter(of -> of.name().equals(profile(open)))
        .isPresent();
  }

  private static boolean shown(OpenWindow open, String button) {
    return visible(open, ".button").anyMatch(text -> text.startsWith(button));
  }

  private static List<String> names(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<MenuItem> items(OpenWindow open) {
    List<MenuItem> all = new ArrayList<>();
    MenuBar bar = (MenuBar) open.window.root().lookup(".menu-bar");
    bar.getMenus()
        .forEach(
            menu -> menu.getItems().stream().filter(i -> i.getText() != null).forEach(all::add));
    return all;
  }

  private static java.util.stream.Stream<String> visible(OpenWindow open, String selector) {
    return open.window.root().lookupAll(selector).stream()
        .filter(SupportWindowTest::isShown)
        .filter(Labeled.class::isInstance)
        .map(node -> Optional.ofNullable(((Labeled) node).getText()).orElse(""));
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}

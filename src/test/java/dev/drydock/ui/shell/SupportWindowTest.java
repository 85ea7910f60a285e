package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoOnTestServer;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Passphrase;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import dev.drydock.testing.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
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
          "Dry run…",
          "Dry run on a scratch copy",
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

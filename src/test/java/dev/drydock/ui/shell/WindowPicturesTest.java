package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoOnTestServer;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.profile.Tls;
import dev.drydock.testing.Pictures;
import dev.drydock.testing.Toolkit;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the window on the demo, to be looked at. */
class WindowPicturesTest {
  @TempDir static Path home;
  private static OpenWindow open;
  private static Profile profile;

  @BeforeAll
  static void open() {
    profile = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    open = new OpenWindow(home);
    open.open(profile);
  }

  @AfterAll
  static void close() {
    open.close();
  }

  @Test
  void detailsOfMigrations() {
    take("migrations", "007_backfill_contact_names.sql", 0);
    take("migrations-findings", "003_contact_tags.sql", 1);
    take("migrations-drift", "002_tenants_and_users.sql", 2);
    take("migrations-effects", "007_backfill_contact_names.sql", 3);
    take("migrations-record", "002_tenants_and_users.sql", 4);
  }

  @Test
  void onAScreenOfTwiceTheDensity() {
    Toolkit.run(() -> open.window.rooms().showMigration("003_contact_tags.sql", 0));
    WritableImage dense = Pictures.takeDense("migrations", open.window.root(), open.window.theme());
    assertEquals(2_000, dense.getWidth(), 2);
    assertEquals(1_400, dense.getHeight(), 2);
  }

  @Test
  void enlarged() {
    enlarge("migrations", () -> open.window.rooms().showMigration("003_contact_tags.sql", 0));
    enlarge("record", () -> tabs().getSelectionModel().select(4));
    enlarge("diagnose", open.window.rooms()::showDiagnose);
    enlarge("console", open.window.rooms()::showConsole);
    enlarge("journal", open.window.rooms()::showJournal);
  }

  private static void enlarge(String name, Runnable show) {
    Toolkit.run(show);
    Toolkit.settle();
    Pictures.takeEnlarged("window-" + name, open.window.root(), open.window.theme(), 150);
    open.showAgain();
  }

  @Test
  void sheets() {
    WindowCommands commands = new WindowCommands(open.window, open.useCases);
    sheet("palette", open.window::palette);
    sheet("palette-found", WindowPicturesTest::searchProduct);
    sheet("keyboard", open.window::keys);
    sheet("signs", commands::signs);
    sheet("reset-demo", commands::resetDemo);
    sheet("unforeseen", () -> open.window.unforeseen(new IllegalStateException("a test's own")));
  }

  private static void searchProduct() {
    open.window.palette();
    ((TextField) open.window.root().lookup("#palette")).setText("product");
  }

  @Test
  void withoutAConnection() {
    try (OpenWindow other = new OpenWindow(home.resolve("other"))) {
      Toolkit.run(() -> other.window.begin(new Opening.AsBefore()));
      picture(other, "nothing-open");
      assertEquals(
          List.of(), offered(other, "Next finding", "Filter", "Refresh", "Dry run on scratch"));
      Toolkit.run(() -> other.window.workspace().open(unreachable()));
      Toolkit.until(
          "connecting has failed",
          () -> other.window.workspace().open().flatMap(Situation.Open::connection).isPresent());
      assertEquals(12 - 1, other.window.report().orElseThrow().list().rows().size());
      picture(other, "not-connected");
      assertEquals(
          List.of("Filter", "Next finding", "Refresh", "Dry run on scratch"),
          offered(other, "Next finding", "Filter", "Refresh", "Dry run on scratch", "Apply…"));
    }
  }

  /** Which of these the menu offers now, in its order. */
  private static List<String> offered(OpenWindow of, String... titles) {
    MenuBar bar = (MenuBar) of.window.root().lookup(".menu-bar");
    return bar.getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> !item.isDisable() && Arrays.asList(titles).contains(item.getText()))
        .map(MenuItem::getText)
        .toList();
  }

  private static void take(String name, String file, int tab) {
    Toolkit.run(
        () -> {
          open.window.rooms().showMigration(file, 0);
          tabs().getSelectionModel().select(tab);
        });
    Toolkit.settle();
    picture(open, name);
  }

  private static void sheet(String name, Runnable show) {
    Toolkit.run(show);
    picture(open, "sheet-" + name);
    Toolkit.run(() -> open.window.sheets().shown().orElseThrow().close());
    assertTrue(open.window.sheets().shown().isEmpty());
  }

  private static void picture(OpenWindow of, String name) {
    Pictures.take(name, of.window::root, of.window.theme());
    assertTrue(new File("target/screenshots/" + name + "-light-1000x700.png").length() > 0);
  }

  private static TabPane tabs() {
    return (TabPane) open.window.root().lookup(".tab-pane");
  }

  /** Nobody listens on port 1. */
  private static Profile unreachable() {
    return new Profile(
        "billing",
        Environment.PRODUCTION,
        new Server.Address("127.0.0.1", 1, "billing", "migrator", Tls.preferred()),
        false,
        profile.folder(),
        profile.searchPath(),
        Optional.empty(),
        profile.timeouts(),
        Optional.empty(),
        Optional.empty());
  }
}

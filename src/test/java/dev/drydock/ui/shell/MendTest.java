package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.RenumberPlan;
import dev.drydock.command.Workspace;
import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoOnTestServer;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.testing.Pictures;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import dev.drydock.testing.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's broken table is mended in the real window. */
@Tag("full")
class MendTest {
  private static final String ERROR =
      "ERROR: column \"error_message\" of relation \"product_migrations\" does not exist";

  private static final List<String> FOUND =
      List.of(
          "view product_migration_report",
          "column error_message",
          "index product_migrations_broken_idx",
          "index product_migrations_product_id_idx");

  @TempDir Path home;

  @Test
  void threeClicksMendTheTableMadeByHandAndItsRowsStay() throws Exception {
    Profile profile = DemoOnTestServer.profile(Demo.NUMBERED, Environment.STAGING, home);
    try (OpenWindow open = new OpenWindow(home)) {
      open.open(profile);
      assertEquals(8, rows(profile));
      Toolkit.run(() -> open.window.rooms().showDiagnose());
      Toolkit.run(() -> open.window.rooms().diagnose().ask(ERROR));
      Toolkit.until("the answer", () -> said(open).contains("≠ another shape"));

      press(open, "Compare with the folder"::equals);
      patiently("the comparison", () -> button(open, isFix()).isPresent());
      Toolkit.settle();
      assertEquals(FOUND, differences(open));
      Pictures.take("diagnose-window", open.window::root, open.window.theme());
      press(open, isFix());
      patiently("the fix was tried", () -> said(open).contains("✓ closes them"));
      Pictures.take("diagnose-window-fix", open.window::root, open.window.theme());
      press(open, text -> text.startsWith("Save as 011 and record 1"));
      Toolkit.until(
          "it is written", () -> said(open).contains("It is applied with what is pending."));

      Path folder = profile.folder().orElseThrow();
      String fix = Files.readString(folder.resolve("011_mend_product_migrations_and_others.sql"));
      assertTrue(fix.contains("error_message"), fix);
      Workspace workspace = open.window.open().orElseThrow();
      // The folder's duplicates are another matter, and would stop the applying.
      RenumberPlan plan = open.useCases.renumberFile().plan(workspace, List.of(), Optional.empty());
      open.useCases.renumberFile().carryOut(plan, workspace, plan.references());
      assertEquals(
          Outcome.APPLIED,
          open.useCases
              .applyPending()
              .apply(workspace, ApplyPending.Options.standard(), event -> {}, new RunControl())
              .outcome());
      assertEquals(8, rows(profile));
      press(open, "Compare"::equals);
      patiently("the second comparison", () -> button(open, "Compare"::equals).isPresent());
      Toolkit.settle();
      assertEquals(List.of(), differences(open));
    }
  }

  private static List<String> differences(OpenWindow open) {
    return Toolkit.call(
        () -> {
          TreeTableView<?> tree = (TreeTableView<?>) open.window.root().lookup("#differences");
          return IntStream.range(0, tree.getExpandedItemCount())
              .mapToObj(tree::getTreeItem)
              .filter(item -> item.isLeaf())
              .map(item -> item.getValue().toString().replaceAll("(?s).*?title=([^,]*),.*", "$1"))
              .toList();
        });
  }

  private static int rows(Profile profile) throws Exception {
    Server.Address at = (Server.Address) profile.server();
    TestDatabase database =
        new TestDatabase(at.host(), at.port(), at.database(), at.user(), TestPostgres.PASSWORD);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM product_migrations")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Predicate<String> isFix() {
    return text -> text.startsWith("Write the fix of");
  }

  private static Optional<Button> button(OpenWindow open, Predicate<String> text) {
    return open.window.root().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getText() != null && text.test(button.getText()))
        .filter(button -> !button.isDisabled())
        .findFirst();
  }

  private static void press(OpenWindow open, Predicate<String> text) {
    Toolkit.until("a button", () -> button(open, text).isPresent());
    Toolkit.run(() -> button(open, text).orElseThrow().fire());
  }

  private static String said(OpenWindow open) {
    StringBuilder said = new StringBuilder();
    open.window
        .root()
        .lookupAll(".label")
        .forEach(node -> said.append(((Labeled) node).getText()).append('\n'));
    return said.toString();
  }

  /** For what starts a server of its own. */
  private static void patiently(String what, BooleanSupplier holds) {
    for (int tries = 1; ; tries++) {
      try {
        Toolkit.until(what, holds);
        return;
      } catch (AssertionError tooSlow) {
        if (tries == 6) {
          throw tooSlow;
        }
      }
    }
  }
}

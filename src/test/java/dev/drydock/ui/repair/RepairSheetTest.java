package dev.drydock.ui.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.Workspace;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.profile.Environment;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairing a real history. */
class RepairSheetTest {
  @TempDir Path home;
  private RoomWindow window;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.migration("001_companies.sql", "CREATE TABLE companies (id int PRIMARY KEY);\n");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void marksAsAppliedOnProductionOnlyAfterItsNameIsTyped() throws Exception {
    repair(Environment.PRODUCTION, new Repair.MarkApplied(List.of("001")));
    window.untilSaid("Their migrations are not run");
    String label = "Mark 1 as applied on PRODUCTION";
    assertTrue(Toolkit.call(() -> window.button(label)).orElseThrow().isDisabled());
    assertEquals(Status.PENDING, status());
    window.robot.write(window.database.name());
    window.pictures("repair-mark-applied");
    window.press(label);
    Toolkit.until("it is changed", () -> window.navigation.asked.contains("refresh"));
    assertEquals(Status.APPLIED, status());
  }

  @Test
  void forgetsARecordAfterShowingIt() throws Exception {
    var workspace = window.workspace(Environment.STAGING);
    window.useCases.repairHistory().carryOut(workspace, new Repair.MarkApplied(List.of("001")));
    repair(Environment.STAGING, new Repair.Forget(List.of("001")));
    window.untilSaid("001_companies");
    window.pictures("repair-forget");
    window.press("Forget 1 on staging");
    Toolkit.until("it is changed", () -> window.navigation.asked.contains("refresh"));
    assertEquals(Status.PENDING, status());
  }

  @Test
  void marksAllUpToAMigrationAndAcceptsAChangedFile() throws Exception {
    window.migration("002_people.sql", "CREATE TABLE people (id int PRIMARY KEY);\n");
    window.migration("003_later.sql", "CREATE TABLE later (id int PRIMARY KEY);\n");
    repair(Environment.STAGING, new Repair.Baseline("002_people.sql"));
    window.untilSaid("Mark 2 migrations as applied on staging");
    window.pictures("repair-baseline");
    window.press("Mark 2 as applied on staging");
    Toolkit.until("it is changed", () -> window.navigation.asked.contains("refresh"));
    assertEquals(List.of(Status.APPLIED, Status.APPLIED, Status.PENDING), statuses());

    window.migration("002_people.sql", "CREATE TABLE people (id bigint PRIMARY KEY);\n");
    assertFalse(isAsApplied(1));
    window.navigation.asked.clear();
    repair(Environment.STAGING, new Repair.AcceptChecksums(List.of("002_people.sql")));
    window.untilSaid("Accept 1 changed file on staging");
    window.pictures("repair-accept");
    window.press("Accept 1 on staging");
    Toolkit.until("it is changed", () -> window.navigation.asked.contains("refresh"));
    assertTrue(isAsApplied(1));
  }

  @Test
  void enterPressedTwiceRepairsOnce() throws Exception {
    repair(Environment.STAGING, new Repair.MarkApplied(List.of("001")));
    Toolkit.run(
        () -> {
          Button go = window.button("Mark 1 as applied on staging").orElseThrow();
          go.fire();
          go.fire();
        });
    Toolkit.until("nothing runs", () -> window.tasks.running().isEmpty());
    assertEquals(List.of("refresh"), window.navigation.asked);
    assertEquals(List.of(), window.navigation.problems);
    assertEquals(Status.APPLIED, status());
  }

  @Test
  void whatWasPreparedForADatabaseThatWasLeftIsNotShown() throws Exception {
    var workspace = window.workspace(Environment.STAGING);
    Toolkit.run(
        () -> {
          open(workspace, new Repair.MarkApplied(List.of("001")));
          window.navigation.leave(workspace);
        });
    Toolkit.until("nothing runs", () -> window.tasks.running().isEmpty());
    assertFalse(window.sheetOpen());
  }

  private void repair(Environment environment, Repair repair) throws Exception {
    var workspace = window.workspace(environment);
    Toolkit.run(() -> open(workspace, repair));
    window.sheet();
  }

  private void open(Workspace workspace, Repair repair) {
    new RepairSheet(window.useCases.repairHistory(), window.tasks, window.navigation, workspace)
        .open(repair);
  }

  private Status status() throws Exception {
    return statuses().getFirst();
  }

  private List<Status> statuses() throws Exception {
    return rows().stream().map(StatusRow::status).toList();
  }

  private boolean isAsApplied(int row) throws Exception {
    return rows().get(row).checksum().orElseThrow().matches();
  }

  private List<StatusRow> rows() throws Exception {
    return window.useCases.showStatus().show(window.workspace(Environment.STAGING)).list().rows();
  }
}

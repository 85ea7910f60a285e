package dev.drydock.ui.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.CheckReport;
import dev.drydock.command.StatusReport;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsViewModelTest {
  private final MigrationsViewModel model =
      new MigrationsViewModel(
          Tasks.immediate(
              unforeseen -> {
                throw new AssertionError(unforeseen);
              }));

  @BeforeEach
  void list() {
    StatusReport report = ManyMigrations.report(100);
    model.show(report, CheckReport.listed(report).findings());
  }

  @Test
  void showsEveryRowInTheOrderItRuns() {
    assertEquals(100, rows().size());
    assertEquals(ManyMigrations.file(0), rows().getFirst().file());
    assertEquals(ManyMigrations.file(99), rows().getLast().file());
  }

  @Test
  void aFolderThatIsNotReadYetIsNotAnEmptyOne() {
    MigrationsViewModel waiting =
        new MigrationsViewModel(
            Tasks.immediate(
                unforeseen -> {
                  throw new AssertionError(unforeseen);
                }));
    waiting.filter("contacts");
    assertFalse(waiting.shown().get().read());
    StatusReport report = ManyMigrations.report(0);
    waiting.show(report, CheckReport.listed(report).findings());
    assertTrue(waiting.shown().get().read());
    assertEquals(0, waiting.shown().get().all());
  }

  @Test
  void everyWordOfTheFilterMustOccurInAnyOrderAndCase() {
    model.filter("CONTACTS_42 change_42");
    assertEquals(List.of(ManyMigrations.file(42)), rows().stream().map(r -> r.file()).toList());
    model.filter("no such thing");
    assertEquals(0, rows().size());
    assertTrue(model.shown().get().filtered());
    model.filter("");
    assertEquals(100, rows().size());
  }

  @Test
  void chipsAddUpAndTheFilterNarrowsThem() {
    assertEquals(50, model.counts().get().get(Facet.APPLIED));
    assertEquals(10, model.counts().get().get(Facet.DUPLICATE));
    assertEquals(10, model.counts().get().get(Facet.FINDINGS));
    model.facet(Facet.DUPLICATE, true);
    assertEquals(10, rows().size());
    model.facet(Facet.APPLIED, true);
    assertEquals(60, rows().size());
    model.filter("contacts_7");
    assertEquals(7, rows().size(), "7, 70, 72, 74, 76, 77 and 78");
    model.noFacets();
    assertEquals(11, rows().size());
  }

  @Test
  void whatNeedsAPersonIsShownBeforeWhatIsMerelySo() {
    assertEquals(StatusSign.DUPLICATE, rows().get(7).sign());
    assertEquals(StatusSign.APPLIED, rows().get(8).sign());
    assertEquals(1, rows().get(7).counted().size());
  }

  @Test
  void sortsByPrecomputedKeysAndKeepsTheRunningOrderAmongEquals() {
    model.sort(new RowOrder(Columns.TOOK, true));
    assertEquals(ManyMigrations.file(98), rows().getFirst().file());
    model.sort(new RowOrder(Columns.STATUS, false));
    assertEquals(ManyMigrations.file(0), rows().getFirst().file());
    model.sort(RowOrder.AS_RUN);
    assertEquals(ManyMigrations.file(99), rows().getLast().file());
  }

  private List<MigrationRow> rows() {
    return model.shown().get().rows();
  }
}

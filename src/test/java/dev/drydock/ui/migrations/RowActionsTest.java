package dev.drydock.ui.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.migration.History;
import dev.drydock.migration.HistoryTable;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Keyring;
import dev.drydock.ui.SampleRuns;
import dev.drydock.ui.TestNavigation;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered for a migration: what would be refused is not. */
class RowActionsTest {
  private static final Set<String> REPAIRS =
      Set.of("Mark as applied…", "Mark all up to here as applied…");

  @TempDir Path home;
  private boolean readOnly;
  private StatusReport report = ManyMigrations.report(10);

  @Test
  void offlineNothingIsAppliedOrRepaired() {
    assertEquals(Set.of("Dry run up to here, on scratch", "Renumber…"), offered());
  }

  @Test
  void onADatabaseEverythingIs() {
    report = connected(Optional.empty());
    Set<String> all = new TreeSet<>(REPAIRS);
    all.addAll(Set.of("Dry run up to here, on scratch", "Apply up to here…", "Renumber…"));
    assertEquals(all, offered());
    readOnly = true;
    assertEquals(Set.of("Dry run up to here, on scratch", "Renumber…"), offered());
  }

  @Test
  void aHistoryThatItsToolWritesIsNotRepairedAndItIsSaidWhy() {
    report = connected(Optional.of("Sqitch"));
    Set<String> left = offered();
    left.retainAll(REPAIRS);
    assertEquals(Set.of(), left);
    assertEquals(Optional.of("This history is changed by Sqitch only"), actions().notRepaired());
  }

  /** The titles of what a pending row offers beyond copying and opening. */
  private Set<String> offered() {
    MigrationRow pending =
        RowMaker.rows(report, List.of()).stream()
            .filter(RowAction::isPending)
            .findFirst()
            .orElseThrow();
    Set<String> titles = new TreeSet<>();
    for (List<RowAction> group : actions().groups().subList(2, 4)) {
      group.stream()
          .filter(action -> action.allowed().test(pending))
          .map(RowAction::label)
          .forEach(titles::add);
    }
    return titles;
  }

  private RowActions actions() {
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none())) {
      return new RowActions(
          useCases,
          Tasks.immediate(
              unforeseen -> {
                throw new AssertionError(unforeseen);
              }),
          new TestNavigation(),
          () -> Optional.of(report),
          () -> false,
          () -> readOnly);
    }
  }

  private StatusReport connected(Optional<String> writer) {
    return new StatusReport(
        report.folder(),
        report.tool(),
        report.toolTitle(),
        report.toolReason(),
        Optional.of(SampleRuns.target(Environment.STAGING).facts()),
        Optional.of(
            new History(new HistoryTable("public", "schema_migrations"), "own", true, List.of())),
        writer,
        report.list(),
        report.problems());
  }
}

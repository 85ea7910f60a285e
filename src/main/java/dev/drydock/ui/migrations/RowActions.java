package dev.drydock.ui.migrations;

import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.migration.Migration;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the room can do with a migration; everything that writes is asked for elsewhere. */
final class RowActions {
  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Supplier<Optional<StatusReport>> report;
  private final BooleanSupplier looksOnly;
  private final BooleanSupplier readOnly;

  /**
   * @param looksOnly a profile for support is open: neither files nor database are changed
   * @param readOnly the open profile writes nothing to its database
   */
  RowActions(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      Supplier<Optional<StatusReport>> report,
      BooleanSupplier looksOnly,
      BooleanSupplier readOnly) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.report = report;
    this.looksOnly = looksOnly;
    this.readOnly = readOnly;
  }

  List<List<RowAction>> groups() {
    return List.of(
        List.of(
            new RowAction("Copy name", "", RowAction::always, row -> Copy.text(row.name())),
            new RowAction(
                "Copy row", "Shortcut+C", RowAction::always, row -> Copy.text(Details.copied(row))),
            new RowAction("Copy SQL", "Shortcut+Shift+C", RowAction::hasFile, this::copySql)),
        List.of(
            new RowAction("Open file", "Shortcut+E", RowAction::hasFile, this::openFile),
            new RowAction("Open folder", "", RowAction::hasFile, this::openFolder)),
        List.of(
            new RowAction(
                "Dry run up to here, on scratch",
                "",
                mayChange(RowAction::isPending),
                row -> navigation.dryRun(Optional.of(row.status().versionText()))),
            new RowAction(
                "Apply up to here…",
                "",
                mayApply(RowAction::isPending),
                row -> navigation.apply(Optional.of(row.status().versionText()), Optional.empty())),
            new RowAction("Renumber…", "F2", mayChange(RowAction::mayRenumber), this::renumber)),
        List.of(
            new RowAction(
                "Mark as applied…",
                "",
                mayRepair(RowAction::isPending),
                row -> navigation.repair(new Repair.MarkApplied(List.of(row.file())))),
            new RowAction(
                "Mark all up to here as applied…",
                "",
                mayRepair(RowAction::isPending),
                row -> navigation.repair(new Repair.Baseline(row.file()))),
            new RowAction(
                "Accept the file as it is now…",
                "",
                mayRepair(RowAction::isChanged),
                row -> navigation.repair(new Repair.AcceptChecksums(List.of(row.file())))),
            new RowAction(
                "Forget record…",
                "",
                mayRepair(RowAction::isRecorded),
                row -> navigation.repair(new Repair.Forget(List.of(recorded(row)))))));
  }

  /** What changes something is not offered through a support profile. */
  private Predicate<MigrationRow> mayChange(Predicate<MigrationRow> also) {
    return row -> !looksOnly.getAsBoolean() && also.test(row);
  }

  /** Offline there is nothing to apply to. */
  private Predicate<MigrationRow> mayApply(Predicate<MigrationRow> also) {
    return mayWrite(also, shown -> shown.database().isPresent());
  }

  /** A history that only its own tool writes is not repaired here. */
  private Predicate<MigrationRow> mayRepair(Predicate<MigrationRow> also) {
    return mayWrite(also, StatusReport::repairable);
  }

  private Predicate<MigrationRow> mayWrite(
      Predicate<MigrationRow> also, Predicate<StatusReport> where) {
    return mayChange(also)
        .and(row -> !readOnly.getAsBoolean() && report.get().filter(where).isPresent());
  }

  /** Why what changes the history is not offered, where the reason is not to be seen otherwise. */
  Optional<String> notRepaired() {
    return report
        .get()
        .flatMap(StatusReport::historyWriter)
        .map(tool -> "This history is changed by " + tool + " only");
  }

  void renumber(MigrationRow row) {
    navigation.renumber(List.of(row.file()));
  }

  private void copySql(MigrationRow row) {
    Optional<StatusReport> shown = report.get();
    Optional<Migration> migration = row.status().migration();
    if (shown.isPresent() && migration.isPresent()) {
      tasks
          .run("copy SQL", p -> useCases.readMigration().read(shown.get().tool(), migration.get()))
          .onDone(source -> Copy.text(source.text()))
          .onProblem(navigation.notifier()::problem);
    }
  }

  private void openFile(MigrationRow row) {
    row.status().migration().map(Migration::path).ifPresent(navigation::openOutside);
  }

  private void openFolder(MigrationRow row) {
    row.status()
        .migration()
        .map(Migration::path)
        .map(Path::getParent)
        .ifPresent(navigation::openOutside);
  }

  private static String recorded(MigrationRow row) {
    return row.status()
        .record()
        .flatMap(record -> record.version())
        .map(version -> version.text())
        .orElseGet(row.status()::versionText);
  }
}

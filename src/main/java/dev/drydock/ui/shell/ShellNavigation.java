package dev.drydock.ui.shell;

import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.run.RunReport;
import dev.drydock.ui.apply.Applies;
import dev.drydock.ui.files.CreateSheet;
import dev.drydock.ui.files.RenumberSheet;
import dev.drydock.ui.kit.Log;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.kit.Sheets;
import dev.drydock.ui.rehearsal.Rehearsals;
import dev.drydock.ui.repair.RepairSheet;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways between rooms. Rooms hold this; the window it leads through is given afterwards. */
final class ShellNavigation implements Navigation {
  private static final Problem RUNNING =
      Problem.warning(
          "running",
          "A run is in progress.",
          "Wait for its end, or stop it: its page is in Migrations (Ctrl+1).");

  private final MainWindow window;
  private final UseCases useCases;
  private final Tasks tasks;

  private final Rehearsals rehearsals;
  private final Applies applies;

  ShellNavigation(MainWindow window, UseCases useCases, Tasks tasks) {
    this.window = window;
    this.useCases = useCases;
    this.tasks = tasks;
    this.rehearsals = new Rehearsals(useCases, tasks, this);
    this.applies = new Applies(useCases, tasks, this);
  }

  @Override
  public void showMigrations() {
    window.rooms().showMigrations();
  }

  @Override
  public void showMigration(String file, int line) {
    window.rooms().showMigration(file, line);
  }

  @Override
  public void showDiagnose() {
    window.rooms().showDiagnose();
  }

  @Override
  public void showConsole() {
    window.rooms().showConsole();
  }

  @Override
  public void openInConsole(String sql) {
    window.rooms().openInConsole(sql);
  }

  @Override
  public void showJournal() {
    window.rooms().showJournal();
  }

  @Override
  public void verify() {
    window.verify();
  }

  @Override
  public void open(Supplier<? extends Screen> maker) {
    if (!window.rooms().open(maker)) {
      notifier().problem(RUNNING);
    }
  }

  @Override
  public void back() {
    window.rooms().back();
  }

  @Override
  public void dryRun(Optional<String> to) {
    restingOpen().ifPresent(workspace -> rehearsals.begin(workspace, to));
  }

  @Override
  public void dryRunOnTarget(Optional<String> to) {
    restingOpen().ifPresent(workspace -> rehearsals.beginOnTarget(workspace, to));
  }

  @Override
  public void apply(Optional<String> to, Optional<String> fingerprint) {
    Optional<RunReport> last = window.rehearsal();
    restingOpen().ifPresent(workspace -> applies.begin(workspace, to, fingerprint, last));
  }

  @Override
  public void createMigration() {
    changing()
        .ifPresent(
            workspace ->
                new CreateSheet(useCases.createMigration(), tasks, this, workspace).open());
  }

  @Override
  public void renumber(List<String> files) {
    restingOpen()
        .ifPresent(
            workspace ->
                new RenumberSheet(useCases.renumberFile(), tasks, this, workspace).open(files));
  }

  @Override
  public void repair(Repair repair) {
    restingOpen()
        .ifPresent(
            workspace ->
                new RepairSheet(useCases.repairHistory(), tasks, this, workspace).open(repair));
  }

  /**
   * The same where nothing runs: of the migrations and their history there is one run at a time.
   */
  private Optional<Workspace> restingOpen() {
    if (window.rooms().mayLeave()) {
      return changing();
    }
    notifier().problem(RUNNING);
    return Optional.empty();
  }

  /** What is open, where something may be changed; else says why not. */
  private Optional<Workspace> changing() {
    Optional<Workspace> open = window.open();
    Optional<Profile> support = open.flatMap(Workspace::profile).filter(Profile::support);
    support.ifPresent(
        profile ->
            notifier()
                .problem(
                    Problem.error(
                        "support-profile",
                        "The profile " + profile.name() + " is for support: it only looks.",
                        "Choose another profile.")));
    return support.isPresent() ? Optional.empty() : open;
  }

  @Override
  public void applied(int more) {
    window.applied(more);
  }

  @Override
  public void refresh() {
    window.refresh();
  }

  @Override
  public boolean isOpen(Workspace workspace) {
    return window.open().filter(open -> open == workspace).isPresent();
  }

  @Override
  public Sheets sheets() {
    return window.sheets();
  }

  @Override
  public Notifier notifier() {
    return window.notifier();
  }

  @Override
  public Log log() {
    return window.log();
  }

  @Override
  public void rehearsed(RunReport report) {
    window.rehearsed(report);
  }

  @Override
  public void openOutside(Path path) {
    tasks
        .run(
            "Open " + path.getFileName(),
            progress -> {
              Outside.open(path);
              return path;
            })
        .onProblem(window.notifier()::problem);
  }
}

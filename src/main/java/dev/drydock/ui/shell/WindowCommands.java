package dev.drydock.ui.shell;

import dev.drydock.command.AppInfo;
import dev.drydock.command.CheckReport;
import dev.drydock.command.UseCases;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.ui.kit.Question;
import dev.drydock.ui.verify.VerifyScreen;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.stage.DirectoryChooser;

/** What the commands of the window itself do. */
final class WindowCommands implements Commands.WindowActions {
  private final MainWindow window;
  private final UseCases useCases;
  private final SupportGate gate;
  private List<Command> commands = List.of();

  WindowCommands(MainWindow window, UseCases useCases) {
    this.window = window;
    this.useCases = useCases;
    this.gate =
        new SupportGate(
            () -> window.workspace().profile(),
            useCases.manageProfiles(),
            window.tasks(),
            window::sheets);
  }

  /** Takes the list of all commands, which is made of this. */
  void use(List<Command> all) {
    commands = all;
  }

  /** What the profile chooser offers below the profiles. */
  List<MenuItem> profileItems() {
    return List.of(
        item("New profile…", this::newProfile),
        item("Edit profile…", this::editProfile),
        item("Work offline", this::goOffline),
        item("Open the demo", this::openDemo));
  }

  void problem(Problem problem) {
    window.notifier().problem(problem);
  }

  void openProfile(Profile profile) {
    gate.leave(Optional.of(profile), () -> open(profile));
  }

  /** What is not committed in a tab would go with the tabs that a support profile leaves. */
  private void open(Profile profile) {
    Runnable open = () -> window.workspace().open(profile);
    if (window.leaveForAnother()
        && !(profile.support() && window.rooms().console().asksBeforeLeaving(open))) {
      open.run();
    }
  }

  void openFolder(Path folder) {
    leaving(() -> window.workspace().openFolder(folder));
  }

  /** A folder was listed: it is the latest one from now on. */
  void opened(Path folder) {
    List<Path> recent = window.remembered().settings().recentFolders();
    if (recent.isEmpty() || !recent.getFirst().equals(folder)) {
      window.remembered().change(window.notifier(), settings -> settings.withFolder(folder));
      window.recent(window.remembered().settings().recentFolders());
    }
  }

  @Override
  public void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of migrations");
    window
        .workspace()
        .open()
        .map(open -> open.workspace().folder().toFile())
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showDialog(window.stage()))
        .map(File::toPath)
        .ifPresent(this::openFolder);
  }

  @Override
  public void openDemo() {
    gate.leave(Optional.empty(), () -> leaving(window.workspace()::openDemo));
  }

  @Override
  public void resetDemo() {
    gate.leave(Optional.empty(), () -> leaving(this::askToReset));
  }

  private void leaving(Runnable then) {
    if (window.leaveForAnother()) {
      then.run();
    }
  }

  private void askToReset() {
    new Question(
            "Reset the demo",
            "",
            Optional.empty(),
            List.of(
                "The demo's folders and databases on this machine go back to how they began.",
                "What you changed in them is lost. Nothing else is touched."),
            "Reset the demo",
            Optional.empty())
        .ask(window.sheets(), window.workspace()::resetDemo);
  }

  @Override
  public void goOffline() {
    gate.leave(Optional.empty(), () -> leaving(window.workspace()::goOffline));
  }

  @Override
  public void newProfile() {
    window.profiles().open(Optional.empty());
  }

  @Override
  public void editProfile() {
    Optional<Profile> open = window.workspace().profile();
    if (open.isEmpty()) {
      problem(
          Problem.warning(
              "no-profile",
              "No profile is open.",
              "Choose one at the top first, or make a new one (Ctrl+Shift+N)."));
    } else if (open.get().server() instanceof Server.Embedded) {
      problem(
          Problem.warning(
              "demo-profile",
              "The profiles of the demo are Drydock's own and stay as they are.",
              "Make one of your own (Ctrl+Shift+N)."));
    } else {
      window.profiles().open(open);
    }
  }

  @Override
  public void focusFilter() {
    if (window.rooms().focusFilter()) {
      return;
    }
    window.rooms().showMigrations();
    window.bar().filter().requestFocus();
    window.bar().filter().selectAll();
  }

  @Override
  public void toggleLog() {
    window.rooms().toggleLog();
  }

  @Override
  public void palette() {
    window
        .sheets()
        .show(
            new Palette(commands, window.tasks(), useCases.knowNames(), window.rooms())
                .sheet(window.open(), window.report()));
  }

  @Override
  public void check() {
    window
        .workspace()
        .checkNow()
        .ifPresent(
            job ->
                job.onDone(kept -> checked(kept.report())).onProblem(window.notifier()::problem));
  }

  @Override
  public void verify() {
    window
        .open()
        .ifPresent(
            workspace -> {
              window
                  .navigation()
                  .open(
                      () ->
                          new VerifyScreen(
                              useCases.verifyDatabase(),
                              window.tasks(),
                              window.navigation(),
                              workspace));
            });
  }

  private void checked(CheckReport report) {
    int count = (int) report.findings().stream().filter(f -> f.counts()).count();
    String files = " in " + report.files() + (report.files() == 1 ? " file" : " files");
    window
        .notifier()
        .done(
            count == 0
                ? "Nothing wrong" + files
                : count + (count == 1 ? " finding" : " findings") + files);
    window.rooms().showMigrations();
    if (count > 0) {
      window.migrations().stepFinding(1);
    }
  }

  @Override
  public void stepFinding(int direction) {
    window.rooms().showMigrations();
    window.migrations().stepFinding(direction);
  }

  @Override
  public void fixFinding() {
    window.rooms().showMigrations();
    window.migrations().fixFinding();
  }

  @Override
  public void undoFix() {
    window.migrations().undoFix();
  }

  @Override
  public void stepDifference(int direction) {
    if (window.rooms().isDiagnose()) {
      window.rooms().diagnose().step(direction);
    } else {
      window.migrations().stepDifference(direction);
    }
  }

  @Override
  public void keys() {
    window.sheets().show(Keys.sheet(commands));
  }

  @Override
  public void signs() {
    window.sheets().show(Signs.sheet());
  }

  @Override
  public void about() {
    new Question(
            "Drydock " + AppInfo.version(),
            "",
            Optional.empty(),
            List.of(
                "Lists, checks, rehearses and applies PostgreSQL migrations.",
                "Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.version"),
                "Apache License 2.0"),
            "OK",
            Optional.empty())
        .ask(window.sheets(), () -> {});
  }

  @Override
  public void quit() {
    window
        .stage()
        .fireEvent(
            new javafx.stage.WindowEvent(
                window.stage(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private static MenuItem item(String label, Runnable action) {
    MenuItem item = new MenuItem(label);
    item.setOnAction(e -> action.run());
    return item;
  }
}

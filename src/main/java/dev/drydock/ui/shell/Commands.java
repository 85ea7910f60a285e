package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.shell.Command.Menu;
import dev.drydock.ui.theme.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;

/** Every command of the window, in the order of the menus. */
final class Commands {
  private Commands() {}

  /** What of the window itself commands do. */
  interface WindowActions {
    void chooseFolder();

    void openDemo();

    void resetDemo();

    void goOffline();

    void newProfile();

    void editProfile();

    void focusFilter();

    void toggleLog();

    void palette();

    void check();

    void verify();

    void stepFinding(int direction);

    void fixFinding();

    void undoFix();

    void stepDifference(int direction);

    void keys();

    void signs();

    void about();

    void quit();
  }

  /**
   * @param something whether anything is open, was to be opened or is being opened
   * @param open whether a folder is open
   * @param connected whether its database is, too
   * @param rehearsal whether there is something to rehearse: pending, or offline a folder
   * @param pending whether something is pending there that may be applied
   * @param repair whether something is pending in a history that is written here
   * @param changes whether its files may be changed: not through a support profile
   * @param notSupport whether no support profile is open, which has three rooms only
   */
  record When(
      ObservableBooleanValue something,
      ObservableBooleanValue open,
      ObservableBooleanValue connected,
      ObservableBooleanValue rehearsal,
      ObservableBooleanValue pending,
      ObservableBooleanValue repair,
      ObservableBooleanValue changes,
      ObservableBooleanValue notSupport) {}

  static List<Command> all(WindowActions window, Navigation go, Theme theme, When when) {
    return List.of(
        Command.of(Menu.FILE, "Open folder…", "Shortcut+O", window::chooseFolder),
        new Command(Menu.FILE, "New migration…", "Shortcut+N", when.changes(), go::createMigration),
        Command.of(Menu.FILE, "New profile…", "Shortcut+Shift+N", window::newProfile),
        Command.of(Menu.FILE, "Edit profile…", "Shortcut+Shift+P", window::editProfile),
        new Command(Menu.FILE, "Work offline", "", when.connected(), window::goOffline),
        Command.of(Menu.FILE, "Open the demo", "Shortcut+Shift+D", window::openDemo),
        Command.of(Menu.FILE, "Reset the demo…", "", window::resetDemo),
        Command.of(Menu.FILE, "Quit", "Shortcut+Q", window::quit),
        Command.of(Menu.VIEW, "Migrations", "Shortcut+1", go::showMigrations),
        Command.of(Menu.VIEW, "Diagnose", "Shortcut+2", go::showDiagnose),
        Command.of(Menu.VIEW, "Console", "Shortcut+3", go::showConsole),
        new Command(Menu.VIEW, "Journal", "Shortcut+4", when.notSupport(), go::showJournal),
        Command.of(Menu.VIEW, "Go to…", "Shortcut+K", window::palette),
        new Command(Menu.VIEW, "Filter", "Shortcut+F", when.open(), window::focusFilter),
        Command.of(Menu.VIEW, "Show or hide the log", "Shortcut+J", window::toggleLog),
        new Command(Menu.VIEW, "Next finding", "F8", when.open(), () -> window.stepFinding(1)),
        new Command(
            Menu.VIEW, "Previous finding", "Shift+F8", when.open(), () -> window.stepFinding(-1)),
        new Command(
            Menu.MIGRATIONS, "Fix this finding", "Alt+Enter", when.changes(), window::fixFinding),
        new Command(
            Menu.MIGRATIONS, "Undo the last fix", "Shortcut+Z", when.changes(), window::undoFix),
        new Command(
            Menu.VIEW, "Next difference", "F7", when.open(), () -> window.stepDifference(1)),
        new Command(
            Menu.VIEW,
            "Previous difference",
            "Shift+F7",
            when.open(),
            () -> window.stepDifference(-1)),
        Command.of(Menu.VIEW, "Zoom in", "Shortcut+Plus", theme::zoomIn),
        Command.of(Menu.VIEW, "Zoom out", "Shortcut+Minus", theme::zoomOut),
        Command.of(Menu.VIEW, "Normal size", "Shortcut+0", theme::zoomReset),
        new Command(Menu.MIGRATIONS, "Refresh", "F5", when.something(), go::refresh),
        new Command(Menu.MIGRATIONS, "Check", "F6", when.open(), window::check),
        new Command(
            Menu.MIGRATIONS,
            "Verify the database",
            "Shortcut+Shift+Y",
            when.connected(),
            window::verify),
        new Command(
            Menu.MIGRATIONS,
            "Dry run on scratch",
            "Shortcut+D",
            when.rehearsal(),
            () -> go.dryRun(Optional.empty())),
        new Command(
            Menu.MIGRATIONS,
            "Dry run on the target itself…",
            "Shortcut+Alt+D",
            when.pending(),
            () -> go.dryRunOnTarget(Optional.empty())),
        new Command(
            Menu.MIGRATIONS,
            "Apply…",
            "Shortcut+Enter",
            when.pending(),
            () -> go.apply(Optional.empty(), Optional.empty())),
        new Command(
            Menu.MIGRATIONS,
            "Renumber duplicates…",
            "Shortcut+Shift+R",
            when.changes(),
            () -> go.renumber(List.of())),
        new Command(
            Menu.MIGRATIONS,
            "Mark everything pending as applied…",
            "",
            when.repair(),
            () -> go.repair(new dev.drydock.command.RepairHistory.Repair.MarkAllApplied())),
        Command.of(Menu.HELP, "Keyboard", "F1", window::keys),
        Command.of(Menu.HELP, "What the signs mean", "", window::signs),
        Command.of(Menu.HELP, "About Drydock", "", window::about));
  }
}

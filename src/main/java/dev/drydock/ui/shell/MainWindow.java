package dev.drydock.ui.shell;

import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.profile.AppSettings;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.SettingsStore;
import dev.drydock.run.RunReport;
import dev.drydock.ui.console.ConsoleView;
import dev.drydock.ui.diagnose.DiagnoseView;
import dev.drydock.ui.journal.JournalView;
import dev.drydock.ui.kit.ListEscape;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.SheetLayer;
import dev.drydock.ui.migrations.MigrationsView;
import dev.drydock.ui.profiles.ProfileEditor;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.Theme;
import dev.drydock.ui.theme.Zoomed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: makes its parts and lets them know of each other. JavaFX thread only. */
public final class MainWindow {
  private static final double NARROW = 1180;

  private final Stage stage;
  private final Tasks tasks;
  private final Theme theme = new Theme();
  private final Remembered remembered;
  private final WorkspaceViewModel workspace;
  private final MigrationsView migrations;
  private final DiagnoseView diagnose;
  private final ConsoleView console;
  private final ProfileEditor profiles;
  private final TopBar bar;
  private final Rooms rooms;
  private final LogPanel log;
  private final SheetLayer sheets;
  private final Zoomed root;
  private final WindowNotifier notifier;
  private final SituationView situation;
  private final ErrorScreen errors;
  private final WindowCommands actions;
  private final ShellNavigation navigation;
  private final OpenDatabase database;
  private final Logins logins;

  /**
   * @param settings where they are kept
   * @param loaded as they were read before the window was made
   */
  public MainWindow(Stage stage, UseCases useCases, SettingsStore settings, AppSettings loaded) {
    this.stage = stage;
    BorderPane content = new BorderPane();
    sheets = new SheetLayer(content);
    errors = new ErrorScreen(useCases.noteUnforeseen(), sheets);
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> errors.show(fault));
    tasks = Tasks.onJavaFx(errors::show);
    remembered = new Remembered(settings, loaded, tasks);
    log = new LogPanel(tasks, () -> rooms().toggleLog());
    notifier = new WindowNotifier(stage, log);
    logins =
        new Logins(
            tasks, () -> sheets, () -> workspace().profile(), useCases.manageProfiles(), notifier);
    workspace = new WorkspaceViewModel(useCases, tasks, logins.own());
    navigation = new ShellNavigation(this, useCases, tasks);
    JournalView journal = new JournalView(useCases.readJournal(), tasks, navigation);
    diagnose = new DiagnoseView(useCases, tasks, navigation, logins::of);
    console = new ConsoleView(useCases, tasks, navigation);
    profiles =
        new ProfileEditor(useCases, tasks, navigation, this::useProfile, this::profilesChanged);
    migrations = new MigrationsView(useCases, tasks, navigation);
    actions = new WindowCommands(this, useCases);
    situation = new SituationView(useCases, workspace, actions, migrations, tasks);
    bar =
        new TopBar(
            situation.profiles(),
            situation.folders(),
            new TopBar.Actions(
                workspace::refresh,
                actions::check,
                () -> navigation.dryRun(Optional.empty()),
                () -> navigation.apply(Optional.empty(), Optional.empty())));
    bar.filter().textProperty().addListener((o, was, is) -> migrations.filter(is));
    rooms = new Rooms(bar, migrations, diagnose, console, journal, log, loaded.logShown());
    database =
        new OpenDatabase(
            workspace,
            new OpenDatabase.Followers(rooms, diagnose, console, migrations),
            notifier,
            logins::connected);
    situation.show(bar, content);
    List<Command> commands = Commands.all(actions, navigation, theme, situation.when());
    actions.use(commands);
    MainMenu menu = new MainMenu(commands);
    menu.add(Command.Menu.VIEW, new AppearanceMenu(theme));
    content.setTop(new VBox(menu, bar));
    content.setLeft(rooms.rail());
    content.setCenter(new BorderPane(rooms.split(), situation.banner(), null, null, null));
    content.setBottom(situation.statusBar());
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    content.addEventHandler(KeyEvent.KEY_PRESSED, rooms::pressed);
    DropFolder.on(content, actions::openFolder);
    content
        .widthProperty()
        .addListener((o, was, is) -> rooms.rail().narrow(is.doubleValue() < NARROW));
    root = new Zoomed(sheets, theme);
    ListEscape.on(root);
    ZoomKeys.on(root, theme);
    remembered.follow(theme, notifier);
    migrations.restore(loaded.columns());
  }

  /** What the stage shows. */
  public Parent root() {
    return root;
  }

  /** Opens what was asked for, else what was open at the end of the last run. */
  public void begin(Opening opening) {
    situation.recent(remembered.settings().recentFolders());
    Optional<String> profile =
        switch (opening) {
          case Opening.AsBefore before -> remembered.settings().lastProfile();
          case Opening.Named named -> Optional.of(named.profile());
          case Opening.Demo demo -> Optional.empty();
          case Opening.Folder folder -> Optional.empty();
        };
    situation.listProfiles(profile, opening instanceof Opening.Named);
    switch (opening) {
      case Opening.Demo demo -> workspace.openDemo();
      case Opening.Folder folder -> workspace.openFolder(folder.path());
      case Opening.Named named -> {}
      case Opening.AsBefore before -> {}
    }
  }

  /**
   * Asks whether what is not committed in the console may be taken back, and closes only then.
   *
   * @return false when there is nothing of the kind, and nobody was asked
   */
  public boolean asksBeforeClosing(Runnable close) {
    return rooms.mayLeave() && console.asksBeforeLeaving(close);
  }

  /** Ends everything that runs; false when something runs that may not be left. */
  public boolean close() {
    if (!rooms.mayLeave()) {
      return false;
    }
    console.leave();
    workspace.close();
    tasks.close();
    return true;
  }

  /** What is to be remembered of the window as it closes. */
  public AppSettings remember(AppSettings settings) {
    return settings
        .withWindow(Remembered.bounds(stage))
        .withColumns(migrations.columns())
        .withLogShown(rooms.split().wanted())
        .withLastProfile(workspace.profile().map(profile -> profile.name()));
  }

  Remembered remembered() {
    return remembered;
  }

  /** How it looks. */
  public Theme theme() {
    return theme;
  }

  /** The way to rooms and commands. */
  public Navigation navigation() {
    return navigation;
  }

  /** Shows the error screen. */
  void unforeseen(Throwable fault) {
    errors.show(fault);
  }

  void verify() {
    actions.verify();
  }

  void palette() {
    actions.palette();
  }

  void keys() {
    actions.keys();
  }

  Rooms rooms() {
    return rooms;
  }

  Stage stage() {
    return stage;
  }

  Tasks tasks() {
    return tasks;
  }

  WorkspaceViewModel workspace() {
    return workspace;
  }

  SheetLayer sheets() {
    return sheets;
  }

  Notifier notifier() {
    return notifier;
  }

  LogPanel log() {
    return log;
  }

  MigrationsView migrations() {
    return migrations;
  }

  TopBar bar() {
    return bar;
  }

  Optional<Workspace> open() {
    return workspace.open().map(Situation.Open::workspace);
  }

  /** The last dry run, if there was one. */
  public Optional<RunReport> rehearsal() {
    return database.rehearsal();
  }

  /** What is listed now, if anything is. */
  public Optional<StatusReport> report() {
    return workspace.open().map(Situation.Open::report);
  }

  void recent(List<Path> folders) {
    situation.recent(folders);
  }

  ProfileEditor profiles() {
    return profiles;
  }

  void applied(int more) {
    situation.statusBar().applied(more);
  }

  void refresh() {
    workspace.refresh();
  }

  void rehearsed(RunReport report) {
    database.rehearsed(report);
  }

  private void profilesChanged() {
    situation.listProfiles(Optional.empty(), false);
  }

  private void useProfile(Profile profile, Optional<Secret> password) {
    logins.typed(profile, password);
    situation.listProfiles(Optional.of(profile.name()), false);
  }

  boolean leaveForAnother() {
    return database.leave();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && rooms.isPageOpen() && rooms.back()) {
      event.consume();
    }
  }
}

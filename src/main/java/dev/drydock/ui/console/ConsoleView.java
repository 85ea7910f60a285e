package dev.drydock.ui.console;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Asked;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.FavouriteStore;
import dev.drydock.profile.Profile;
import dev.drydock.query.NotSql;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The console's room: questions at the left, editors and their answers at the right. */
public final class ConsoleView extends BorderPane {
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination RUN_ALL =
      new KeyCodeCombination(
          KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private static final KeyCombination PLAN =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination HISTORY =
      new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination FIX =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final LibraryPane library;
  private final HistoryPane history;
  private final TabPane side = new TabPane();
  private final TabPane tabs = new TabPane();
  private final SplitPane parts;
  private final Latest looking;
  private final Latest readingHistory;
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<Surroundings> here = Optional.empty();
  private Optional<NamesAtHand> names = Optional.empty();
  private final Set<String> restored = new HashSet<>();

  public ConsoleView(UseCases useCases, Tasks tasks, Navigation navigation) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    looking = tasks.latest("Look at the library");
    readingHistory = tasks.latest("Read the history of queries");
    library = new LibraryPane(this::ask, this::favour);
    history = new HistoryPane(this::again);
    side.getTabs().addAll(new Tab("Questions", library), new Tab("History", history));
    side.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    side.getStyleClass().add("side-left");
    side.setMinWidth(200);
    side.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> readHistory());
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    Button more = new Button("+");
    more.getStyleClass().addAll("flat", "small");
    more.setTooltip(new Tooltip("New query (Ctrl+T)"));
    more.setAccessibleText("New query");
    more.setOnAction(e -> open());
    StackPane right = new StackPane(tabs, more);
    StackPane.setAlignment(more, Pos.TOP_RIGHT);
    StackPane.setMargin(more, new Insets(3, 4, 0, 0));
    parts = new SplitPane(side, right);
    parts.setDividerPositions(0.24);
    SplitPane.setResizableWithParent(side, false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressedFirst);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setCenter(nothing());
  }

  /** Follows what is open in the window; tabs stay with the database they were opened on. */
  public void follow(Optional<Workspace> open) {
    boolean same = open.equals(workspace);
    workspace = open.filter(w -> w.database().isPresent());
    if (!same) {
      here = Optional.empty();
      names = workspace.map(on -> new NamesAtHand(useCases.completeQuery(), tasks, on));
    }
    tabs.getTabs().forEach(this::entitle);
  }

  /** Looks at the server and makes the room ready; to be called when it is shown. */
  public void refresh() {
    if (workspace.isEmpty()) {
      if (tabs.getTabs().isEmpty()) {
        setCenter(nothing());
      }
      return;
    }
    setCenter(parts);
    Workspace on = workspace.get();
    names.ifPresent(NamesAtHand::refresh);
    readHistory();
    looking
        .run(
            progress ->
                new Seen(
                    useCases.runDiagnostic().library(on),
                    useCases.runDiagnostic().surroundings(on),
                    useCases.keepFavourites().read(),
                    drafts(on)),
            seen -> {
              here = Optional.of(seen.here());
              library.show(
                  seen.library(),
                  here,
                  seen.favourites().names(),
                  useCases.runDiagnostic().folders(on));
              seen.favourites().problem().ifPresent(navigation.notifier()::problem);
              seen.library().problems().forEach(navigation.notifier()::problem);
              restore(on, seen.drafts());
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** Opens an empty query, or one with a text. */
  public void open(String text) {
    tab("Query " + (tabs.getTabs().size() + 1), text).ifPresent(tab -> tab.editor().requestFocus());
  }

  /**
   * Asks whether what is not committed may be taken back, and leaves only then.
   *
   * @return false when there is nothing of the kind, and nobody was asked
   */
  public boolean asksBeforeLeaving(Runnable leave) {
    return Uncommitted.asks(navigation.sheets(), contents(), leave);
  }

  private List<QueryTab> contents() {
    return tabs.getTabs().stream().map(tab -> (QueryTab) tab.getContent()).toList();
  }

  private void remove(Tab tab) {
    tabs.getTabs().remove(tab);
    ((QueryTab) tab.getContent()).close();
  }

  /**
   * Leaves every tab of a profile that is not for support: it might write where the window only
   * looks. Drafts come back with their profile.
   */
  public void keepSupportOnly() {
    for (Tab tab : List.copyOf(tabs.getTabs())) {
      QueryTab content = (QueryTab) tab.getContent();
      if (content.profile().filter(Profile::support).isEmpty()) {
        tabs.getTabs().remove(tab);
        content.leave();
        restored.remove(content.profile().map(Profile::name).orElse(""));
      }
    }
  }

  /** The window ends: drafts stay, connections are closed. */
  public void leave() {
    contents().forEach(QueryTab::leave);
  }

  /** What was asked of this database, once its list is in view. */
  private void readHistory() {
    workspace
        .filter(on -> side.getSelectionModel().getSelectedIndex() == 1)
        .ifPresent(
            on ->
                readingHistory
                    .run(
                        progress -> useCases.keepAsked().read(on),
                        kept -> {
                          history.show(kept.asked());
                          kept.problem().ifPresent(navigation.notifier()::problem);
                        })
                    .onProblem(navigation.notifier()::problem));
  }

  /** Opens what was asked before, with its values. */
  private void again(Asked asked) {
    tab("Query " + (tabs.getTabs().size() + 1), asked.text())
        .ifPresent(
            tab -> {
              tab.give(asked.parameters());
              tab.editor().requestFocus();
            });
  }

  /**
   * What was typed for this profile before the program ended, and for profiles that are no more: a
   * text is never brought back on another database than the one it was written for.
   */
  private List<Draft> drafts(Workspace on) throws DrydockException {
    String own = name(on);
    List<String> others =
        useCases.manageProfiles().list().profiles().stream()
            .map(Profile::name)
            .filter(name -> !name.equals(own))
            .toList();
    return useCases.keepDrafts().read().drafts().stream()
        .filter(draft -> !draft.text().isBlank() && !others.contains(draft.profile()))
        .map(draft -> new Draft(draft.id(), draft.title(), own, draft.text()))
        .toList();
  }

  private static String name(Workspace on) {
    return on.profile().map(Profile::name).orElse("");
  }

  private record Seen(
      Library library, Surroundings here, FavouriteStore.Kept favourites, List<Draft> drafts) {}

  private void open() {
    open("");
  }

  private void favour(String diagnostic, boolean favourite) {
    tasks
        .run("Keep the favourite", progress -> useCases.keepFavourites().set(diagnostic, favourite))
        .onProblem(navigation.notifier()::problem);
  }

  private void ask(Diagnostic diagnostic) {
    ask(diagnostic, Map.of());
  }

  private void ask(Diagnostic diagnostic, Map<String, String> values) {
    here.ifPresent(
        known -> tab(diagnostic.title(), "").ifPresent(tab -> tab.ask(diagnostic, known, values)));
  }

  /** Asks the library what somebody meant in a tab, of the database of that tab. */
  private void ask(NotSql.Meant meant, Workspace of) {
    if (workspace.filter(of::equals).isPresent()) {
      ask(meant.diagnostic(), meant.values());
      return;
    }
    navigation
        .notifier()
        .problem(
            Problem.error(
                "another-database",
                "The window has gone on to another database than this tab's.",
                "Choose the profile " + name(of) + " again, or ask in the library at the left."));
  }

  private Optional<QueryTab> tab(String title, String text) {
    return tab(
        new Draft(
            UUID.randomUUID().toString(),
            title,
            workspace.map(ConsoleView::name).orElse(""),
            text));
  }

  private Optional<QueryTab> tab(Draft draft) {
    if (workspace.isEmpty() || names.isEmpty()) {
      return Optional.empty();
    }
    try {
      Workspace on = workspace.get();
      QueryTab content =
          new QueryTab(
              useCases, tasks, navigation, on, names.get(), draft, meant -> ask(meant, on));
      Tab tab = new Tab(draft.title(), content);
      tab.setTooltip(new Tooltip(draft.title() + " · " + draft.profile()));
      tab.setOnClosed(e -> content.close());
      tab.setOnCloseRequest(
          e -> {
            if (Uncommitted.asks(navigation.sheets(), List.of(content), () -> remove(tab))) {
              e.consume();
            }
          });
      tabs.getTabs().add(tab);
      tabs.getSelectionModel().select(tab);
      return Optional.of(content);
    } catch (DrydockException e) {
      navigation.notifier().problem(e.problem());
      return Optional.empty();
    }
  }

  /** Brings back what was typed before the program ended, once for each profile. */
  private void restore(Workspace on, List<Draft> drafts) {
    if (!restored.add(name(on))) {
      return;
    }
    Optional<Tab> asked = Optional.ofNullable(tabs.getSelectionModel().getSelectedItem());
    Set<String> open = contents().stream().map(QueryTab::id).collect(Collectors.toSet());
    drafts.stream().filter(draft -> !open.contains(draft.id())).forEach(this::tab);
    asked.ifPresent(tabs.getSelectionModel()::select); // what another room opened stays in front
    if (tabs.getTabs().isEmpty()) {
      open();
    }
  }

  /** A tab of another profile than the window's says so. */
  private void entitle(Tab tab) {
    QueryTab content = (QueryTab) tab.getContent();
    String bound = content.profile().map(Profile::name).orElse("");
    boolean elsewhere = workspace.map(ConsoleView::name).filter(bound::equals).isEmpty();
    tab.setText(elsewhere && !bound.isEmpty() ? content.title() + " · " + bound : content.title());
  }

  private Optional<QueryTab> current() {
    return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
        .map(tab -> (QueryTab) tab.getContent());
  }

  /** The editor has a use of its own for this key. */
  private void pressedFirst(KeyEvent event) {
    if (FIX.match(event)) {
      current().ifPresent(QueryTab::fix);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    Optional<QueryTab> current = current();
    if (PLAN.match(event)) {
      current.ifPresent(QueryTab::plan);
      event.consume();
    } else if (HISTORY.match(event)) {
      side.getSelectionModel().select(1);
      history.focusSearch();
      event.consume();
    } else if (RUN.match(event)) {
      current.ifPresent(QueryTab::run);
      event.consume();
    } else if (RUN_ALL.match(event)) {
      current.ifPresent(QueryTab::runAll);
      event.consume();
    } else if (event.getCode() == KeyCode.T && event.isShortcutDown()) {
      open();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && current.filter(QueryTab::isRunning).isPresent()) {
      current.get().cancel();
      event.consume();
    }
  }

  private EmptyState nothing() {
    return new EmptyState(
            MaterialDesignC.CONSOLE,
            "Questions that cannot hurt",
            "Connect a database: more than sixty questions are ready, and an editor that can only"
                + " read.")
        .action("To the migrations", navigation::showMigrations);
  }
}

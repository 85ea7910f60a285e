package dev.drydock.ui.console;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Asked;
import dev.drydock.profile.DraftStore;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The console's room: questions at the left, editors and their answers at the right. */
public final class ConsoleView extends BorderPane {
  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final LibraryPane library;
  private final HistoryPane history;
  private final TabPane side = new TabPane();
  private final QueryTabs tabs;
  private final SplitPane parts;
  private final ConsoleKeys keys;
  private final Latest looking;
  private final Latest readingHistory;
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<Surroundings> here = Optional.empty();
  private Optional<QueryTabs.Where> where = Optional.empty();
  private boolean focusWhenRestored;

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
    tabs = new QueryTabs(useCases, tasks, navigation, this::ask);
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
    keys = new ConsoleKeys(tabs::current, this::history, this::open);
    keys.on(this);
    setCenter(nothing());
  }

  /** A key pressed elsewhere in the window while this room is shown. */
  public void pressed(KeyEvent event) {
    keys.pressed(event);
  }

  /** Follows what is open in the window; tabs stay with the database they were opened on. */
  public void follow(Optional<Workspace> open) {
    boolean same = open.equals(workspace);
    workspace = open.filter(w -> w.database().isPresent());
    if (!same) {
      readingHistory.cancel();
      history.show(List.of());
      here = Optional.empty();
      where =
          workspace.map(
              on -> new QueryTabs.Where(on, new NamesAtHand(useCases.completeQuery(), tasks, on)));
    }
    tabs.entitle(workspace.map(ConsoleView::name).orElse(""));
    boolean shown = getScene() != null;
    if (!same && shown && workspace.isPresent()) {
      refresh(); // nobody leaves the room and comes back only for its questions to be asked here
    }
  }

  /** What is typed next goes into the editor that is open. */
  public void focusEditor() {
    tabs.current().ifPresentOrElse(this::focus, () -> focusWhenRestored = true);
  }

  /** A tab that was just brought is in the window only when it is laid out. */
  private void focus(QueryTab tab) {
    applyCss();
    layout();
    tab.editor().requestFocus();
  }

  /** Looks at the server and makes the room ready; to be called when it is shown. */
  public void refresh() {
    if (where.isEmpty()) {
      if (tabs.getTabs().isEmpty()) {
        setCenter(nothing());
      }
      return;
    }
    setCenter(parts);
    QueryTabs.Where shown = where.get();
    Workspace on = shown.workspace();
    shown.names().refresh();
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
              if (where.filter(shown::equals).isEmpty()) {
                return; // the window went on: another profile's tabs are not brought back here
              }
              here = Optional.of(seen.here());
              library.show(
                  seen.library(),
                  here,
                  seen.favourites().names(),
                  useCases.runDiagnostic().folders(on));
              seen.favourites().problem().ifPresent(navigation.notifier()::problem);
              seen.library().problems().forEach(navigation.notifier()::problem);
              tabs.restore(shown, seen.drafts());
              if (focusWhenRestored) {
                focusWhenRestored = false;
                tabs.current().ifPresent(this::focus);
              }
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** Opens an empty query, or one with a text. */
  public void open(String text) {
    where.flatMap(here -> tabs.open(here, text)).ifPresent(tab -> tab.editor().requestFocus());
  }

  /**
   * Asks whether what is not committed may be taken back, and leaves only then.
   *
   * @return false when there is nothing of the kind, and nobody was asked
   */
  public boolean asksBeforeLeaving(Runnable leave) {
    return tabs.asksBeforeLeaving(leave);
  }

  /**
   * Leaves every tab of a profile that is not for support: it might write where the window only
   * looks. Drafts come back with their profile.
   */
  public void keepSupportOnly() {
    tabs.keepSupportOnly();
  }

  /** The window ends: drafts stay, connections are closed. */
  public void leave() {
    tabs.leave();
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
    where
        .flatMap(here -> tabs.open(here, asked.text()))
        .ifPresent(
            tab -> {
              tab.give(asked.parameters());
              tab.editor().requestFocus();
            });
  }

  /**
   * What was typed for this profile before the program ended, and for those that were deleted: a
   * text is never brought back on another database than the one it was written for, and says whose
   * it was when that is gone.
   */
  private List<Draft> drafts(Workspace on) throws DrydockException {
    String own = name(on);
    return useCases.keepDrafts().read().drafts().stream()
        .filter(draft -> !draft.text().isBlank())
        .filter(draft -> draft.profile().equals(own) || draft.profile().equals(DraftStore.NOBODY))
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
        known ->
            where
                .flatMap(on -> tabs.open(on, diagnostic.title(), ""))
                .ifPresent(tab -> tab.ask(diagnostic, known, values)));
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

  private void history() {
    side.getSelectionModel().select(1);
    history.focusSearch();
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

package dev.drydock.ui.diagnose;

import dev.drydock.catalog.KnownName;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/** The room: ask why something is missing, and compare what is there with what should be. */
public final class DiagnoseView extends BorderPane {
  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Function<Profile, Login> logins;
  private final TabPane tabs = new TabPane();
  private final AskPane ask;
  private final ComparePane compare;
  private Optional<Workspace> open = Optional.empty();

  /**
   * @param logins how another profile is logged in to, to look there as well
   */
  public DiagnoseView(
      UseCases useCases, Tasks tasks, Navigation navigation, Function<Profile, Login> logins) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.logins = logins;
    this.ask = new AskPane(tasks, navigation::showMigrations, this::compare);
    this.compare = new ComparePane(tasks);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().addAll(new Tab("Ask", ask), new Tab("Compare", compare));
    setCenter(tabs);
  }

  /** Follows what is open in the window. */
  public void follow(Optional<Workspace> now) {
    if (now.equals(open)) {
      return;
    }
    open = now;
    Optional<Here> here =
        now.map(workspace -> new Here(useCases, tasks, navigation, workspace, logins));
    ask.follow(here);
    compare.follow(here);
    if (getScene() != null) {
      ask.refresh();
    }
  }

  /** To be called when the room is shown. */
  public void refresh() {
    ask.refresh();
    if (tabs.getSelectionModel().getSelectedIndex() == 0) {
      ask.focus();
    }
  }

  /** Asks a text as if it had been pasted. */
  public void ask(String text) {
    tabs.getSelectionModel().select(0);
    ask.ask(text);
  }

  /** Asks about something that is there. */
  public void ask(KnownName name) {
    tabs.getSelectionModel().select(0);
    ask.ask(name);
  }

  /** Shows how the database differs from the folder. */
  public void showCompare() {
    tabs.getSelectionModel().select(1);
  }

  /** Lets the keyboard say which differences are wanted; false where none are compared. */
  public boolean focusFilter() {
    boolean compares = tabs.getSelectionModel().getSelectedIndex() == 1;
    if (compares) {
      compare.focusFilter();
    }
    return compares;
  }

  /** Goes to the next difference, or the one before. */
  public void step(int direction) {
    compare.step(direction);
  }

  private void compare(String table) {
    showCompare();
    compare.compareTable(table);
  }
}

package dev.drydock.ui.console;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.Profile;
import dev.drydock.query.NotSql;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/** The editors that are open, each with the database it was opened on; asks before one goes. */
final class QueryTabs extends TabPane {
  /** Where a new tab is opened. */
  record Where(Workspace workspace, NamesAtHand names) {
    String profile() {
      return workspace.profile().map(Profile::name).orElse("");
    }
  }

  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final BiConsumer<NotSql.Meant, Workspace> library;
  private final Set<String> restored = new HashSet<>();

  /**
   * @param library asks the library what somebody meant in a tab of that workspace
   */
  QueryTabs(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      BiConsumer<NotSql.Meant, Workspace> library) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.library = library;
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
  }

  /** Opens a text under a title. */
  Optional<QueryTab> open(Where where, String title, String text) {
    return open(where, new Draft(UUID.randomUUID().toString(), title, where.profile(), text));
  }

  /** Opens a text of the person's own. */
  Optional<QueryTab> open(Where where, String text) {
    return open(where, "Query " + (getTabs().size() + 1), text);
  }

  private Optional<QueryTab> open(Where where, Draft draft) {
    try {
      QueryTab content =
          new QueryTab(
              useCases,
              tasks,
              navigation,
              where.workspace(),
              where.names(),
              draft,
              meant -> library.accept(meant, where.workspace()));
      Tab tab = new Tab(draft.title(), content);
      tab.setTooltip(new Tooltip(draft.title() + " · " + draft.profile()));
      tab.setOnClosed(e -> content.close());
      tab.setOnCloseRequest(
          e -> {
            if (Uncommitted.asks(navigation.sheets(), List.of(content), () -> remove(tab))) {
              e.consume();
            }
          });
      getTabs().add(tab);
      getSelectionModel().select(tab);
      return Optional.of(content);
    } catch (DrydockException e) {
      navigation.notifier().problem(e.problem());
      return Optional.empty();
    }
  }

  private void remove(Tab tab) {
    getTabs().remove(tab);
    content(tab).close();
  }

  /** Brings back what was typed before the program ended, once for each profile. */
  void restore(Where where, List<Draft> drafts) {
    if (!restored.add(where.profile())) {
      return;
    }
    Optional<Tab> asked = Optional.ofNullable(getSelectionModel().getSelectedItem());
    Set<String> open = contents().stream().map(QueryTab::id).collect(Collectors.toSet());
    drafts.stream()
        .filter(draft -> !open.contains(draft.id()))
        .forEach(draft -> open(where, draft));
    asked.ifPresent(getSelectionModel()::select); // what another room opened stays in front
    if (getTabs().isEmpty()) {
      open(where, "").ifPresent(tab -> tab.editor().requestFocus());
    }
  }

  /**
   * A tab of another profile than the window's says so.
   *
   * @param profile the window's; empty while it has none
   */
  void entitle(String profile) {
    for (Tab tab : getTabs()) {
      QueryTab content = content(tab);
      String bound = content.profile().map(Profile::name).orElse("");
      tab.setText(
          bound.isEmpty() || bound.equals(profile)
              ? content.title()
              : content.title() + " · " + bound);
    }
  }

  /** The tab in front. */
  Optional<QueryTab> current() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(QueryTabs::content);
  }

  /** As {@link ConsoleView#asksBeforeLeaving}. */
  boolean asksBeforeLeaving(Runnable leave) {
    return Uncommitted.asks(navigation.sheets(), contents(), leave);
  }

  /** As {@link ConsoleView#keepSupportOnly}. */
  void keepSupportOnly() {
    for (Tab tab : List.copyOf(getTabs())) {
      QueryTab content = content(tab);
      if (content.profile().filter(Profile::support).isEmpty()) {
        getTabs().remove(tab);
        content.leave();
        restored.remove(content.profile().map(Profile::name).orElse(""));
      }
    }
  }

  /** The window ends: drafts stay, connections are closed. */
  void leave() {
    contents().forEach(QueryTab::leave);
  }

  private List<QueryTab> contents() {
    return getTabs().stream().map(QueryTabs::content).toList();
  }

  private static QueryTab content(Tab tab) {
    return (QueryTab) tab.getContent();
  }
}

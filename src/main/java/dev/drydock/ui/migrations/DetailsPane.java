package dev.drydock.ui.migrations;

import dev.drydock.command.UseCases;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/** The tabs below the table. Only the one in view is filled. */
final class DetailsPane extends StackPane {
  private final TabPane tabs = new TabPane();
  private final Label summary = new Label();
  private final Fixes fixes;
  private final SqlTab sql;
  private final FindingsTab findings;
  private final DriftTab drift;
  private final List<DetailTab> all;
  private Optional<RowContext> context = Optional.empty();

  DetailsPane(UseCases useCases, Tasks tasks, Navigation navigation) {
    fixes = new Fixes(useCases.takeFixes(), tasks, navigation);
    sql = new SqlTab(useCases, tasks, fixes, summary::setText);
    findings =
        new FindingsTab(
            useCases.checkFolder().rules(), fixes, this::showLine, navigation::renumber);
    drift = new DriftTab(useCases, tasks);
    EffectsTab effects = new EffectsTab(() -> navigation.dryRun(Optional.empty()));
    RecordTab record = new RecordTab(useCases.readJournal(), tasks, navigation::showJournal);
    all = List.of(sql, findings, drift, effects, record);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    all.forEach(tab -> tabs.getTabs().add(tab.tab()));
    tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> fill());
    summary.getStyleClass().addAll("muted", "details-summary");
    summary.setMouseTransparent(true);
    StackPane.setAlignment(summary, Pos.TOP_RIGHT);
    getChildren().addAll(tabs, summary);
  }

  void show(RowContext shown) {
    context = Optional.of(shown);
    all.forEach(tab -> tab.announce(shown));
    fill();
  }

  void clear() {
    context = Optional.empty();
    all.forEach(DetailTab::clear);
  }

  void showSql() {
    tabs.getSelectionModel().select(sql.tab());
  }

  /** Shows a line of the SQL. */
  void showLine(int line) {
    showSql();
    sql.showLine(line);
  }

  /** Takes the first fix of the finding that is looked at. */
  void fix() {
    sql.fix(fixes);
  }

  void undoFix() {
    fixes.undo();
  }

  /** Another folder was opened. */
  void forgetFixes() {
    fixes.forget();
  }

  void showFindings() {
    tabs.getSelectionModel().select(findings.tab());
  }

  /** Shows the differences and goes to the next one, or the one before. */
  void stepDifference(int direction) {
    if (tabs.getSelectionModel().getSelectedItem() == drift.tab()) {
      drift.step(direction);
    } else {
      tabs.getSelectionModel().select(drift.tab());
    }
  }

  private void fill() {
    Tab chosen = tabs.getSelectionModel().getSelectedItem();
    summary.setVisible(chosen == sql.tab());
    context.ifPresent(
        shown -> all.stream().filter(tab -> tab.tab() == chosen).forEach(tab -> tab.show(shown)));
  }
}

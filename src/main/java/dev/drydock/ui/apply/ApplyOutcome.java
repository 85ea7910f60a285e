package dev.drydock.ui.apply;

import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.progress.StatementErrorCard;
import dev.drydock.ui.progress.VerdictBanner;
import dev.drydock.ui.report.ReportMarkdown;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How applying ended; stays until it is dismissed. */
final class ApplyOutcome extends BorderPane {
  private final RunReport report;
  private final Target target;
  private final Optional<String> to;
  private final Navigation navigation;
  private final Button close;

  ApplyOutcome(
      RunReport report, Target target, Optional<String> to, LogView log, Navigation navigation) {
    this.report = report;
    this.target = target;
    this.to = to;
    this.navigation = navigation;
    this.close = button("Close (Esc)", navigation::back);
    Verdict verdict = Verdict.of(report, target.word(), false);
    setTop(new VerdictBanner(verdict, List.of(), buttons()));
    VBox what = new VBox();
    what.getStyleClass().add("details");
    report
        .reason()
        .filter(reason -> !verdict.says(reason))
        .filter(reason -> report.migrations().stream().allMatch(m -> m.error().isEmpty()))
        .ifPresent(reason -> what.getChildren().add(new ErrorPanel(reason)));
    report.migrations().stream()
        .filter(migration -> migration.error().isPresent())
        .forEach(migration -> what.getChildren().add(error(migration)));
    report.warnings().forEach(warning -> what.getChildren().add(new ErrorPanel(warning)));
    VBox upper = new VBox();
    if (!report.migrations().isEmpty()) {
      upper
          .getChildren()
          .addAll(new PaneHead("What was done"), new OutcomeTable(report.migrations()));
    }
    if (!what.getChildren().isEmpty()) {
      ScrollPane scroll = new ScrollPane(what);
      scroll.setFitToWidth(true);
      scroll.setMinHeight(0);
      VBox.setVgrow(scroll, Priority.ALWAYS);
      upper.getChildren().add(scroll);
    }
    VBox.setVgrow(log, Priority.ALWAYS);
    SplitPane parts =
        new SplitPane(upper, new VBox(new PaneHead("Log", Copy.button("the log", log::text)), log));
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.62);
    log.scrollTo(log.getItems().size() - 1);
    setCenter(parts);
  }

  /** The buttons that had the keyboard are gone with the run. */
  void takeFocus() {
    close.requestFocus();
  }

  private StatementErrorCard error(MigrationReport migration) {
    Hyperlink show = new Hyperlink("Show in SQL");
    int line = migration.error().orElseThrow().place().line();
    show.setOnAction(e -> navigation.showMigration(migration.file(), line));
    return new StatementErrorCard(migration.error().orElseThrow(), show);
  }

  private List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    for (NextStep step : NextStep.after(report)) {
      buttons.add(button(step.title(), () -> take(step)));
    }
    buttons.add(
        button("Copy report", () -> Copy.text(ReportMarkdown.of(report, target.line(), false))));
    close.setDefaultButton(true);
    buttons.add(close);
    return buttons;
  }

  private void take(NextStep step) {
    switch (step) {
      case RETRY -> navigation.apply(to, Optional.empty());
      case DRY_RUN -> navigation.dryRun(to);
      case REFRESH -> {
        navigation.back();
        navigation.refresh();
      }
    }
  }

  private static Button button(String label, Runnable action) {
    Button button = new Button(label);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }
}

package dev.drydock.ui.apply;

import dev.drydock.run.MigrationReport;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.TextColumn;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Steps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Every migration of a run: what became of it and what of it is in the database. */
final class OutcomeTable extends TableView<MigrationReport> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final double ROW = 28;
  private static final double HEAD = 34;
  private static final int ROWS_SHOWN = 8;

  /** What went wrong is said in a sentence that a narrow window shows in two lines. */
  private static final double SECOND_LINE = 18;

  OutcomeTable(List<MigrationReport> migrations) {
    setItems(FXCollections.observableArrayList(migrations));
    double height = HEAD + ROW * Math.clamp(migrations.size(), 1, ROWS_SHOWN) + SECOND_LINE;
    // what is committed counts more than all that is said of the error below it
    setMinHeight(Math.min(height, HEAD + 4 * ROW));
    setPrefHeight(height);
    getStyleClass().add("wrapping-rows");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setAccessibleText("What was done");
    TextColumn<MigrationReport> outcome =
        new TextColumn<>("Outcome", 96, migration -> sign(migration).text());
    outcome.setCellFactory(column -> new OutcomeCell());
    getColumns().add(outcome);
    getColumns().add(new TextColumn<>("Migration", 300, m -> Visible.line(m.file()), "mono"));
    getColumns()
        .add(
            new TextColumn<MigrationReport>(
                    "Statements", 100, m -> Amounts.number(statements(m)), "number")
                .fixed());
    getColumns().add(new TextColumn<>("Took", 74, m -> RelativeTime.took(m.took()), "number"));
    getColumns().add(new TextColumn<>("In the database", 380, OutcomeTable::inDatabase).wrapped());
    addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnKey);
    heightProperty().addListener((o, was, is) -> scrollTo(firstBad(migrations)));
  }

  /** What did not end well is looked for first, however little room there is. */
  private static int firstBad(List<MigrationReport> migrations) {
    return IntStream.range(0, migrations.size())
        .filter(i -> migrations.get(i).outcome() != StepOutcome.OK)
        .findFirst()
        .orElse(0);
  }

  /** In words, what is committed and what is not. */
  static String inDatabase(MigrationReport migration) {
    return migration
        .committed()
        .orElseGet(
            () ->
                switch (migration.outcome()) {
                  case OK -> "Committed, with its history row";
                  case NOT_RUN -> "Nothing: it was not begun";
                  case FAILED, CANCELLED, FOLLOWS_FROM, NOT_REHEARSABLE, NEEDS_DATA ->
                      "Nothing: rolled back";
                  case IN_DOUBT -> "Not known yet";
                });
  }

  private static StatusSign sign(MigrationReport migration) {
    return Steps.sign(migration.outcome(), false);
  }

  /** Those that ran, the one that failed among them, as log and headline count them. */
  private static long statements(MigrationReport migration) {
    return migration.statements().stream().mapToLong(StatementReport::count).sum();
  }

  private void copyOnKey(KeyEvent event) {
    if (COPY.match(event)) {
      Copy.text(
          getSelectionModel().getSelectedItems().stream()
              .map(
                  migration ->
                      sign(migration).word()
                          + "\t"
                          + migration.file()
                          + "\t"
                          + inDatabase(migration))
              .collect(Collectors.joining("\n")));
      event.consume();
    }
  }

  /** Sign and word in the outcome's tone. */
  private static final class OutcomeCell extends TableCell<MigrationReport, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      getStyleClass().removeIf(name -> name.startsWith("tone-"));
      getStyleClass().remove("status");
      if (!empty && getTableRow().getItem() != null) {
        getStyleClass().addAll("status", sign(getTableRow().getItem()).tone().styleClass());
      }
    }
  }
}

package dev.drydock.ui.journal;

import dev.drydock.run.journal.JournalEntry;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.TextColumn;
import dev.drydock.ui.report.RunWords;
import java.time.Instant;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The runs, a row each. */
final class JournalTable extends TableView<JournalEntry> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  JournalTable(ObservableList<JournalEntry> runs) {
    setItems(runs);
    setFixedCellSize(28);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setAccessibleText("Runs");
    setPlaceholder(new Label("No run matches the filter."));
    TextColumn<JournalEntry> ending =
        new TextColumn<>("Outcome", 104, entry -> RunWords.ending(entry).text());
    ending.setCellFactory(column -> new EndingCell());
    getColumns().add(ending);
    getColumns()
        .add(
            new TextColumn<>(
                "When", 108, entry -> RelativeTime.ago(entry.startedAt(), Instant.now())));
    getColumns().add(new TextColumn<>("What", 70, RunWords::what));
    getColumns()
        .add(
            new TextColumn<JournalEntry>(
                    "Migrations", 92, entry -> Integer.toString(entry.steps().size()), "number")
                .fixed());
    getColumns().add(new TextColumn<>("Took", 76, RunWords::took, "number"));
    getColumns().add(new TextColumn<>("Who", 150, entry -> Visible.of(RunWords.who(entry))));
    getColumns().add(new TextColumn<>("Environment", 108, RunWords::environment));
    getColumns().add(new TextColumn<>("Where", 280, entry -> Visible.of(RunWords.where(entry))));
    setRowFactory(table -> new RunRow());
    MenuItem copy = new MenuItem("Copy run");
    copy.setAccelerator(COPY);
    copy.setOnAction(e -> copy());
    setContextMenu(new ContextMenu(copy));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
  }

  private void copy() {
    JournalEntry entry = getSelectionModel().getSelectedItem();
    if (entry != null) {
      Copy.text(RunWords.text(entry));
    }
  }

  /** The whole row for those who listen, the exact time for those who point. */
  private static final class RunRow extends TableRow<JournalEntry> {
    @Override
    protected void updateItem(JournalEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setTooltip(null);
        setAccessibleText("");
        return;
      }
      setTooltip(new Tooltip(RelativeTime.exact(entry.startedAt())));
      setAccessibleText(
          RunWords.what(entry)
              + ", "
              + RunWords.ending(entry).word()
              + ", "
              + RunWords.where(entry));
    }
  }

  /** How a run ended, in its tone. */
  private static final class EndingCell extends TableCell<JournalEntry, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      getStyleClass().removeIf(name -> name.startsWith("tone-"));
      getStyleClass().remove("status");
      JournalEntry entry = empty ? null : getTableRow().getItem();
      if (entry != null) {
        getStyleClass().addAll("status", RunWords.ending(entry).tone().styleClass());
      }
    }
  }
}

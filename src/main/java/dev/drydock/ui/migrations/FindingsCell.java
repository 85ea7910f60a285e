package dev.drydock.ui.migrations;

import dev.drydock.problem.Severity;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/** How many findings a row has, and for a duplicate the way out. */
final class FindingsCell extends RowCellBase {
  private final Pill errors = new Pill("", Tone.DANGER);
  private final Pill warnings = new Pill("", Tone.WARNING);
  private final Pill infos = new Pill("", Tone.ACCENT);
  private final Hyperlink renumber = new Hyperlink("Renumber…");
  private final HBox box = new HBox(5, errors, warnings, infos, renumber);

  FindingsCell(Runnable renumberSelected) {
    box.setAlignment(Pos.CENTER_LEFT);
    renumber.setFocusTraversable(false);
    renumber.setMinWidth(USE_PREF_SIZE);
    renumber.setOnAction(
        e -> {
          getTableView().getSelectionModel().clearAndSelect(getIndex());
          renumberSelected.run();
        });
  }

  @Override
  void show(MigrationRow row) {
    boolean duplicate = row.sign() == dev.drydock.ui.kit.StatusSign.DUPLICATE;
    if (row.counted().isEmpty() && !duplicate) {
      setGraphic(null);
      setText("—");
      return;
    }
    setText("");
    pill(errors, row.count(Severity.ERROR), "error");
    pill(warnings, row.count(Severity.WARNING), "warning");
    pill(infos, row.count(Severity.INFO), "note");
    renumber.setVisible(duplicate);
    renumber.setManaged(duplicate);
    setGraphic(box);
  }

  private static void pill(Pill pill, int count, String word) {
    pill.setManaged(count > 0);
    pill.setVisible(count > 0);
    if (count > 0) {
      pill.setText(count + " " + word + (count == 1 ? "" : "s"));
    }
  }
}

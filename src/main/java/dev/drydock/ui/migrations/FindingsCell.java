package dev.drydock.ui.migrations;

import dev.drydock.problem.Severity;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.Amounts;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many findings a row has, and for a duplicate the way out. */
final class FindingsCell extends RowCellBase {
  private final Pill errors = new Pill("", Tone.DANGER);
  private final Pill warnings = new Pill("", Tone.WARNING);
  private final Pill infos = new Pill("", Tone.ACCENT);
  private final Pill more = new Pill("", Tone.NEUTRAL);
  private final Hyperlink renumber = new Hyperlink("Renumber…");
  private final HBox box = new HBox(5, errors, warnings, infos, more, renumber);

  private final BooleanSupplier mayRenumber;

  /**
   * @param mayRenumber whether files may be changed here at all
   */
  FindingsCell(Runnable renumberSelected, BooleanSupplier mayRenumber) {
    this.mayRenumber = mayRenumber;
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
    int worst = row.count(Severity.ERROR);
    int hurting = row.count(Severity.WARNING);
    int said = row.count(Severity.INFO);
    // What does not fit beside the way out of a duplicate is counted only.
    boolean way = duplicate && mayRenumber.getAsBoolean();
    boolean warned = hurting > 0 && !(way && worst > 0);
    boolean noted = said > 0 && worst == 0 && hurting == 0;
    pill(errors, worst, "error");
    pill(warnings, warned ? hurting : 0, "warning");
    pill(infos, noted ? said : 0, "note");
    int rest = (warned ? 0 : hurting) + (noted ? 0 : said);
    more.setText("+" + rest);
    more.setVisible(rest > 0);
    more.setManaged(rest > 0);
    more.setTooltip(
        new Tooltip(
            Amounts.count(worst, "error")
                + ", "
                + Amounts.count(hurting, "warning")
                + ", "
                + Amounts.count(said, "note")));
    renumber.setVisible(way);
    renumber.setManaged(way);
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

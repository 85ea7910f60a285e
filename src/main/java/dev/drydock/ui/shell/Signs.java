package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.StatusLabel;
import dev.drydock.ui.kit.StatusSign;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The legend: what each status means. */
final class Signs {
  private Signs() {}

  static Sheet sheet() {
    Sheet sheet = new Sheet("What the signs mean", Optional.empty());
    GridPane grid = new GridPane(20, 6);
    int line = 0;
    for (StatusSign sign : StatusSign.values()) {
      String meaning = meaning(sign);
      if (!meaning.isEmpty()) {
        Label text = new Label(meaning);
        text.setWrapText(true);
        grid.addRow(line++, new StatusLabel(sign), text);
      }
    }
    sheet.body(grid).width(660);
    sheet.cancel("Close");
    return sheet;
  }

  private static String meaning(StatusSign sign) {
    return switch (sign) {
      case APPLIED -> "Recorded in the database, and the file is as it was applied.";
      case PENDING -> "In the folder, not recorded yet: the next apply runs it.";
      case RUNNING -> "Runs now.";
      case FAILED -> "The history says it failed. It counts as not applied.";
      case DRIFTED -> "Applied, and the file was changed afterwards.";
      case MISSING -> "Recorded as applied, and its file is gone.";
      case DUPLICATE -> "Another file has the same version. Renumber one of them.";
      case OUT_OF_ORDER -> "Pending, below a version that is applied.";
      case REPEATABLE_DUE -> "Repeatable, and changed since it last ran.";
      case IGNORED -> "The tool passes over it.";
      case BASELINE -> "Recorded as the beginning; older files count as applied.";
      case UNDONE -> "Was applied, and taken back.";
      case WILL_NEVER_RUN -> "Its tool will pass over it and say nothing.";
      case UNKNOWN -> "There is no database to ask.";
      case OK, CANCELLED, NOT_RUN, FOLLOWS, NOT_REHEARSABLE, NEEDS_DATA, IN_DOUBT -> "";
    };
  }
}

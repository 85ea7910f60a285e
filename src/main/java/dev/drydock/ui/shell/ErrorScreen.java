package dev.drydock.ui.shell;

import dev.drydock.command.NoteUnforeseen;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Problems;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Sheets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** The one screen for what nobody foresaw: a short code, the details to copy, the way on. */
final class ErrorScreen {
  private final NoteUnforeseen notes;
  private final Sheets sheets;
  private boolean shown;

  ErrorScreen(NoteUnforeseen notes, Sheets sheets) {
    this.notes = notes;
    this.sheets = sheets;
  }

  /** Shows a fault; while one is shown, further ones are only noted. */
  void show(Throwable fault) {
    Problem problem = notes.note(fault).problem();
    if (shown) {
      return;
    }
    shown = true;
    StringWriter details = new StringWriter();
    fault.printStackTrace(new PrintWriter(details, true));
    Sheet sheet = new Sheet("Drydock has made a mistake", Optional.empty());
    sheet.subtitle("Code " + problem.code());
    Label message = wrapped(problem.message());
    Label remedy = wrapped(problem.remedy());
    remedy.getStyleClass().add("muted");
    TextArea text = new TextArea(details.toString());
    text.setEditable(false);
    text.getStyleClass().add("mono");
    text.setPrefRowCount(10);
    sheet.body(message, remedy, text).width(680);
    sheet.secondary("Copy all", () -> Copy.text(Problems.text(problem) + "\n\n" + details));
    sheet.primary("Go on", sheet::close);
    sheet.onClosed(() -> shown = false);
    sheets.show(sheet);
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}

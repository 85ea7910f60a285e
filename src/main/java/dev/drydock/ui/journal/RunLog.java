package dev.drydock.ui.journal;

import dev.drydock.run.journal.JournalLog;
import dev.drydock.run.journal.JournalLog.Line;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a run was told while it went on: notices, errors, waits and remarks, in order. */
final class RunLog extends VBox {
  private static final int MOST = 300;

  RunLog(JournalLog log) {
    super(6);
    Label title = new Label("Notices and errors");
    title.getStyleClass().add("strong");
    HBox head = new HBox(8, title, Copy.button("the log", () -> text(log.lines())));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, grid(log.lines()));
    int left = Math.max(0, log.lines().size() - MOST) + log.more();
    if (left > 0) {
      getChildren().add(new Label("and " + left + " more, in the journal file"));
    }
  }

  private static GridPane grid(List<Line> lines) {
    GridPane grid = new GridPane(14, 2);
    int row = 0;
    for (Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
      Label at = new Label(RelativeTime.clock(line.at()));
      at.getStyleClass().addAll("mono", "muted");
      at.setMinWidth(Region.USE_PREF_SIZE);
      Label word = new Label(word(line));
      word.getStyleClass().addAll("status", tone(line).styleClass());
      word.setMinWidth(Region.USE_PREF_SIZE);
      Label place = new Label(Visible.of(place(line)));
      place.getStyleClass().addAll("mono", "muted");
      Label text = new Label(Visible.of(line.text()));
      text.setWrapText(true);
      for (Label label : List.of(at, word, place)) {
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
      }
      grid.addRow(row++, at, word, place, text);
    }
    return grid;
  }

  private static String word(Line line) {
    return switch (line.kind()) {
      case NOTICE -> line.word();
      case ERROR -> "✕ " + line.word();
      case WAITING -> "waited for";
      case REMARK -> "remark";
    };
  }

  private static Tone tone(Line line) {
    return switch (line.kind()) {
      case ERROR -> Tone.DANGER;
      case WAITING -> Tone.WARNING;
      case NOTICE -> line.word().equals("WARNING") ? Tone.WARNING : Tone.NEUTRAL;
      case REMARK -> Tone.NEUTRAL;
    };
  }

  private static String place(Line line) {
    return line.file().orElse("") + (line.line() > 0 ? ":" + line.line() : "");
  }

  private static String text(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                String.join(
                    "\t", RelativeTime.exact(line.at()), word(line), place(line), line.text()))
        .collect(Collectors.joining("\n"));
  }
}

package dev.drydock.ui.journal;

import dev.drydock.command.ReadJournal;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusLabel;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.report.RunWords;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Everything the journal tells of one run. */
final class RunDetails extends VBox {
  private static final int STEPS_SHOWN = 500;

  private final Navigation navigation;
  private final ReadJournal journal;
  private final Latest reading;

  RunDetails(ReadJournal journal, Tasks tasks, Navigation navigation) {
    this.journal = journal;
    this.reading = tasks.latest("Read the run");
    this.navigation = navigation;
  }

  void show(Optional<JournalEntry> run) {
    reading.cancel();
    getChildren().clear();
    run.ifPresent(this::fill);
  }

  private void fill(JournalEntry entry) {
    Hyperlink file = new Hyperlink("Open the journal file");
    file.setOnAction(e -> navigation.openOutside(entry.file()));
    RunWords.Ending ending = RunWords.ending(entry);
    PaneHead head =
        new PaneHead(
            RunWords.what(entry) + ": " + ending.word(),
            file,
            Copy.button("the run", () -> RunWords.text(entry)));
    VBox body = new VBox(facts(entry));
    body.getStyleClass().add("details");
    entry.reason().ifPresent(reason -> body.getChildren().add(card(reason, ending.tone())));
    entry
        .doubts()
        .forEach(
            doubt ->
                body.getChildren()
                    .add(card("‽  Not seen to end: " + RunWords.doubt(doubt), Tone.DANGER)));
    body.getChildren().add(steps(entry));
    getChildren().setAll(head, body);
    reading
        .run(
            progress -> journal.log(entry),
            log -> {
              if (!log.lines().isEmpty() || log.more() > 0) {
                body.getChildren().add(new RunLog(log));
              }
            })
        .onProblem(problem -> body.getChildren().add(new ErrorPanel(problem)));
  }

  private static Node facts(JournalEntry entry) {
    GridPane grid = new GridPane(14, 3);
    fact(
        grid,
        0,
        "Where",
        RunWords.where(entry)
            + (entry.scratch() ? "" : ":" + entry.port())
            + "  "
            + RunWords.environment(entry));
    fact(grid, 1, "Who", RunWords.who(entry));
    fact(grid, 2, "Folder", entry.folder());
    fact(
        grid,
        3,
        "When",
        RelativeTime.exact(entry.startedAt())
            + entry.finishedAt().map(end -> " to " + RelativeTime.exact(end)).orElse(""));
    return grid;
  }

  private static void fact(GridPane grid, int row, String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().add("muted");
    Label text = new Label(Visible.of(value));
    text.setWrapText(true);
    grid.add(label, 0, row);
    grid.add(text, 1, row);
  }

  private static Node steps(JournalEntry entry) {
    GridPane grid = new GridPane(14, 3);
    int row = 0;
    for (JournalEntry.Step step : entry.steps()) {
      if (row == STEPS_SHOWN) {
        grid.add(new Label("and " + (entry.steps().size() - STEPS_SHOWN) + " more"), 1, row);
        break;
      }
      Label file = new Label(Visible.of(step.file()));
      file.getStyleClass().add("mono");
      Label took = new Label(RelativeTime.took(step.took()));
      took.getStyleClass().add("muted");
      grid.addRow(row++, new StatusLabel(RunWords.sign(entry, step)), file, took);
    }
    return grid;
  }

  private static Node card(String text, Tone tone) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    HBox card = new HBox(label);
    card.getStyleClass().addAll("card", tone.styleClass());
    return card;
  }
}

package dev.drydock.ui.migrations;

import dev.drydock.command.MigrationRun;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusLabel;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.RunWords;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The runs from this machine that touched a migration, newest first, each with its error. */
final class RunsOfMigration extends VBox {
  private static final int MOST = 50;
  private static final int COLUMNS = 6;

  /**
   * @param journal the way to all runs
   */
  RunsOfMigration(List<MigrationRun> runs, Runnable journal) {
    super(8);
    Label title = new Label("Runs made from here");
    title.getStyleClass().add("strong");
    Hyperlink all = new Hyperlink("Open the journal");
    all.setOnAction(e -> journal.run());
    HBox head = new HBox(8, title, Copy.button("the runs", () -> text(runs)), all);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, runs.isEmpty() ? none() : grid(runs));
    if (runs.size() > MOST) {
      getChildren().add(muted("and " + (runs.size() - MOST) + " older ones, in the journal"));
    }
  }

  private static Label none() {
    return muted("No dry run and no apply from this machine has reached this migration yet.");
  }

  private static GridPane grid(List<MigrationRun> runs) {
    GridPane grid = new GridPane(16, 4);
    int line = 0;
    for (MigrationRun run : runs.subList(0, Math.min(runs.size(), MOST))) {
      JournalEntry entry = run.run();
      Label when = whole(RelativeTime.ago(entry.startedAt(), Instant.now()));
      when.setTooltip(new Tooltip(RelativeTime.exact(entry.startedAt())));
      Label took = whole(RelativeTime.took(run.step().took()));
      took.getStyleClass().add("muted");
      grid.addRow(
          line++,
          new StatusLabel(RunWords.sign(entry, run.step())),
          whole(RunWords.what(entry)),
          when,
          took,
          whole(RunWords.who(entry)),
          muted(RunWords.where(entry)));
      if (run.error().isPresent()) {
        grid.add(error(run.error().get()), 1, line++, COLUMNS - 1, 1);
      }
    }
    return grid;
  }

  private static Label error(String text) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    label.getStyleClass().addAll("status", Tone.DANGER.styleClass());
    return label;
  }

  private static Label whole(String text) {
    Label label = new Label(Visible.of(text));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(Visible.of(text));
    label.getStyleClass().add("muted");
    return label;
  }

  private static String text(List<MigrationRun> runs) {
    return runs.stream()
        .map(
            run ->
                String.join(
                    "\t",
                    RelativeTime.exact(run.run().startedAt()),
                    RunWords.what(run.run()),
                    run.step().outcome(),
                    RelativeTime.took(run.step().took()),
                    RunWords.who(run.run()),
                    RunWords.where(run.run()),
                    run.error().orElse("")))
        .collect(Collectors.joining("\n"));
  }
}

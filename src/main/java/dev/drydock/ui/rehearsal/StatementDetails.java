package dev.drydock.ui.rehearsal;

import dev.drydock.run.StatementReport;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.server.Notice;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.StatementErrorCard;
import dev.drydock.ui.report.LockStrength;
import dev.drydock.ui.report.Risk;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything a dry run saw of one statement. */
final class StatementDetails extends VBox {
  private static final double LINE = 20;

  private final Tasks tasks;
  private final String file;
  private final java.util.function.IntConsumer showLine;

  /**
   * @param showLine goes to a line of the migration's file
   */
  StatementDetails(Tasks tasks, String file, java.util.function.IntConsumer showLine) {
    this.tasks = tasks;
    this.file = file;
    this.showLine = showLine;
    getStyleClass().add("details");
    setSpacing(10);
  }

  void show(StatementReport statement) {
    getChildren().setAll(heading(statement), sql(statement));
    statement.error().ifPresent(error -> getChildren().add(1, new StatementErrorCard(error)));
    statement.note().ifPresent(note -> getChildren().add(1, note(note)));
    if (!RehearsalViewModel.waits(statement).isEmpty()) {
      getChildren().add(1, waits(statement));
    }
    if (!statement.notices().isEmpty()) {
      getChildren().add(list("Notices", notices(statement.notices())));
    }
    if (!statement.locks().isEmpty()) {
      getChildren().add(list("Locks taken", locks(statement.locks())));
    }
  }

  private Node heading(StatementReport statement) {
    Hyperlink place = new Hyperlink(Visible.of(file) + ":" + statement.line());
    place.setOnAction(e -> showLine.accept(statement.line()));
    place.getStyleClass().add("mono");
    place.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label took = new Label(RelativeTime.took(statement.took()));
    took.getStyleClass().add("muted");
    took.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, place, gap, took, Copy.button("the SQL", statement::sql));
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private Node sql(StatementReport statement) {
    SqlView view = new SqlView(tasks);
    view.show(statement.sql(), List.of());
    long lines = Math.clamp(statement.sql().lines().count(), 1, 8);
    view.setMinHeight(lines * LINE + 6);
    view.setPrefHeight(lines * LINE + 6);
    view.getStyleClass().add("framed");
    return view;
  }

  /** Who waits, and until when. */
  private Node waits(StatementReport statement) {
    LockStrength strongest =
        LockStrength.strongest(statement.locks())
            .flatMap(lock -> LockStrength.of(lock.mode()))
            .orElseThrow();
    List<String> sentences = RehearsalViewModel.waits(statement);
    VBox card = new VBox(3);
    card.getStyleClass().addAll("card", strongest.tone().styleClass());
    Label first = wrapped(sentences.getFirst() + until(statement));
    first.getStyleClass().add("strong");
    card.getChildren().add(first);
    sentences.stream()
        .skip(1)
        .limit(8)
        .map(StatementDetails::wrapped)
        .forEach(card.getChildren()::add);
    return card;
  }

  private static String until(StatementReport statement) {
    boolean blocks =
        statement.locks().stream()
            .filter(lock -> !lock.isNew())
            .flatMap(lock -> LockStrength.of(lock.mode()).stream())
            .anyMatch(LockStrength::blocksWrites);
    return blocks ? " until the migration commits." : ".";
  }

  private static Node note(String text) {
    VBox card = new VBox(wrapped("◇  " + text));
    card.getStyleClass().addAll("card", Tone.WARNING.styleClass());
    return card;
  }

  private static Node list(String title, String text) {
    Label heading = new Label(title);
    heading.getStyleClass().addAll("muted", "small-text", "strong");
    Label body = new Label(text);
    body.getStyleClass().add("mono");
    body.setWrapText(true);
    HBox.setHgrow(body, Priority.ALWAYS);
    body.setMaxWidth(Double.MAX_VALUE);
    return new VBox(2, heading, new HBox(8, body, Copy.button(title, () -> text)));
  }

  private static String notices(List<Notice> notices) {
    return notices.stream()
        .limit(200)
        .map(notice -> notice.severity() + "  " + Visible.of(notice.message()))
        .collect(Collectors.joining("\n"));
  }

  private static String locks(List<LockTaken> locks) {
    return locks.stream()
        .map(
            lock ->
                LockStrength.of(lock.mode()).map(LockStrength::sql).orElse(lock.mode())
                    + " on "
                    + Visible.of(Risk.shortName(lock.relation()))
                    + (lock.isNew() ? " (new)" : ""))
        .collect(Collectors.joining("\n"));
  }

  private static Label wrapped(String text) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    return label;
  }
}

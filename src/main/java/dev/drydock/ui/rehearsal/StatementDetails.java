package dev.drydock.ui.rehearsal;

import dev.drydock.run.FollowsFrom;
import dev.drydock.run.StatementError;
import dev.drydock.run.StatementReport;
import dev.drydock.run.effects.AlreadyThere;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.Estimate;
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
  private final Trial trial;
  private final Ways ways;
  private String whole = "";

  /** Where one can go from here. */
  interface Ways {
    /** To a line of the migration's file. */
    void showLine(int line);

    /** To the statement this one follows from. */
    void show(FollowsFrom cause);
  }

  StatementDetails(Tasks tasks, String file, Trial trial, Ways ways) {
    this.tasks = tasks;
    this.file = file;
    this.trial = trial;
    this.ways = ways;
    getStyleClass().add("details");
    setSpacing(10);
  }

  void show(StatementReport statement) {
    whole = statement.sql();
    getChildren().setAll(heading(statement), sql(statement));
    statement.error().ifPresent(error -> getChildren().add(1, card(error)));
    statement.followsFrom().ifPresent(cause -> getChildren().add(1, follows(cause)));
    statement.note().ifPresent(note -> getChildren().add(1, note(note)));
    if (!statement.effects().waits().isEmpty() || statement.effects().estimate().isPresent()) {
      getChildren().add(1, waits(statement));
    }
    Effects effects = statement.effects();
    if (!effects.takenAlong().isEmpty()) {
      getChildren().add(list("CASCADE takes along", String.join("\n", effects.takenAlong())));
    }
    if (!effects.alreadyThere().isEmpty()) {
      String there =
          effects.alreadyThere().stream()
              .map(AlreadyThere::sentence)
              .collect(Collectors.joining("\n"));
      getChildren().add(list("Already there", there));
    }
    if (!effects.rebuiltIndexes().isEmpty()) {
      getChildren().add(list("Indexes built anew", String.join("\n", effects.rebuiltIndexes())));
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
    place.setOnAction(e -> ways.showLine(statement.line()));
    place.getStyleClass().add("mono");
    place.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label took = new Label(RelativeTime.took(statement.took()));
    took.getStyleClass().add("muted");
    took.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, place, gap, took, Copy.button("the SQL", () -> whole));
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private Node sql(StatementReport statement) {
    SqlView view = new SqlView(tasks);
    view.numberFrom(statement.line());
    show(view, statement.sql());
    view.getStyleClass().add("framed");
    trial.whole(file, statement, text -> show(view, text));
    return view;
  }

  private void show(SqlView view, String sql) {
    whole = sql;
    view.show(sql, List.of());
    long lines = Math.clamp(sql.lines().count(), 1, 12);
    view.setMinHeight(lines * LINE + 6);
    view.setPrefHeight(lines * LINE + 6);
  }

  private Node card(StatementError error) {
    return new StatementErrorCard(
        error,
        trial.buttons(error.place().file(), error.explanation().fixes()).toArray(Node[]::new));
  }

  private Node follows(FollowsFrom cause) {
    Hyperlink link = new Hyperlink("Follows from " + Visible.of(cause.file()) + ":" + cause.line());
    link.setOnAction(e -> ways.show(cause));
    HBox card =
        new HBox(
            8, link, wrapped("which would have made " + cause.object() + ". Mend that one first."));
    card.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", Tone.WARNING.styleClass());
    return card;
  }

  /** Who waits, until when, and how long that would be on the target. */
  private Node waits(StatementReport statement) {
    List<String> sentences = statement.effects().waits();
    VBox card = new VBox(3);
    Tone tone =
        LockStrength.strongest(statement.locks())
            .filter(lock -> !sentences.isEmpty() && !lock.isNew())
            .flatMap(lock -> LockStrength.of(lock.mode()))
            .map(LockStrength::tone)
            .orElse(Tone.NEUTRAL);
    card.getStyleClass().addAll("card", tone.styleClass());
    if (!sentences.isEmpty()) {
      Label first = wrapped(capital(sentences.getFirst()) + until(statement));
      first.getStyleClass().add("strong");
      card.getChildren().add(first);
    }
    sentences.stream()
        .skip(1)
        .limit(8)
        .map(sentence -> wrapped(capital(sentence) + "."))
        .forEach(card.getChildren()::add);
    statement
        .effects()
        .estimate()
        .ifPresent(estimate -> card.getChildren().add(wrapped(estimated(estimate))));
    return card;
  }

  private static String estimated(Estimate estimate) {
    return RelativeTime.took(estimate.low())
        + " to "
        + RelativeTime.took(estimate.high())
        + " on the target's sizes: "
        + estimate.reasoning()
        + ".";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
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

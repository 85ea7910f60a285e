package dev.drydock.ui.console;

import dev.drydock.server.QueryAs;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a query is run with, and the buttons that run it. */
final class QueryBar extends VBox {
  /** In pixels; below it there are two lines. */
  private static final double NARROW = 600;

  private static final double APART = 7;

  private static final long ROWS = 10_000;
  private static final int SECONDS = 30;

  private static final double ROLE = 96;
  private static final double CLAIMS = 106;

  private final TextField role =
      field("as role", ROLE, "Run as this role; empty for the profile's");
  private final TextField claims =
      field("JWT claims", CLAIMS, "request.jwt.claims as JSON, for Supabase's row security");
  private final TextField limit = field("rows", 62, "Rows fetched at most");
  private final TextField timeout = field("seconds", 42, "Longest a query may run, in seconds");
  private final StackPane mode = new StackPane();
  private final Label rows = unit("rows");
  private final Label seconds = unit("s");
  private final CheckBox analyze = new CheckBox("Analyze");
  private final Button plan = new Button("Plan");
  private final Button run = new Button("Run  Ctrl+⏎");
  private final Button stop = new Button("Cancel  Esc");

  /** What the buttons do. */
  record Actions(Runnable run, Runnable plan, Runnable cancel) {}

  QueryBar(Actions does) {
    getStyleClass().add("query-bar");
    setMinWidth(0);
    writing(false);
    role.setId("query-role");
    limit.setId("query-limit");
    timeout.setId("query-seconds");
    limit.setText(Long.toString(ROWS));
    timeout.setText(Integer.toString(SECONDS));
    analyze.setTooltip(new Tooltip("Run the query for its plan: real times and rows"));
    plan.setTooltip(new Tooltip("Show how the server would run it (Ctrl+Shift+E)"));
    run.setTooltip(new Tooltip("Run the statement at the caret; with Shift all of them"));
    run.getStyleClass().add("success");
    plan.setMinWidth(USE_PREF_SIZE);
    run.setMinWidth(USE_PREF_SIZE);
    stop.setMinWidth(USE_PREF_SIZE);
    analyze.setMinWidth(USE_PREF_SIZE);
    run.setOnAction(e -> does.run().run());
    plan.setOnAction(e -> does.plan().run());
    stop.setOnAction(e -> does.cancel().run());
    // a limit that is cut looks like another one; the long texts give way
    limit.setMinWidth(62);
    widthProperty()
        .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
        .subscribe(this::fit);
    running(false);
  }

  /** A number without its unit, and half a prompt, say nothing: the second line takes some. */
  private void fit(boolean narrow) {
    claims.setPromptText(narrow ? "claims" : "JWT claims");
    role.setPrefWidth(narrow ? 78 : ROLE);
    claims.setPrefWidth(narrow ? 70 : CLAIMS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox fetched = line(mode, role, claims, limit, rows);
    HBox longest = line(timeout, seconds);
    HBox buttons = line(gap, analyze, plan, stop, run);
    HBox.setHgrow(buttons, Priority.ALWAYS);
    getChildren()
        .setAll(
            narrow
                ? List.of(fetched, line(longest, buttons))
                : List.of(line(fetched, longest, buttons)));
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(APART, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Says whether what is run can change anything. */
  void writing(boolean now) {
    Pill pill = now ? new Pill("WRITING", Tone.DANGER) : new Pill("READ ONLY", Tone.ACCENT);
    pill.setTooltip(
        new Tooltip(
            now
                ? "What is run is kept when you commit."
                : "Each query runs in a read-only transaction that is rolled back."));
    mode.setMinWidth(USE_PREF_SIZE);
    mode.getChildren().setAll(pill);
  }

  void running(boolean now) {
    show(run, !now);
    show(stop, now);
    plan.setDisable(now);
  }

  boolean analyze() {
    return analyze.isSelected();
  }

  QueryAs as() {
    String text = claims.getText().strip();
    return new QueryAs(
        Optional.of(role.getText().strip()).filter(name -> !name.isEmpty()),
        text.isEmpty() ? Map.of() : Map.of("request.jwt.claims", text));
  }

  /** Rows at most; what is no number counts as the usual limit and is put right. */
  long rows() {
    return number(limit, ROWS);
  }

  Duration timeout() {
    return Duration.ofSeconds(number(timeout, SECONDS));
  }

  private static long number(TextField field, long usual) {
    try {
      return Math.clamp(Long.parseLong(field.getText().replaceAll("[\\s,_.]", "")), 1, 100_000_000);
    } catch (NumberFormatException e) {
      field.setText(Long.toString(usual));
      return usual;
    }
  }

  private static Label unit(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static TextField field(String prompt, double width, String what) {
    TextField field = new TextField();
    field.setPromptText(prompt);
    field.setAccessibleText(what);
    field.setTooltip(new Tooltip(what));
    field.setPrefWidth(width);
    field.setMinWidth(42);
    return field;
  }
}

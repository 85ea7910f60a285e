package dev.drydock.ui.console;

import dev.drydock.ui.console.TextSearch.Found;
import dev.drydock.ui.console.TextSearch.Match;
import dev.drydock.ui.report.Amounts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Finds and replaces in an editor; hidden until it is asked for. */
final class FindBar extends VBox {
  private final SqlEditor editor;
  private final TextField wanted = field("Find", "find-text");
  private final TextField with = field("Replace with", "replace-text");
  private final ToggleButton matchCase = toggle("Aa", "Match case");
  private final ToggleButton wholeWord = toggle("Word", "Whole words only");
  private final ToggleButton regex = toggle(".*", "Regular expression");
  private final Label count = new Label();
  private final HBox replacing;

  FindBar(SqlEditor editor) {
    this.editor = editor;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    count.setId("find-count");
    count.setMinWidth(60);
    HBox finding =
        row(
            wanted,
            matchCase,
            wholeWord,
            regex,
            button("↑", "Previous (Shift+F3)", () -> go(-1)),
            button("↓", "Next (F3)", () -> go(1)),
            count,
            gap,
            button("✕", "Close (Esc)", this::close));
    replacing =
        row(
            with,
            button("Replace", "Replace this one and go to the next", this::replace),
            button("Replace all", "Replace every one; a single step to undo", this::replaceAll));
    getStyleClass().add("find-bar");
    getChildren().addAll(finding, replacing);
    wanted.textProperty().addListener((o, was, is) -> look());
    for (ToggleButton toggle : List.of(matchCase, wholeWord, regex)) {
      toggle.selectedProperty().addListener((o, was, is) -> look());
    }
    editor.textProperty().addListener((o, was, is) -> count());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    shown(false);
  }

  /** Opens it, with what is selected where that is a part of a line. */
  void open(boolean withReplacing) {
    String selected = isOpen() ? "" : editor.getSelectedText(); // else it is what was found
    shown(true);
    replacing.setVisible(withReplacing);
    replacing.setManaged(withReplacing);
    if (!selected.isEmpty() && !selected.contains("\n")) {
      wanted.setText(selected);
    }
    wanted.requestFocus();
    wanted.selectAll();
    count();
  }

  boolean isOpen() {
    return isVisible();
  }

  void close() {
    shown(false);
    editor.requestFocus();
  }

  /** Selects the next match, or the previous one; round the end. */
  void go(int step) {
    List<Match> matches = found().matches();
    if (matches.isEmpty()) {
      return;
    }
    int at = current(matches).map(matches::indexOf).orElseGet(() -> before(matches, step));
    select(matches.get(Math.floorMod(at + step, matches.size())));
  }

  private void look() {
    Found found = found();
    int caret = editor.getSelection().getStart();
    found.matches().stream()
        .filter(match -> match.start() >= caret)
        .findFirst()
        .or(() -> found.matches().stream().findFirst())
        .ifPresent(this::select);
    count();
  }

  private void replace() {
    Optional<Match> current = current(found().matches());
    if (current.isEmpty()) {
      go(1);
      return;
    }
    String text = editor.getText();
    search()
        .replaced(text, with.getText(), current)
        .ifPresentOrElse(
            changed -> {
              int end = current.get().end() + changed.length() - text.length();
              editor.edit(
                  current.get().start(),
                  current.get().end(),
                  changed.substring(current.get().start(), end));
              editor.moveTo(end);
              go(1);
            },
            this::badGroup);
  }

  private void replaceAll() {
    int matches = found().matches().size();
    if (matches == 0) {
      return;
    }
    search()
        .replaced(editor.getText(), with.getText(), Optional.empty())
        .ifPresentOrElse(
            changed -> {
              editor.edit(0, editor.getLength(), changed);
              say(Amounts.number(matches) + " replaced", false);
            },
            this::badGroup);
  }

  private void badGroup() {
    say("There is no such group to replace with.", true);
  }

  private Found found() {
    return search().in(editor.getText());
  }

  private TextSearch search() {
    return new TextSearch(
        wanted.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected());
  }

  private Optional<Match> current(List<Match> matches) {
    return matches.stream()
        .filter(
            match ->
                match.start() == editor.getSelection().getStart()
                    && match.end() == editor.getSelection().getEnd())
        .findFirst();
  }

  /** The index from which a step leads to the nearest match. */
  private int before(List<Match> matches, int step) {
    int caret = editor.getCaretPosition();
    int later = (int) matches.stream().filter(match -> match.start() < caret).count();
    return step > 0 ? later - 1 : later;
  }

  private void select(Match match) {
    editor.selectRange(match.start(), match.end());
    editor.requestFollowCaret();
    count();
  }

  private void count() {
    if (!isVisible()) {
      return;
    }
    Found found = found();
    if (found.problem().isPresent()) {
      say(found.problem().get(), true);
      return;
    }
    int all = found.matches().size();
    say(
        wanted.getText().isEmpty()
            ? ""
            : all == 0
                ? "not found"
                : current(found.matches())
                    .map(match -> (found.matches().indexOf(match) + 1) + " of " + all)
                    .orElse(all + " found"),
        false);
  }

  private void say(String text, boolean bad) {
    count.setText(text);
    count.getStyleClass().setAll("label", bad ? "danger-text" : "muted");
  }

  private void pressed(KeyEvent event) {
    boolean back = event.isShiftDown();
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.F3
        || event.getCode() == KeyCode.ENTER && event.getTarget() == wanted) {
      go(back ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == with) {
      replace();
      event.consume();
    }
  }

  private void shown(boolean now) {
    setVisible(now);
    setManaged(now);
  }

  private static HBox row(javafx.scene.Node... nodes) {
    HBox row = new HBox(6, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static TextField field(String prompt, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.setPrefWidth(230);
    return field;
  }

  private static ToggleButton toggle(String text, String what) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.getStyleClass().addAll("small", "flat");
    toggle.setTooltip(new Tooltip(what));
    toggle.setAccessibleText(what);
    toggle.setMinWidth(USE_PREF_SIZE);
    return toggle;
  }

  private static Button button(String text, String what, Runnable does) {
    Button button = new Button(text);
    button.getStyleClass().addAll("small", "flat");
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> does.run());
    return button;
  }
}

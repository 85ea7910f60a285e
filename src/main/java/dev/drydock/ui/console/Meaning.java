package dev.drydock.ui.console;

import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Explanation;
import dev.drydock.explain.Trail;
import dev.drydock.problem.Fix;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.EvidenceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a refusal means here: the verdict, the way out first, then what was looked at. */
final class Meaning extends VBox {

  /**
   * @param fixes those that can be taken here
   * @param apply makes a fix's edits in the editor
   * @param show opens the migration a name comes from
   */
  Meaning(Diagnosis diagnosis, List<Fix> fixes, Consumer<Fix> apply, Consumer<Trail.Step> show) {
    super(8);
    Explanation explanation = diagnosis.explanation();
    getStyleClass().addAll("card", Tone.ACCENT.styleClass());
    Label answer = wrapped(diagnosis.answer());
    answer.getStyleClass().add("strong");
    HBox.setHgrow(answer, Priority.ALWAYS);
    HBox head = new HBox(8, answer, Copy.button("the explanation", () -> text(diagnosis)));
    if (diagnosis.verdict() != Verdict.OTHER && diagnosis.verdict() != Verdict.UNKNOWN) {
      head.getChildren()
          .addFirst(new Pill(diagnosis.verdict().word().replace('-', ' '), Tone.ACCENT));
    }
    head.setAlignment(Pos.TOP_LEFT);
    getChildren().add(head);
    if (!diagnosis.answer().contains(explanation.what())) {
      getChildren().add(wrapped(explanation.text()));
    }
    List<Node> ways = ways(fixes, apply);
    if (!ways.isEmpty()) {
      FlowPane buttons = new FlowPane(8, 6, ways.toArray(Node[]::new));
      buttons.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(buttons);
    }
    getChildren().add(wrapped(explanation.remedy()));
    for (Fix fix : explanation.fixes()) {
      fix.sql().ifPresent(sql -> getChildren().add(sql(fix.title(), sql)));
    }
    diagnosis.trail().stream().map(step -> origin(step, show)).forEach(getChildren()::add);
    explanation.evidence().stream().map(EvidenceView::new).forEach(getChildren()::add);
    setAccessibleText(text(diagnosis));
  }

  private static List<Node> ways(List<Fix> fixes, Consumer<Fix> apply) {
    List<Node> ways = new ArrayList<>();
    for (Fix fix : fixes) {
      if (!fix.edits().isEmpty()) {
        Button button = new Button(ways.isEmpty() ? fix.title() + "  Alt+⏎" : fix.title());
        button.setMnemonicParsing(false); // names have underscores
        button.getStyleClass().add("small");
        if (ways.isEmpty()) {
          button.getStyleClass().add("accent");
        }
        button.setTooltip(new Tooltip("Change the query so; nothing is run"));
        button.setOnAction(e -> apply.accept(fix));
        ways.add(button);
      }
    }
    return ways;
  }

  private static Node origin(Trail.Step step, Consumer<Trail.Step> show) {
    Hyperlink link = new Hyperlink(Visible.of(step.file()) + ", line " + step.line());
    link.setOnAction(e -> show.accept(step));
    String deed = step.deed().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    HBox line = new HBox(4, link, muted(deed + " " + step.name()));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** For a person to run where it may be run; the console does not. */
  private static Node sql(String title, String sql) {
    Label text = wrapped(Visible.of(sql));
    text.getStyleClass().add("mono");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox box = new HBox(8, text, Copy.button("the SQL: " + title, () -> sql));
    box.getStyleClass().add("safe-form");
    return new VBox(2, muted(title), box);
  }

  private static String text(Diagnosis diagnosis) {
    return diagnosis.answer()
        + "\n"
        + diagnosis.explanation().text()
        + "\n"
        + diagnosis.explanation().remedy();
  }

  private static Label muted(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}

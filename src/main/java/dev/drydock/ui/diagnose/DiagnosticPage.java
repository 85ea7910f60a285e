package dev.drydock.ui.diagnose;

import dev.drydock.command.RunDiagnostic;
import dev.drydock.command.RunDiagnostic.Asked;
import dev.drydock.problem.Problem;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.query.library.Library;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.names.Completed;
import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Job;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question of the library, asked right here, with its rows; others that follow from it below. */
final class DiagnosticPage extends VBox {
  private final Here here;
  private final NamesAtHand names;
  private final String name;
  private final List<String> further;
  private final Map<String, TextField> values = new LinkedHashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final VBox answer = new VBox();
  private final Button ask = new Button("Ask");

  /**
   * @param further names of questions to ask next
   * @param table known beforehand; empty for none
   */
  DiagnosticPage(Here here, String name, List<String> further, String table) {
    this.here = here;
    this.names = new NamesAtHand(here.useCases().completeQuery(), here.tasks(), here.workspace());
    this.name = name;
    this.further = further;
    if (here.workspace().database().isEmpty()) {
      problem(
          Problem.error(
              "no-database",
              "This is asked of a database, and none is connected.",
              "Choose a profile at the top, or connect again."));
      getChildren().add(answer);
      return;
    }
    here.tasks()
        .run("Read the library", p -> here.useCases().runDiagnostic().library(here.workspace()))
        .onDone(library -> show(library, table))
        .onProblem(this::problem);
    getChildren().add(answer);
  }

  private void show(Library library, String table) {
    Optional<Diagnostic> found =
        library.diagnostics().stream().filter(one -> one.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      return;
    }
    getChildren().addFirst(head(found.get(), table));
    FlowPane next = new FlowPane(8, 6);
    library.diagnostics().stream()
        .filter(one -> further.contains(one.name()))
        .forEach(one -> next.getChildren().add(further(one)));
    VBox below = new VBox(next);
    below.getStyleClass().add("details");
    getChildren().add(below);
    if (values.values().stream().allMatch(field -> !field.getText().isBlank())) {
      ask();
    } else {
      values.values().stream()
          .filter(field -> field.getText().isBlank())
          .findFirst()
          .ifPresent(TextField::requestFocus);
    }
  }

  private VBox head(Diagnostic diagnostic, String table) {
    Label title = new Label(diagnostic.title());
    title.getStyleClass().add("answer");
    VBox head = new VBox(6, title, AnswerPage.muted(diagnostic.about()));
    head.getStyleClass().add("details");
    if (!diagnostic.parameters().isEmpty()) {
      names.refresh();
      FlowPane row = new FlowPane(12, 6);
      row.setAlignment(Pos.CENTER_LEFT);
      diagnostic.parameters().forEach(parameter -> row.getChildren().add(field(parameter, table)));
      ask.getStyleClass().add("accent");
      ask.setOnAction(e -> ask());
      row.getChildren().add(ask);
      head.getChildren().add(row);
    }
    return head;
  }

  private HBox field(Parameter parameter, String table) {
    boolean isTable = parameter.kind().startsWith("relation");
    TextField field = new TextField(isTable && !table.isEmpty() ? table : parameter.initial());
    field.setId("parameter-" + parameter.name());
    field.setPromptText(parameter.kind());
    field.setPrefWidth(170);
    field.setOnAction(e -> ask());
    Completed.field(
        field,
        here.tasks(),
        typed -> names.values(parameter.kind(), typed, relationBefore(parameter)));
    Label label = new Label(parameter.label());
    label.setLabelFor(field);
    values.put(parameter.name(), field);
    kinds.put(parameter.name(), parameter.kind());
    HBox pair = new HBox(6, label, field);
    pair.setAlignment(Pos.CENTER_LEFT);
    return pair;
  }

  /** The relation given above a parameter, of which a column is asked. */
  private String relationBefore(Parameter parameter) {
    String relation = "";
    for (Map.Entry<String, TextField> given : values.entrySet()) {
      if (given.getKey().equals(parameter.name())) {
        break;
      }
      if (kinds.get(given.getKey()).startsWith("relation")) {
        relation = given.getValue().getText();
      }
    }
    return relation;
  }

  private Button further(Diagnostic other) {
    Button button = new Button(other.title());
    button.setMnemonicParsing(false);
    button.setOnAction(
        e -> {
          DiagnosticPage next =
              new DiagnosticPage(here, other.name(), List.of(), table().orElse(""));
          getChildren().setAll(next);
        });
    return button;
  }

  private Optional<String> table() {
    return Optional.ofNullable(values.get("table")).map(TextField::getText);
  }

  private void ask() {
    Map<String, String> given = new HashMap<>();
    values.forEach((key, field) -> given.put(key, field.getText()));
    Job<Asked> job =
        here.tasks()
            .run(
                "Ask the database",
                progress ->
                    here.useCases()
                        .runDiagnostic()
                        .ask(here.workspace(), name, given, progress::onCancel));
    ask.setDisable(true);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(e -> job.cancel());
    VBox working = new VBox(10, bar, cancel);
    working.getStyleClass().add("details");
    answer.getChildren().setAll(working);
    job.onDone(this::answered)
        .onProblem(this::problem)
        .onCancelled(() -> answer.getChildren().clear())
        .onEnd(() -> ask.setDisable(false));
  }

  private void answered(Asked asked) {
    boolean none = asked.evidence().rows().isEmpty();
    String rows =
        asked.evidence().rows().size() + (asked.evidence().rows().size() == 1 ? " row" : " rows");
    AnswerPage page =
        new AnswerPage(
            none ? "✓ nothing" : "▤ " + rows,
            none ? Tone.SUCCESS : Tone.ACCENT,
            asked.verdict().orElse(none ? "No row." : "This is what the database says."));
    asked.hidden().ifPresent(page::more);
    page.step("Ask again", this::ask);
    page.step(
        "Open in the console", () -> here.navigation().openInConsole(asked.evidence().query()));
    page.step(
        "Copy as Markdown",
        () -> {
          Copy.text(
              "## "
                  + asked.evidence().title()
                  + "\n\non "
                  + Target.of(here.workspace()).map(Target::line).orElse("")
                  + "\n"
                  + DiagnosisMarkdown.evidence(asked.evidence()));
          here.navigation().notifier().done("Copied for a ticket.");
        });
    if (!none) {
      page.add(new EvidenceBox(here, asked.evidence(), RunDiagnostic.MOST));
    }
    if (asked.more()) {
      page.add(AnswerPage.muted("There are more rows; open it in the console."));
    }
    answer.getChildren().setAll(page);
  }

  private void problem(Problem problem) {
    VBox page = new VBox(new ErrorPanel(problem));
    page.getStyleClass().add("details");
    answer.getChildren().setAll(page);
  }
}

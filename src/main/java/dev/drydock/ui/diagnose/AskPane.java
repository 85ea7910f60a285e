package dev.drydock.ui.diagnose;

import dev.drydock.catalog.KnownName;
import dev.drydock.explain.Diagnosis;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Ask at the left, the answer at the right. */
final class AskPane extends BorderPane {
  private final Tasks tasks;
  private final Latest asking;
  private final Latest naming;
  private final Runnable migrations;
  private final Consumer<String> compare;
  private final QuestionField field;
  private final ScrollPane answer = new ScrollPane();
  private Optional<Here> here = Optional.empty();

  /**
   * @param migrations goes where one opens a folder and connects
   * @param compare shows how a table differs from what the folder makes
   */
  AskPane(Tasks tasks, Runnable migrations, Consumer<String> compare) {
    this.tasks = tasks;
    this.migrations = migrations;
    this.compare = compare;
    this.asking = tasks.latest("Diagnose");
    this.naming = tasks.latest("Read names");
    this.field = new QuestionField(tasks, this::ask, this::chosen);
    Label or = new Label("Or choose what it is about");
    or.getStyleClass().addAll("muted", "small-text");
    VBox left = new VBox(10, field, or, new CardList(this::ask));
    left.getStyleClass().add("ask-column");
    ScrollPane column = new ScrollPane(left);
    column.setFitToWidth(true);
    column.getStyleClass().add("form-scroll");
    column.setMinWidth(300);
    answer.setFitToWidth(true);
    answer.setId("answer-pane");
    SplitPane parts = new SplitPane(column, answer);
    parts.setDividerPositions(0.36);
    SplitPane.setResizableWithParent(column, false);
    setCenter(parts);
    nothing();
  }

  /** Follows what is open; the text stays, an answer about another database does not. */
  void follow(Optional<Here> now) {
    here = now;
    asking.cancel();
    naming.cancel();
    field.known(List.of());
    nothing();
  }

  /** Reads the names anew; to be called when the room is shown. */
  void refresh() {
    here.filter(h -> h.workspace().database().isPresent())
        .ifPresent(
            h ->
                naming
                    .run(progress -> h.useCases().knowNames().read(h.workspace()), field::known)
                    // Completion is a help; what stands in its way is told by the answer.
                    .onProblem(problem -> field.known(List.of())));
  }

  void focus() {
    field.focus();
  }

  /** Asks a text as if it had been pasted. */
  void ask(String text) {
    field.text(text);
    ask();
  }

  /** Asks about something that is there. */
  void ask(KnownName name) {
    field.text(name.text());
    chosen(name);
  }

  private void ask() {
    String text = field.text();
    here.ifPresentOrElse(
        h -> {
          Job<Diagnosis> job =
              asking.run(
                  progress -> h.useCases().explainError().explain(h.workspace(), text),
                  found -> show(new DiagnosisPage(h, found, text, compare)));
          working("Looking it up", job);
        },
        this::noFolder);
  }

  /** A policy is no relation: what is asked of it is what its table's row security does. */
  private void chosen(KnownName name) {
    if (name.kind().equals("policy")) {
      here.ifPresent(h -> diagnostic(h, "rls-policies", List.of("why-no-rows"), name.relation()));
    } else {
      ask();
    }
  }

  private void ask(QuestionCard card) {
    if (here.isEmpty()) {
      noFolder();
      return;
    }
    Here h = here.get();
    switch (card) {
      case MISSING -> {
        asking.cancel();
        nothing();
        field.focus();
      }
      case FAILED -> lastFailure(h);
      case VERSIONS ->
          working(
              "Reading folder and history",
              asking.run(
                  progress -> h.useCases().showStatus().show(h.workspace()),
                  report -> show(new VersionsPage(h, report))));
      case ARRIVED -> h.navigation().verify();
      case BLOCKED, SLOW, DENIED, HIDDEN ->
          diagnostic(h, card.diagnostic().orElseThrow(), card.further(), "");
    }
  }

  private void diagnostic(Here h, String name, List<String> further, String table) {
    asking.cancel();
    show(new DiagnosticPage(h, name, further, table));
  }

  private void lastFailure(Here h) {
    working(
        "Reading the journal",
        asking.run(
            progress -> LastFailure.find(h),
            found ->
                show(
                    found
                        .<Node>map(failure -> new FailurePage(h, failure, compare))
                        .orElseGet(() -> FailurePage.none(h)))));
  }

  private void working(String what, Job<?> job) {
    Label said = new Label(what + "…");
    job.message().addListener((o, was, is) -> said.setText(is));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(e -> job.cancel());
    VBox box = new VBox(10, said, bar, cancel);
    box.getStyleClass().add("details");
    answer.setContent(box);
    job.onProblem(this::problem).onCancelled(this::nothing);
  }

  private void problem(Problem problem) {
    ErrorPanel panel = new ErrorPanel(problem);
    Button again = new Button("Try again");
    again.setOnAction(e -> ask());
    if (!field.text().isBlank()) {
      panel.action(again);
    }
    if (isWithoutDatabase()) {
      Button there = new Button("To the migrations");
      there.setOnAction(e -> migrations.run());
      panel.action(there);
    }
    VBox page = new VBox(panel);
    page.getStyleClass().add("details");
    show(page);
  }

  private boolean isWithoutDatabase() {
    return here.filter(h -> h.workspace().database().isPresent()).isEmpty();
  }

  private void show(Node page) {
    answer.setFitToHeight(page instanceof EmptyState); // an answer is as long as it is
    answer.setContent(page);
    answer.setVvalue(0);
  }

  private void noFolder() {
    problem(
        Problem.error(
            "nothing-open",
            "No folder of migrations is open.",
            "Open a folder or a profile; without them there is nothing to look into."));
  }

  private void nothing() {
    EmptyState state =
        new EmptyState(
            MaterialDesignS.STETHOSCOPE,
            "Why is it missing?",
            "Paste the message your app, psql or a driver gave, with or without its stack trace, or"
                + " type a name. The folder and the database are looked into; nothing is written.");
    show(state);
  }
}

package dev.drydock.ui.console;

import dev.drydock.query.Answer;
import dev.drydock.query.Plan;
import dev.drydock.server.Notice;
import dev.drydock.ui.report.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What came of the queries of a tab: a page for each answer, for a plan, for a refusal. */
final class AnswerPages extends TabPane {
  private static final String RESULTS = "Results";

  private final TextArea messages = new TextArea();
  private final List<Answer> held = new ArrayList<>();
  private Optional<Plan> kept = Optional.empty();

  /**
   * @param promise whether nothing can be written from here, by this login
   */
  AnswerPages(boolean promise) {
    messages.setEditable(false);
    messages.getStyleClass().add("mono");
    messages.setAccessibleText("Messages");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().add("answer-pages");
    Label label =
        new Label(
            "Choose a question at the left, or write a query and press Ctrl+Enter;"
                + " Ctrl+Space completes names."
                + (promise ? " Nothing here can change the database." : ""));
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    VBox page = new VBox(label);
    page.getStyleClass().add("details");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    getTabs().setAll(new Tab(RESULTS, scroll));
  }

  /** Rows are on their way; those before are dropped. */
  void begin(AnswerPane first) {
    forget();
    getTabs().setAll(new Tab(RESULTS, first));
  }

  /** Whether answers are here already. */
  boolean holdsAny() {
    return !held.isEmpty();
  }

  /**
   * Shows what went well.
   *
   * @param first the pane of the first answer, which is shown
   * @param more makes a pane for a further one, by its number from 0
   * @param remarks said besides, one a line
   */
  void show(Outcome outcome, AnswerPane first, IntFunction<AnswerPane> more, List<String> remarks) {
    held.addAll(outcome.answers());
    List<String> said = new ArrayList<>(remarks);
    for (int i = 0; i < outcome.answers().size(); i++) {
      Answer answer = outcome.answers().get(i);
      AnswerPane pane = i == 0 ? first : more.apply(i);
      pane.show(answer);
      if (i > 0) {
        getTabs().add(new Tab(RESULTS + " " + (i + 1), pane));
      }
      said.add(
          Amounts.count(answer.rows().size(), "row")
              + " in "
              + answer.took().toMillis()
              + " ms, the first after "
              + answer.first().toMillis()
              + " ms");
      for (Notice notice : answer.notices()) {
        said.add(notice.severity() + ": " + notice.message());
        notice.detail().ifPresent(detail -> said.add("  DETAIL: " + detail));
        notice.hint().ifPresent(hint -> said.add("  HINT: " + hint));
      }
    }
    messages.setText(String.join("\n", said) + "\n");
    getTabs().add(new Tab("Messages", messages));
  }

  /** Shows a refusal before the answers of what ran before it. */
  void showFailure(Node page) {
    getTabs().removeIf(tab -> tab.getText().equals(RESULTS) && held.isEmpty());
    Tab tab = new Tab("Error", page);
    getTabs().addFirst(tab);
    getSelectionModel().select(tab);
  }

  /** Shows a plan, beside the one that was kept to compare, if one was. */
  void show(Plan plan) {
    PlanPane pane = new PlanPane(plan, kept.filter(plan::equals).isPresent(), this::keep);
    getTabs()
        .setAll(
            kept.filter(before -> !before.equals(plan))
                .map(before -> new Tab("Plans", new PlanComparison(before, pane, this::keep)))
                .orElseGet(() -> new Tab("Plan", pane)));
  }

  private void keep(Optional<Plan> plan) {
    kept = plan;
  }

  /** Drops all rows. */
  void forget() {
    getTabs().clear();
    held.forEach(Answer::close);
    held.clear();
  }
}

package dev.drydock.ui.console;

import dev.drydock.command.RunQuery;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.Profile;
import dev.drydock.query.Answer;
import dev.drydock.query.Console;
import dev.drydock.query.Plan;
import dev.drydock.query.Query;
import dev.drydock.query.Spool;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.query.library.DiagnosticQuery;
import dev.drydock.query.library.Surroundings;
import dev.drydock.server.Notice;
import dev.drydock.ui.console.SqlEditor.Piece;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** An editor with its answers, bound for life to the database it was opened on. */
final class QueryTab extends BorderPane {
  private static final Duration SOON = Duration.ofMillis(150);

  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;
  private final Console console;
  private final String id;
  private final String title;
  private final SqlEditor editor;
  private final QueryBar bar;
  private final ParameterRow parameters;
  private final TabPane answers = new TabPane();
  private final TextArea messages = new TextArea();
  private final Latest keeping;
  private final List<Answer> held = new ArrayList<>();
  private Optional<Diagnostic> diagnostic = Optional.empty();
  private Optional<Surroundings> here = Optional.empty();
  private Optional<Job<?>> running = Optional.empty();

  QueryTab(UseCases useCases, Tasks tasks, Navigation navigation, Workspace workspace, Draft draft)
      throws DrydockException {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.workspace = workspace;
    this.id = draft.id();
    this.title = draft.title();
    this.console = useCases.runQuery().open(workspace);
    keeping = tasks.latest("Keep the draft");
    editor = new SqlEditor(tasks);
    bar = new QueryBar(new QueryBar.Actions(this::run, this::plan, this::cancel));
    parameters = new ParameterRow(this::run);
    messages.setEditable(false);
    messages.getStyleClass().add("mono");
    messages.setAccessibleText("Messages");
    answers.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox top = new VBox(bar, parameters);
    caution().ifPresent(label -> top.getChildren().add(label));
    BorderPane upper = new BorderPane(new VirtualizedScrollPane<>(editor), top, null, null, null);
    SplitPane parts = new SplitPane(upper, answers);
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.38);
    setCenter(parts);
    editor.text(draft.text());
    editor.getUndoManager().forgetHistory();
    parametersOf(draft.text());
    editor.textProperty().addListener((o, was, is) -> typed(is));
    hint();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  SqlEditor editor() {
    return editor;
  }

  /** Shows a question of the library, and asks it when it needs nothing more. */
  void ask(Diagnostic asked, Surroundings surroundings) {
    diagnostic = Optional.of(asked);
    here = Optional.of(surroundings);
    editor.text(DiagnosticQuery.shown(asked, surroundings));
    parameters.ask(asked.parameters());
    if (!parameters.focusMissing()) {
      run();
    }
  }

  /** Runs the statement at the caret, or what is selected. */
  void run() {
    run(diagnostic.isPresent() ? editor.statements() : editor.atCaret());
  }

  /** Runs every statement, one after the other, until one fails. */
  void runAll() {
    run(editor.statements());
  }

  void cancel() {
    running.ifPresent(Job::cancel);
  }

  boolean isRunning() {
    return running.isPresent();
  }

  private void run(List<Piece> pieces) {
    if (pieces.isEmpty() || running.isPresent()) {
      return;
    }
    forget();
    AtomicReference<Spool> coming = new AtomicReference<>();
    AnswerPane first = pane();
    show("Results", first);
    List<Query> queries = new ArrayList<>();
    try {
      for (Piece piece : pieces) {
        queries.add(query(piece));
      }
    } catch (DrydockException e) {
      problem(e.problem(), Optional.empty());
      return;
    }
    Job<Outcome> job =
        tasks.run(
            "Run the query",
            progress -> {
              progress.onCancel(console::cancel);
              return Outcome.of(console, queries, coming::set);
            });
    Tasks.Repetition soon =
        tasks.every(
            SOON,
            () ->
                Optional.ofNullable(coming.get())
                    .filter(s -> held.isEmpty())
                    .ifPresent(first::begin));
    begin(job, soon);
    job.onDone(outcome -> finished(outcome, pieces, first));
    remember(pieces);
  }

  private void plan() {
    List<Piece> pieces = editor.atCaret();
    if (pieces.isEmpty() || running.isPresent()) {
      return;
    }
    forget();
    Query query;
    try {
      query = query(pieces.getFirst());
    } catch (DrydockException e) {
      problem(e.problem(), Optional.empty());
      return;
    }
    boolean analyze = bar.analyze();
    Job<Plan> job =
        tasks.run(
            "Plan the query",
            progress -> {
              progress.onCancel(console::cancel);
              return console.plan(query, analyze);
            });
    begin(job, () -> {});
    job.onDone(plan -> show("Plan", new PlanPane(plan)))
        .onProblem(problem -> problem(problem, Optional.of(pieces.getFirst())));
  }

  private void begin(Job<?> job, Tasks.Repetition soon) {
    running = Optional.of(job);
    bar.running(true);
    job.onEnd(
        () -> {
          soon.close();
          running = Optional.empty();
          bar.running(false);
        });
  }

  private void finished(Outcome outcome, List<Piece> pieces, AnswerPane first) {
    held.addAll(outcome.answers());
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < outcome.answers().size(); i++) {
      Answer answer = outcome.answers().get(i);
      AnswerPane pane = i == 0 ? first : pane();
      pane.show(answer);
      if (i > 0) {
        add("Results " + (i + 1), pane);
      }
      said.append(
          "%,d rows in %d ms, the first after %d ms%n"
              .formatted(
                  answer.rows().size(), answer.took().toMillis(), answer.first().toMillis()));
      for (Notice notice : answer.notices()) {
        said.append(notice.severity()).append(": ").append(notice.message()).append('\n');
      }
    }
    diagnostic
        .filter(asked -> !outcome.answers().isEmpty())
        .map(
            asked ->
                outcome.answers().getFirst().rows().size() == 0 ? asked.empty() : asked.found())
        .ifPresent(verdict -> verdict.ifPresent(text -> said.insert(0, text + "\n")));
    here.flatMap(known -> diagnostic.flatMap(known::hidden))
        .ifPresent(hidden -> said.append(hidden).append('\n'));
    messages.setText(said.toString());
    add("Messages", messages);
    outcome
        .failure()
        .ifPresent(
            failure ->
                problem(failure.problem(), Optional.of(pieces.get(outcome.answers().size()))));
  }

  private void problem(Problem problem, Optional<Piece> piece) {
    ErrorPanel panel = new ErrorPanel(problem);
    Optional<Place> place = problem.place().flatMap(at -> piece.map(p -> p.inEditor(at)));
    place.ifPresent(
        at -> {
          Button show = new Button("Line " + at.line() + ", column " + at.column());
          show.getStyleClass().add("small");
          show.setOnAction(
              e -> {
                editor.point(at.line(), at.column());
                editor.requestFocus();
              });
          panel.action(show);
          editor.point(at.line(), at.column());
        });
    VBox page = new VBox(panel);
    page.getStyleClass().add("details");
    Tab tab = new Tab("Error", page);
    answers.getTabs().removeIf(t -> t.getText().equals("Results") && held.isEmpty());
    answers.getTabs().addFirst(tab);
    answers.getSelectionModel().select(tab);
  }

  private Query query(Piece piece) throws DrydockException {
    Map<String, String> values = parameters.values();
    RunQuery use = useCases.runQuery();
    String text = piece.text();
    if (diagnostic.isPresent() && here.isPresent()) {
      DiagnosticQuery asked = DiagnosticQuery.of(diagnostic.get(), values, here.get());
      text = asked.text();
      values = asked.values();
    }
    return new Query(
        text, values, bar.as(), use.limits(workspace, Optional.of(bar.timeout())), bar.rows());
  }

  private AnswerPane pane() {
    return new AnswerPane(
        tasks,
        navigation.notifier(),
        diagnostic.map(Diagnostic::name).orElse("rows"),
        diagnostic.flatMap(Diagnostic::picture),
        diagnostic.flatMap(Diagnostic::empty));
  }

  private void typed(String text) {
    if (diagnostic.isPresent()
        && !text.equals(DiagnosticQuery.shown(diagnostic.get(), here.orElseThrow()))) {
      // changed by hand it is a query of the person's own
      diagnostic = Optional.empty();
    }
    if (diagnostic.isEmpty()) {
      parametersOf(text);
    }
    keeping
        .run(
            progress -> useCases.keepDrafts().keep(draft(text)),
            kept -> kept.ifPresent(navigation.notifier()::problem))
        .onProblem(navigation.notifier()::problem);
  }

  private Draft draft(String text) {
    return new Draft(id, title, workspace.profile().map(Profile::name).orElse(""), text);
  }

  private void parametersOf(String text) {
    List<Parameter> wanted = new ArrayList<>();
    for (Piece piece : SqlEditor.pieces(text)) {
      for (String name : Console.parameters(piece.text())) {
        if (wanted.stream().noneMatch(p -> p.name().equals(name))) {
          wanted.add(new Parameter(name, "value", "", "Value of :" + name));
        }
      }
    }
    parameters.ask(wanted);
  }

  private Optional<Label> caution() throws DrydockException {
    return useCases
        .runQuery()
        .caution(workspace)
        .map(
            text -> {
              Label label = new Label(text);
              label.setWrapText(true);
              label.setMaxWidth(Double.MAX_VALUE);
              label.getStyleClass().addAll("caution", "tone-warning");
              return label;
            });
  }

  private void hint() {
    Label label =
        new Label(
            "Choose a question at the left, or write a query and press Ctrl+Enter."
                + " Nothing here can change the database.");
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    VBox page = new VBox(label);
    page.getStyleClass().add("details");
    show("Results", page);
  }

  private void show(String name, javafx.scene.Node node) {
    answers.getTabs().setAll(new Tab(name, node));
  }

  private void add(String name, javafx.scene.Node node) {
    answers.getTabs().add(new Tab(name, node));
  }

  private void remember(List<Piece> pieces) {
    if (diagnostic.isEmpty()) {
      tasks
          .run(
              "Remember the query",
              progress -> useCases.keepDrafts().asked(pieces.getFirst().text()))
          .onProblem(navigation.notifier()::problem);
    }
  }

  private void forget() {
    answers.getTabs().clear();
    held.forEach(Answer::close);
    held.clear();
  }

  /** The tab is closed: ends what runs and drops its rows. */
  void close() {
    cancel();
    forget();
    tasks
        .run(
            "Close the query",
            progress -> {
              console.close();
              return useCases.keepDrafts().forget(id);
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** The window ends: the draft stays. */
  void leave() {
    cancel();
    forget();
    tasks.run(
        "Close the connection",
        progress -> {
          console.close();
          return true;
        });
  }
}

package dev.drydock.ui.console;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.Profile;
import dev.drydock.query.Asker;
import dev.drydock.query.Console;
import dev.drydock.query.NotSql;
import dev.drydock.query.Plan;
import dev.drydock.query.Query;
import dev.drydock.query.Spool;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Surroundings;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

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
  private final EditorPane typing;
  private final SqlEditor editor;
  private final QueryBar bar;
  private final UnlockStrip unlock;
  private final ParameterRow parameters;
  private final TabQuestion question;
  private final AnswerPages answers = new AnswerPages();
  private final Explaining explaining;
  private final AskedQueries asked;
  private final DraftKeeper drafts;
  private Optional<Job<?>> running = Optional.empty();

  QueryTab(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      Workspace workspace,
      NamesAtHand names,
      Draft draft,
      Consumer<NotSql.Meant> library)
      throws DrydockException {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.workspace = workspace;
    this.id = draft.id();
    this.title = draft.title();
    this.console = useCases.runQuery().open(workspace);
    asked = new AskedQueries(useCases.keepAsked(), tasks, navigation.notifier(), workspace);
    drafts =
        new DraftKeeper(
            useCases.keepDrafts(),
            tasks,
            navigation.notifier(),
            new Draft(id, title, workspace.profile().map(Profile::name).orElse(""), ""));
    typing = new EditorPane(tasks, names);
    editor = typing.editor();
    bar = new QueryBar(new QueryBar.Actions(this::run, this::plan, this::cancel));
    parameters = new ParameterRow(this::run, names);
    explaining =
        new Explaining(
            useCases,
            tasks,
            navigation,
            workspace,
            editor,
            answers,
            library,
            query -> SecretValues.of(query, parameters.secretNames()));
    question = new TabQuestion(useCases.runQuery(), workspace, bar, parameters);
    unlock = new UnlockStrip(useCases.runQuery(), workspace, tasks, navigation, bar::writing);
    VBox top = new VBox(bar, unlock, parameters);
    caution().ifPresent(label -> top.getChildren().add(label));
    BorderPane upper = new BorderPane(typing, top, null, null, null);
    SplitPane parts = new SplitPane(upper, answers);
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.38);
    setCenter(parts);
    editor.text(draft.text());
    editor.getUndoManager().forgetHistory();
    question.typed(draft.text());
    editor.textProperty().addListener((o, was, is) -> typed(is));
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

  /** The profile it is bound to; empty where it has none. */
  Optional<Profile> profile() {
    return workspace.profile();
  }

  /** Whether closing it would take something back. */
  boolean uncommitted() {
    return unlock.uncommitted();
  }

  /**
   * Shows a question of the library, and asks it when it needs nothing more.
   *
   * @param values of its parameters, as far as they are known
   */
  void ask(Diagnostic asked, Surroundings surroundings, Map<String, String> values) {
    editor.text(question.begin(asked, surroundings));
    parameters.ask(asked.parameters());
    parameters.give(values);
    if (!parameters.focusMissing()) {
      run();
    }
  }

  /** Gives values to parameters, as far as they are asked for. */
  void give(Map<String, String> values) {
    parameters.give(values);
  }

  /** Runs the statement at the caret, or what is selected. */
  void run() {
    run(question.isOwn() ? editor.atCaret() : editor.statements());
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

  /** Shows how the server would run the statement at the caret. */
  void plan() {
    List<Piece> pieces = editor.atCaret();
    if (pieces.isEmpty() || running.isPresent()) {
      return;
    }
    forget();
    Piece piece = pieces.getFirst();
    Optional<Query> query = queries(List.of(piece)).stream().findFirst();
    if (query.isEmpty()) {
      return;
    }
    boolean analyze = bar.analyze();
    Job<Plan> job =
        tasks.run(
            "Plan the query",
            progress -> {
              progress.onCancel(console::cancel);
              return console.plan(query.get(), analyze);
            });
    begin(job, () -> {});
    job.onDone(answers::show)
        .onFailure(failure -> explaining.show(failure, piece, query.get(), question.isOwn()));
  }

  /** Changes the text as the first suggestion says. */
  void fix() {
    explaining.takeFirst();
  }

  private void run(List<Piece> pieces) {
    if (pieces.isEmpty() || running.isPresent()) {
      return;
    }
    forget();
    List<Query> queries = queries(pieces);
    if (queries.isEmpty()) {
      return;
    }
    AtomicReference<Spool> coming = new AtomicReference<>();
    AnswerPane first = pane(queries.getFirst());
    answers.begin(first);
    Instant at = Instant.now();
    Asker asker = asker();
    Job<Outcome> job =
        tasks.run(
            "Run the query",
            progress -> {
              progress.onCancel(asker::cancel);
              return Outcome.of(asker, queries, coming::set, progress::cancelled);
            });
    Tasks.Repetition soon =
        tasks.every(
            SOON,
            () ->
                Optional.ofNullable(coming.get())
                    .filter(s -> !answers.holdsAny())
                    .ifPresent(first::begin));
    begin(job, soon);
    boolean writes = asker != console;
    job.onDone(outcome -> finished(outcome, pieces, queries, first, at, writes));
  }

  /** A question of the library only asks, whatever the tab may do. */
  private Asker asker() {
    if (question.isOwn() && unlock.open().isPresent()) {
      return unlock.open().get();
    }
    return console;
  }

  /** What is to be sent; empty, and the reason shown, where a value is missing or wrong. */
  private List<Query> queries(List<Piece> pieces) {
    List<Query> queries = new ArrayList<>();
    for (Piece piece : pieces) {
      try {
        queries.add(question.query(piece));
      } catch (DrydockException e) {
        explaining.show(e.problem(), Optional.of(piece));
        return List.of();
      }
    }
    return queries;
  }

  private void begin(Job<?> job, Tasks.Repetition soon) {
    running = Optional.of(job);
    bar.running(true);
    unlock.running(true);
    job.onEnd(
        () -> {
          soon.close();
          running = Optional.empty();
          bar.running(false);
          unlock.running(false);
        });
  }

  private void finished(
      Outcome outcome,
      List<Piece> pieces,
      List<Query> queries,
      AnswerPane first,
      Instant at,
      boolean writes) {
    List<String> remarks = question.remarks(outcome, writes);
    answers.show(outcome, first, number -> pane(queries.get(number)), remarks);
    int failed = outcome.answers().size();
    outcome
        .failure()
        .ifPresent(
            failure ->
                explaining.show(
                    failure, pieces.get(failed), queries.get(failed), question.isOwn()));
    if (question.isOwn()) {
      asked.keep(outcome, pieces.stream().map(Piece::text).toList(), parameters, at);
    }
  }

  /** Runs a query once more, for all of its rows, into a file. */
  private Optional<Job<Long>> saveAll(Query query, RowsFile file) {
    if (running.isPresent()) {
      return Optional.empty();
    }
    Query all =
        new Query(query.text(), query.parameters(), query.as(), query.limits(), Long.MAX_VALUE);
    Job<Long> job =
        tasks.run(
            "Save all rows",
            progress -> {
              progress.onCancel(console::cancel);
              return file.write(sink -> console.read(all, sink, notice -> {}), 0, progress);
            });
    begin(job, () -> {});
    return Optional.of(job);
  }

  private AnswerPane pane(Query query) {
    return new AnswerPane(
        tasks,
        navigation.notifier(),
        file -> saveAll(query, file),
        question.diagnostic().map(Diagnostic::name).orElse("rows"),
        question.diagnostic().flatMap(Diagnostic::picture),
        question.diagnostic().flatMap(Diagnostic::empty));
  }

  private void typed(String text) {
    question.typed(text);
    drafts.typed(text);
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

  private void forget() {
    explaining.forget();
    answers.forget();
  }

  /** The tab is closed: ends what runs and drops its rows. */
  void close() {
    cancel();
    forget();
    tasks
        .run(
            "Close the query",
            progress -> {
              unlock.close();
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
          unlock.close();
          console.close();
          return true;
        });
  }
}

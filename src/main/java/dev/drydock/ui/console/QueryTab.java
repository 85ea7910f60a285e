package dev.drydock.ui.console;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.DraftStore.Draft;
import dev.drydock.profile.Profile;
import dev.drydock.query.Console;
import dev.drydock.query.NotSql;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Surroundings;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.task.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** An editor with its answers, bound for life to the database it was opened on. */
final class QueryTab extends BorderPane {
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
  private final Optional<Label> caution;
  private final ParameterRow parameters;
  private final TabQuestion question;
  private final Explaining explaining;
  private final QueryRuns runs;
  private final DraftKeeper drafts;

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
    caution = caution();
    AnswerPages answers = new AnswerPages(caution.isEmpty());
    drafts =
        new DraftKeeper(
            useCases.keepDrafts(),
            tasks,
            navigation.notifier(),
            new Draft(id, title, workspace.profile().map(Profile::name).orElse(""), ""));
    typing = new EditorPane(tasks, names);
    editor = typing.editor();
    bar = new QueryBar(new QueryBar.Actions(this::run, this::plan, this::cancel));
    parameters = new ParameterRow(this::run, tasks, names);
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
    unlock = new UnlockStrip(useCases.runQuery(), workspace, tasks, navigation, this::writing);
    runs =
        new QueryRuns(
            tasks,
            navigation.notifier(),
            console,
            new QueryRuns.Above(question, bar, unlock, parameters),
            answers,
            explaining,
            new AskedQueries(useCases.keepAsked(), tasks, navigation.notifier(), workspace));
    VBox top = new VBox(bar, unlock, parameters);
    caution.ifPresent(label -> top.getChildren().add(label));
    // However low the window, there is a line or two to type in.
    top.setMinHeight(USE_PREF_SIZE);
    typing.setMinHeight(80);
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
    runs.run(question.isOwn() ? editor.atCaret() : editor.statements());
  }

  /** Runs every statement, one after the other, until one fails. */
  void runAll() {
    runs.run(editor.statements());
  }

  void cancel() {
    runs.cancel();
  }

  boolean isRunning() {
    return runs.isRunning();
  }

  /** Brings the keyboard from the editor, where Tab is a character, to the answer, and back. */
  void crossOver() {
    if (editor.isFocused()) {
      editor.requestFocusTraversal(TraversalDirection.NEXT);
    } else {
      editor.requestFocus();
    }
  }

  /** Shows how the server would run the statement at the caret. */
  void plan() {
    runs.plan(editor.atCaret(), bar.analyze());
  }

  /** Changes the text as the first suggestion says. */
  void fix() {
    explaining.takeFirst();
  }

  /** That something might be written all the same is no warning to one who writes. */
  private void writing(boolean now) {
    bar.writing(now);
    caution.ifPresent(
        label -> {
          label.setVisible(!now);
          label.setManaged(!now);
        });
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

  /** The tab is closed: ends what runs and drops its rows. */
  void close() {
    cancel();
    runs.forget();
    drafts.forget();
    tasks
        .run(
            "Close the query",
            progress -> {
              unlock.close();
              console.close();
              return true;
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** The window ends: the draft stays. */
  void leave() {
    cancel();
    runs.forget();
    tasks.run(
        "Close the connection",
        progress -> {
          unlock.close();
          console.close();
          return true;
        });
  }
}

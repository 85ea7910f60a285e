package dev.drydock.ui.console;

import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.explain.Diagnosis;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.TextEdit;
import dev.drydock.query.NotSql;
import dev.drydock.query.Query;
import dev.drydock.query.QueryFailure;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows refusals of a tab's queries, finds out what they mean, and mends the text when asked. */
final class Explaining {
  private final UseCases useCases;
  private final Navigation navigation;
  private final Workspace workspace;
  private final SqlEditor editor;
  private final AnswerPages answers;
  private final Consumer<NotSql.Meant> library;
  private final Function<Query, SecretValues> secrets;
  private final Latest explaining;
  private Optional<Runnable> first = Optional.empty();

  /**
   * @param library asks the library what was meant
   * @param secrets what is not to be shown of a query's values
   */
  Explaining(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      Workspace workspace,
      SqlEditor editor,
      AnswerPages answers,
      Consumer<NotSql.Meant> library,
      Function<Query, SecretValues> secrets) {
    this.useCases = useCases;
    this.navigation = navigation;
    this.workspace = workspace;
    this.editor = editor;
    this.answers = answers;
    this.library = library;
    this.secrets = secrets;
    explaining = tasks.latest("Explain the error");
  }

  /** A new query is asked: what was found out is of no more use. */
  void forget() {
    explaining.cancel();
    first = Optional.empty();
    editor.clearError();
  }

  /** Takes the first way out, where there is one that changes the text. */
  void takeFirst() {
    first.ifPresent(Runnable::run);
  }

  /** Shows a problem that is not the server's. */
  FailurePage show(Problem problem, Optional<Piece> piece) {
    Optional<Place> place = problem.place().flatMap(at -> piece.map(p -> p.inEditor(at)));
    FailurePage page = new FailurePage(problem, place, this::go);
    place.ifPresent(at -> editor.point(at.line(), at.column()));
    answers.showFailure(page);
    return page;
  }

  /**
   * Shows why a query was refused.
   *
   * @param written whether it was sent as it stands in the editor, so that it can be mended there
   */
  void show(DrydockException failure, Piece piece, Query query, boolean written) {
    if (failure.isOfConnection()) {
      navigation.refresh(); // so that the window says so too, and offers to connect again
    }
    SecretValues hidden = secrets.apply(query);
    FailurePage page = show(hidden.without(failure.problem()), Optional.of(piece));
    if (failure instanceof NotSql typed) {
      typed
          .meant()
          .ifPresent(
              meant ->
                  page.offer("Ask: " + meant.diagnostic().title(), () -> library.accept(meant)));
      return;
    }
    if (!(failure instanceof QueryFailure refused)
        || refused.error().cancelled()
        || refused.error().connectionLost()
        // what it means would say the value again
        || hidden.isIn(failure.problem().message())) {
      return;
    }
    page.look();
    explaining
        .run(
            progress ->
                useCases.explainError().explain(workspace, query.text(), refused, query.as()),
            diagnosis -> page.found(Optional.of(meaning(diagnosis, piece, written))))
        // what the server said is there already
        .onProblem(problem -> page.found(Optional.empty()));
  }

  private Meaning meaning(Diagnosis diagnosis, Piece piece, boolean written) {
    List<Fix> fixes = written ? diagnosis.explanation().fixes() : List.of();
    first =
        fixes.stream()
            .filter(fix -> !fix.edits().isEmpty())
            .findFirst()
            .map(fix -> () -> apply(fix, piece));
    return new Meaning(
        diagnosis,
        fixes,
        fix -> apply(fix, piece),
        step -> navigation.showMigration(step.file(), step.line()));
  }

  private void go(Place at) {
    editor.point(at.line(), at.column());
    editor.requestFocus();
  }

  private void apply(Fix fix, Piece piece) {
    if (!editor.getText().startsWith(piece.text(), piece.start())) {
      navigation
          .notifier()
          .problem(
              Problem.error(
                  "text-changed",
                  "The query was changed since it was run.",
                  "Run it again to see what is wrong with it now."));
      return;
    }
    editor.apply(fix.edits().stream().map(edit -> inEditor(edit, piece)).toList());
    editor.requestFocus();
    first = Optional.empty();
  }

  private static TextEdit inEditor(TextEdit edit, Piece piece) {
    Place from = piece.inEditor(new Place("", edit.line(), edit.column()));
    Place to = piece.inEditor(new Place("", edit.endLine(), edit.endColumn()));
    return new TextEdit(from.line(), from.column(), to.line(), to.column(), edit.text());
  }
}

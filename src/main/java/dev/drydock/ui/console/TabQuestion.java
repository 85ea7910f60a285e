package dev.drydock.ui.console;

import dev.drydock.command.RunQuery;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.query.Console;
import dev.drydock.query.Query;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.query.library.DiagnosticQuery;
import dev.drydock.query.library.Surroundings;
import dev.drydock.ui.report.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tab asks: a question of the library as long as its text stays as it is, else what was
 * typed; with the values and limits that stand above it.
 */
final class TabQuestion {
  /** A question of the library and the server it is asked of. */
  private record Of(Diagnostic diagnostic, Surroundings here) {}

  private final RunQuery use;
  private final Workspace workspace;
  private final QueryBar bar;
  private final ParameterRow parameters;
  private Optional<Of> library = Optional.empty();

  TabQuestion(RunQuery use, Workspace workspace, QueryBar bar, ParameterRow parameters) {
    this.use = use;
    this.workspace = workspace;
    this.bar = bar;
    this.parameters = parameters;
  }

  /** The question of the library; empty for a person's own text. */
  Optional<Diagnostic> diagnostic() {
    return library.map(Of::diagnostic);
  }

  boolean isOwn() {
    return library.isEmpty();
  }

  /** From now on it is this one; its text is to be shown. */
  String begin(Diagnostic diagnostic, Surroundings here) {
    library = Optional.of(new Of(diagnostic, here));
    return DiagnosticQuery.shown(diagnostic, here);
  }

  /** The text is this now: changed by hand it is a query of the person's own. */
  void typed(String text) {
    library = library.filter(of -> text.equals(DiagnosticQuery.shown(of.diagnostic(), of.here())));
    if (isOwn()) {
      parameters.ask(parametersOf(text));
    }
  }

  private static List<Parameter> parametersOf(String text) {
    List<Parameter> wanted = new ArrayList<>();
    for (Piece piece : Piece.of(text)) {
      for (String name : Console.parameters(piece.text())) {
        if (wanted.stream().noneMatch(p -> p.name().equals(name))) {
          wanted.add(new Parameter(name, "value", "", "Value of :" + name));
        }
      }
    }
    return wanted;
  }

  /**
   * What is sent for a piece of the text.
   *
   * @throws DrydockException INPUT where a value is missing or wrong; REFUSED where the question
   *     cannot be asked here
   */
  Query query(Piece piece) throws DrydockException {
    Map<String, String> values = parameters.values();
    String text = piece.text();
    if (library.isPresent()) {
      DiagnosticQuery asked =
          DiagnosticQuery.of(library.get().diagnostic(), values, library.get().here());
      text = asked.text();
      values = asked.values();
    }
    return new Query(
        text, values, bar.as(), use.limits(workspace, Optional.of(bar.timeout())), bar.rows());
  }

  /**
   * What there is to say of the answers but their rows.
   *
   * @param writes whether they were asked in an unlocked tab
   */
  List<String> remarks(Outcome outcome, boolean writes) {
    List<String> remarks = new ArrayList<>();
    outcome.answers().stream()
        .filter(answer -> writes && answer.rows().columns().isEmpty())
        .map(answer -> Amounts.count(answer.changed(), "row") + " touched; kept when you commit")
        .forEach(remarks::add);
    if (library.isPresent()) {
      Diagnostic asked = library.get().diagnostic();
      if (!outcome.answers().isEmpty()) {
        boolean none = outcome.answers().getFirst().rows().size() == 0;
        (none ? asked.empty() : asked.found()).ifPresent(remarks::add);
      }
      library.get().here().hidden(asked).ifPresent(remarks::add);
    }
    return remarks;
  }
}

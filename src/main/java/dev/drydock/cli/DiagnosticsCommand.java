package dev.drydock.cli;

import dev.drydock.cli.Table.Align;
import dev.drydock.cli.Table.Cell;
import dev.drydock.command.RunDiagnostic;
import dev.drydock.command.RunQuery;
import dev.drydock.command.Workspace;
import dev.drydock.command.json.Json;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.query.Answer;
import dev.drydock.query.Query;
import dev.drydock.query.QueryFailure;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.DiagnosticQuery;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.server.QueryAs;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands below {@code diagnostics}. */
final class DiagnosticsCommand {
  private static final long ROWS = 10_000;
  private static final String LIST = "diagnostics";
  private static final String RUN = "diagnostic";

  private DiagnosticsCommand() {}

  @Command(name = "list", description = "Lists the questions, and which can be asked here.")
  static final class ListDiagnostics extends DrydockCommand {
    ListDiagnostics(CommandContext context) {
      super(context);
    }

    @Override
    String schema(String name) {
      return LIST;
    }

    @Override
    public Integer call() throws DrydockException {
      RunDiagnostic use = context().useCases().runDiagnostic();
      try (Workspace workspace = context().openDatabase()) {
        Library library = use.library(workspace);
        Optional<Surroundings> here =
            workspace.database().isPresent()
                ? Optional.of(use.surroundings(workspace))
                : Optional.empty();
        if (context().json()) {
          print(document(library, here));
        } else {
          table(library, here).print(terminal().out(), context().colour());
        }
        library.problems().forEach(problem -> terminal().tell("warning: " + problem.message()));
        return FINE;
      }
    }

    private static Table table(Library library, Optional<Surroundings> here) {
      Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
      table.header("NAME", "ABOUT", "QUESTION", "HERE");
      for (Diagnostic diagnostic : library.diagnostics()) {
        String why = here.flatMap(known -> known.missing(diagnostic)).orElse("");
        table.row(
            Cell.of(diagnostic.name()),
            Cell.of(diagnostic.category()),
            Cell.of(diagnostic.title()),
            Cell.of(why, Colour.FAINT));
      }
      return table;
    }

    private static String document(Library library, Optional<Surroundings> here) {
      return Json.document(
          LIST,
          json ->
              json.array(
                  "diagnostics",
                  library.diagnostics(),
                  diagnostic -> {
                    json.field("name", diagnostic.name());
                    json.field("title", diagnostic.title());
                    json.field("category", diagnostic.category());
                    json.field("about", diagnostic.about());
                    json.field("missing", here.flatMap(known -> known.missing(diagnostic)));
                    json.array(
                        "parameters",
                        diagnostic.parameters(),
                        parameter -> {
                          json.field("name", parameter.name());
                          json.field("kind", parameter.kind());
                          json.field("initial", parameter.initial());
                          json.field("label", parameter.label());
                        });
                  }));
    }
  }

  @Command(name = "run", description = "Asks one of the questions.")
  static final class RunOne extends DrydockCommand {
    @Parameters(paramLabel = "NAME", description = "as in diagnostics list")
    private String name = "";

    @Mixin private RowsFormat format = new RowsFormat();

    RunOne(CommandContext context) {
      super(context);
    }

    @Override
    String schema(String name) {
      return RUN;
    }

    @Override
    public Integer call() throws DrydockException {
      RunDiagnostic use = context().useCases().runDiagnostic();
      RunQuery ask = context().useCases().runQuery();
      try (Workspace workspace = context().openDatabase();
          Ending ending = new Ending(ask.open(workspace))) {
        Diagnostic diagnostic = use.library(workspace).named(name);
        Surroundings here = use.surroundings(workspace);
        DiagnosticQuery query = DiagnosticQuery.of(diagnostic, format.parameters(), here);
        Query asked =
            new Query(
                query.text(),
                query.values(),
                QueryAs.profile(),
                ask.limits(workspace, Optional.empty()),
                ROWS);
        try (Answer answer = ending.console().ask(asked, started -> {})) {
          show(diagnostic, here, answer);
        } catch (QueryFailure failure) {
          throw context()
              .useCases()
              .explainError()
              .explained(workspace, asked.text(), failure, asked.as());
        }
        return FINE;
      } catch (IOException e) {
        throw new DrydockException(
            Kind.FAILED,
            Problem.error(
                "cannot-write-rows",
                "The rows could not be written: " + e.getMessage(),
                "See that the disk is not full."),
            e);
      }
    }

    private void show(Diagnostic diagnostic, Surroundings here, Answer answer)
        throws IOException, DrydockException {
      boolean none = answer.rows().size() == 0;
      Optional<String> verdict = none ? diagnostic.empty() : diagnostic.found();
      if (context().json()) {
        print(
            RowsOutput.document(
                RUN,
                answer,
                json -> {
                  json.field("name", diagnostic.name());
                  json.field("title", diagnostic.title());
                  json.field("verdict", verdict);
                  json.field("hidden", here.hidden(diagnostic));
                }));
      } else if (format.export().isPresent()) {
        RowsOutput.export(
            answer.rows(), format.export().get(), diagnostic.name(), format.open(terminal()));
      } else {
        line(diagnostic.title());
        verdict.ifPresent(this::line);
        here.hidden(diagnostic).ifPresent(hidden -> terminal().tell("note: " + hidden));
        if (!none) {
          new RowsOutput(terminal(), context().colour()).table(answer);
        }
      }
    }
  }
}

package dev.drydock.cli;

import dev.drydock.command.RunQuery;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.query.Answer;
import dev.drydock.query.Console;
import dev.drydock.query.Export;
import dev.drydock.query.Plan;
import dev.drydock.query.PlanText;
import dev.drydock.query.Query;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "query",
    description = "Runs one read-only query; every way to write is refused and rolled back.")
final class QueryCommand extends DrydockCommand {
  /** What a table of text shows unless told. */
  private static final long FEW = 1_000;

  @Parameters(paramLabel = "SQL", description = "the query, or - for standard input")
  private String sql = "";

  @Option(names = "--as", paramLabel = "ROLE", description = "run it as this role")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--claims",
      paramLabel = "JSON",
      description = "request.jwt.claims for row security, as Supabase sets them")
  private Optional<String> claims = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "rows at most; default 1000 for a table, no limit for the other formats")
  private Optional<Long> limit = Optional.empty();

  @Option(
      names = "--statement-timeout",
      paramLabel = "DURATION",
      description = "longest it may run; default the profile's, else 30s")
  private Optional<Duration> timeout = Optional.empty();

  @Option(names = "--plan", description = "show the plan instead of running it")
  private boolean plan;

  @Option(names = "--analyze", description = "with --plan: run it for times and real rows")
  private boolean analyze;

  @Mixin private RowsFormat format = new RowsFormat();

  QueryCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    String text = sql.equals("-") ? input("query") : sql;
    RunQuery use = context().useCases().runQuery();
    if (limit.filter(rows -> rows < 1).isPresent()) {
      throw new DrydockException(
          Kind.INPUT,
          Problem.error("bad-option", "--limit is at least 1.", "Leave it out for the default."));
    }
    try (Workspace workspace = context().openDatabase();
        Ending ending = new Ending(use.open(workspace))) {
      use.caution(workspace).ifPresent(caution -> terminal().tell("warning: " + caution));
      QueryAs as =
          new QueryAs(
              role, claims.map(json -> Map.of("request.jwt.claims", json)).orElse(Map.of()));
      boolean all = format.export().isPresent() && !context().json();
      Query query =
          new Query(
              text,
              format.parameters(),
              as,
              use.limits(workspace, timeout),
              limit.orElse(all ? Long.MAX_VALUE : FEW));
      known(query);
      try {
        answer(ending.console(), query);
      } catch (QueryFailure failure) {
        throw context().useCases().explainError().explained(workspace, text, failure, as);
      }
      return FINE;
    }
  }

  /** A value for a parameter the query has not is a name mistyped. */
  private static void known(Query query) throws DrydockException {
    Set<String> names = Console.parameters(query.text());
    for (String given : query.parameters().keySet()) {
      if (!names.contains(given)) {
        throw new DrydockException(
            Kind.INPUT,
            Problem.error(
                "bad-parameter",
                "The query has no parameter :" + given + ".",
                names.isEmpty()
                    ? "It has none; write them as :name."
                    : "It has :" + String.join(", :", names) + "."));
      }
    }
  }

  private void answer(Console console, Query query) throws DrydockException {
    if (plan) {
      Plan found = console.plan(query, analyze);
      terminal().out().println(context().json() ? found.raw() : PlanText.of(found));
      return;
    }
    try {
      if (format.export().isPresent() && !context().json()) {
        export(console, query);
        return;
      }
      try (Answer answer = console.ask(query, started -> {})) {
        if (context().json()) {
          print(RowsOutput.document("query", answer, json -> {}));
        } else {
          new RowsOutput(terminal(), context().colour()).table(answer);
        }
      }
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

  private void export(Console console, Query query) throws DrydockException, IOException {
    try (Export export =
        Export.to(format.export().orElseThrow(), format.open(terminal()), "rows")) {
      long rows = console.read(query, new Limited(export, query.rows()), notice -> {});
      terminal().tell(rows + (rows == 1 ? " row" : " rows"));
    }
  }
}

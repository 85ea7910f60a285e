package dev.drydock.command;

import dev.drydock.explain.Evidence;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.Answer;
import dev.drydock.query.Console;
import dev.drydock.query.Query;
import dev.drydock.query.Row;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.DiagnosticQuery;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.server.QueryAs;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The library of read-only questions, and which of them can be asked here. */
public final class RunDiagnostic {
  private final Path own;

  /**
   * @param own the folder of this person's own diagnostics
   */
  RunDiagnostic(Path own) {
    this.own = own;
  }

  /** All diagnostics: Drydock's, this person's, and those of the team beside its migrations. */
  public Library library(Workspace workspace) throws DrydockException {
    return Library.read(folders(workspace));
  }

  /** Drydock's own diagnostics alone: what others wrote may mean something else. */
  Library own() throws DrydockException {
    return Library.read(List.of());
  }

  /** Where diagnostics of one's own are looked for: this person's, and the team's. */
  public List<Path> folders(Workspace workspace) {
    return List.of(own, workspace.folder().resolve(".drydock").resolve("diagnostics"));
  }

  /**
   * What of the library can run on the workspace's database.
   *
   * @throws DrydockException INPUT when there is no database
   */
  public Surroundings surroundings(Workspace workspace) throws DrydockException {
    try (Session session = Surveys.database(workspace).read()) {
      return Surroundings.look(session);
    }
  }

  /**
   * A question of the library, asked.
   *
   * @param evidence the query with its rows, at most {@link #MOST}
   * @param more whether there were more rows
   * @param verdict what it means that rows came, or that none did
   * @param hidden what this login does not see of the answer
   */
  public record Asked(
      Diagnostic diagnostic,
      Evidence evidence,
      boolean more,
      Optional<String> verdict,
      Optional<String> hidden) {}

  /** Rows of an answer that is only looked at. */
  public static final int MOST = 200;

  /**
   * Asks one question and gives its first rows as text.
   *
   * @param name as in the library
   * @param values of its parameters; what is not given has its initial value
   * @param cancel hears how the question is cancelled on the server
   * @throws DrydockException as of {@link DiagnosticQuery#of} and {@link Console#ask}
   */
  public Asked ask(
      Workspace workspace, String name, Map<String, String> values, Consumer<Runnable> cancel)
      throws DrydockException {
    Diagnostic diagnostic = library(workspace).named(name);
    Surroundings here = surroundings(workspace);
    DiagnosticQuery query = DiagnosticQuery.of(diagnostic, values, here);
    RunQuery run = new RunQuery();
    try (Console console = run.open(workspace)) {
      cancel.accept(console::cancel);
      Query asked =
          new Query(
              query.text(),
              query.values(),
              QueryAs.profile(),
              run.limits(workspace, Optional.empty()),
              MOST);
      try (Answer answer = console.ask(asked, started -> {})) {
        boolean none = answer.rows().size() == 0;
        return new Asked(
            diagnostic,
            evidence(diagnostic, query, answer),
            answer.rows().more(),
            none ? diagnostic.empty() : diagnostic.found(),
            here.hidden(diagnostic));
      }
    }
  }

  private static Evidence evidence(Diagnostic diagnostic, DiagnosticQuery query, Answer answer)
      throws DrydockException {
    List<String> columns = answer.rows().columns().stream().map(ResultColumn::name).toList();
    List<List<String>> rows = new ArrayList<>();
    try {
      for (long i = 0; i < answer.rows().size(); i++) {
        Row row = answer.rows().get(i);
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
          texts.add(row.isNull(column) ? "NULL" : row.text(column));
        }
        rows.add(texts);
      }
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.FAILED,
          Problem.error(
              "rows-lost",
              "The rows could not be read: " + e.getMessage(),
              "See that the disk is not full, then ask again."),
          e);
    }
    return new Evidence(diagnostic.title(), query.text(), columns, rows, Optional.empty());
  }
}

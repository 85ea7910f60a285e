package dev.drydock.cli;

import dev.drydock.command.ExplainedFailure;
import dev.drydock.command.NoteUnforeseen;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.ProblemJson;
import dev.drydock.explain.Explanation;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;

/** Says why a command failed, as text or JSON, and gives the exit status. */
final class Failures {
  private final Terminal terminal;
  private final NoteUnforeseen noteUnforeseen;
  private final boolean json;

  Failures(Terminal terminal, NoteUnforeseen noteUnforeseen, boolean json) {
    this.terminal = terminal;
    this.noteUnforeseen = noteUnforeseen;
    this.json = json;
  }

  int report(String command, Throwable failure) {
    DrydockException known =
        failure instanceof DrydockException foreseen ? foreseen : noteUnforeseen.note(failure);
    if (json) {
      terminal.out().print(Json.document(command, document -> fields(document, command, known)));
    } else {
      terminal.out().flush();
      new ProblemText(terminal.err(), terminal.colour()).print(known.problem());
      if (known instanceof ExplainedFailure explained) {
        explain(known.problem(), explained.explanation());
      }
      if (known instanceof ServerException server) {
        server
            .error()
            .detail()
            .filter(detail -> !known.problem().message().contains(detail))
            .ifPresent(detail -> terminal.tell("  " + detail));
      }
    }
    terminal.flush();
    return known.kind().exitStatus();
  }

  private void explain(Problem problem, Explanation explanation) {
    if (!problem.message().startsWith(explanation.text())) {
      terminal.tell("  " + OneLine.of(explanation.text()));
    }
    explanation.fixes().forEach(fix -> terminal.tell("  → " + OneLine.of(fix.title())));
  }

  private static void fields(Json json, String command, DrydockException failure) {
    boolean isRun = command.equals("apply") || command.equals("dry-run");
    if (isRun && failure.kind() == DrydockException.Kind.REFUSED) {
      json.field("outcome", "refused");
      json.field("reason", failure.problem().message());
    } else if (isRun && failure.kind() == DrydockException.Kind.CANCELLED) {
      json.field("outcome", "cancelled");
    }
    ProblemJson.error(json, failure);
  }
}

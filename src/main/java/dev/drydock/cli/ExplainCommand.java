package dev.drydock.cli;

import dev.drydock.command.Workspace;
import dev.drydock.command.json.DiagnosisJson;
import dev.drydock.explain.Diagnosis;
import dev.drydock.problem.DrydockException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description =
        "What an error of PostgreSQL means here and how to fix it, or why a name is missing.")
final class ExplainCommand extends DrydockCommand {
  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description =
          "an error as it was pasted, the name of a table, table.column or function(), or - for"
              + " standard input")
  private List<String> text = List.of();

  ExplainCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    String asked = text.equals(List.of("-")) ? input("text") : String.join(" ", text);
    try (Workspace workspace = context().open()) {
      Diagnosis diagnosis = context().useCases().explainError().explain(workspace, asked);
      if (context().json()) {
        print(DiagnosisJson.document(diagnosis));
      } else {
        new DiagnosisText(terminal(), context().colour()).print(diagnosis);
      }
      return FINE;
    }
  }
}

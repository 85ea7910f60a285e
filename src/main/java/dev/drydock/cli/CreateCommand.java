package dev.drydock.cli;

import dev.drydock.command.CreateMigration;
import dev.drydock.command.Workspace;
import dev.drydock.command.json.Json;
import dev.drydock.problem.DrydockException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Makes a new file in the folder's own convention, with the next free version.")
final class CreateCommand extends DrydockCommand {
  @Parameters(paramLabel = "NAME", arity = "1..*", description = "what it does, in a few words")
  private List<String> name = List.of();

  @Option(names = "--preview", description = "only say what would be made")
  private boolean preview;

  @Option(names = "--yes", description = "accepted as everywhere; nothing is asked here")
  private boolean yes;

  CreateCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    try (Workspace workspace = context().open()) {
      CreateMigration create = context().useCases().createMigration();
      CreateMigration.Proposal proposal = create.propose(workspace, String.join(" ", name));
      List<Path> paths =
          preview
              ? proposal.files().stream().map(f -> workspace.folder().resolve(f.file())).toList()
              : create.create(workspace, proposal);
      if (context().json()) {
        print(document(workspace, proposal));
      } else {
        paths.forEach(path -> line(path.toString()));
      }
      return FINE;
    }
  }

  private String document(Workspace workspace, CreateMigration.Proposal proposal) {
    return Json.document(
        "create",
        json -> {
          json.field("folder", workspace.folder().toString());
          json.field("created", !preview);
          json.field("version", proposal.version());
          json.texts(
              "files", proposal.files().stream().map(CreateMigration.NewFile::file).toList());
        });
  }
}

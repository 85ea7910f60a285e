package dev.drydock.cli;

import dev.drydock.cli.Table.Align;
import dev.drydock.cli.Table.Cell;
import dev.drydock.command.ManageProfiles;
import dev.drydock.command.TestConnection;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.ProblemJson;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.ConnectionUrl;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Profiles;
import dev.drydock.profile.Server;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands on profiles. */
final class ProfileCommand {
  private ProfileCommand() {}

  /** How a profile's server is written for people; never with a password. */
  static String server(Profile profile) {
    return switch (profile.server()) {
      case Server.Address address -> ConnectionUrl.render(address);
      case Server.Service service -> "service " + service.name();
      case Server.Embedded embedded -> "embedded " + embedded.database();
    };
  }

  private static void fields(Json json, Profile profile) {
    json.field("name", profile.name());
    json.field("environment", profile.environment());
    json.field("server", server(profile));
    json.field("readOnly", profile.readOnly());
    json.field("kind", profile.support() ? "support" : "ordinary");
    json.field("consoleUnlocks", profile.consoleUnlocks());
    json.field("folder", profile.folder());
    json.field("role", profile.role());
    json.field("tool", profile.tool());
    json.field("history", profile.history());
  }

  @Command(name = "list", description = "Lists the stored profiles.")
  static final class ListProfiles extends DrydockCommand {
    ListProfiles(CommandContext context) {
      super(context);
    }

    @Override
    public Integer call() throws DrydockException {
      Profiles profiles = context().useCases().manageProfiles().list();
      if (context().json()) {
        print(
            Json.document(
                "profile-list",
                json -> {
                  json.array("profiles", profiles.profiles(), profile -> fields(json, profile));
                  ProblemJson.array(json, "problems", profiles.problems());
                }));
        return FINE;
      }
      Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
      table.header("NAME", "ENVIRONMENT", "SERVER", "FOLDER");
      for (Profile profile : profiles.profiles()) {
        table.row(
            Cell.of(profile.name()),
            Cell.of(Json.word(profile.environment())),
            Cell.of(server(profile)),
            Cell.of(profile.folder().map(Path::toString).orElse("")));
      }
      if (profiles.profiles().isEmpty()) {
        line("No profiles yet. drydock profile add NAME --url URL makes one.");
      } else {
        table.print(terminal().out(), context().colour());
      }
      new ProblemText(terminal().err(), false).print(profiles.problems());
      return FINE;
    }
  }

  @Command(
      name = "test",
      description = "Connects and says exactly what is wrong; ends with 3 when it cannot.")
  static final class TestProfile extends DrydockCommand {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a stored profile; or -P, --url")
    private Optional<String> name = Optional.empty();

    TestProfile(CommandContext context) {
      super(context);
    }

    @Override
    public Integer call() throws DrydockException {
      TestConnection.Result result =
          context()
              .useCases()
              .testConnection()
              .test(context().where(name), context().askPerson(), terminal()::tell);
      if (context().json()) {
        print(
            Json.document(
                "profile-test",
                json -> {
                  json.field("connected", result.facts().isPresent());
                  json.object(
                      "database",
                      result.facts(),
                      facts -> StatusJson.database(json, facts, result.profile()));
                  ProblemJson.array(json, "problems", result.problems());
                }));
      } else {
        result
            .facts()
            .ifPresent(
                facts ->
                    line(
                        "Connected to "
                            + facts.database()
                            + " on "
                            + facts.host()
                            + ":"
                            + facts.port()
                            + ", PostgreSQL "
                            + facts.version()
                            + ", as "
                            + facts.role()
                            + "."));
        new ProblemText(terminal().out(), context().colour()).print(result.problems());
      }
      return result.facts().isPresent() ? FINE : DrydockException.Kind.CONNECTION.exitStatus();
    }
  }

  /** What is wrong with a call of {@code profile add}. */
  static DrydockException bad(String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error("bad-option", message, remedy));
  }

  /** Keeps a password that came with an import, and says so. */
  static void remember(CommandContext context, ManageProfiles.Imported imported) {
    if (imported.password().isPresent()) {
      Optional<Problem> failed =
          context
              .useCases()
              .manageProfiles()
              .remember(imported.profile(), imported.password().get(), context.terminal()::tell);
      context
          .terminal()
          .tell(
              failed
                  .map(problem -> "warning: " + problem.message() + " " + problem.remedy())
                  .orElse("The password is kept in the system's keyring."));
    }
  }
}

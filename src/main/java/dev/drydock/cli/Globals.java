package dev.drydock.cli;

import dev.drydock.command.OpenWorkspace;
import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.Where;
import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The options every command has; accepted before and after its name. Put together by hand: reading
 * annotations takes a tenth of a second, and this is in the way of every command.
 */
final class Globals {
  private final OptionSpec profile =
      text(
          "PROFILE",
          "a stored profile; 'demo' is the embedded server with the sample folder",
          "-P",
          "--profile");
  private final OptionSpec url =
      text(
          "URL",
          "postgresql://user@host:port/db or jdbc:postgresql:…; '-' reads it from input",
          "--url");
  private final OptionSpec folder =
      text(
          "FOLDER",
          "the migrations, or a project with them in supabase/, prisma/, db/ or migrations/; default"
              + " is the profile's folder, else the current directory",
          "-d",
          "--folder");
  private final OptionSpec tool =
      text("NAME", "the folder's migration tool, instead of the one recognised", "--tool");
  private final OptionSpec history =
      text("SCHEMA.TABLE", "the history table, instead of the one recognised", "--history");
  private final OptionSpec json =
      OptionSpec.builder("--json")
          .type(boolean.class)
          .arity("0")
          .scopeType(ScopeType.INHERIT)
          .description("print one JSON document on standard output")
          .build();

  private static OptionSpec text(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .scopeType(ScopeType.INHERIT)
        .description(description)
        .build();
  }

  void addTo(CommandSpec root) {
    for (OptionSpec option : new OptionSpec[] {profile, url, folder, tool, history, json}) {
      root.addOption(option);
    }
  }

  private static Optional<String> given(OptionSpec option) {
    return Optional.ofNullable(option.getValue());
  }

  boolean json() {
    Boolean set = json.getValue();
    return set != null && set;
  }

  Optional<Path> folder() {
    return given(folder).map(Path::of);
  }

  Choices choices() throws DrydockException {
    Optional<HistoryTable> table = Optional.empty();
    if (given(history).isPresent()) {
      table = Optional.of(OpenWorkspace.table(given(history).get()));
    }
    return new Choices(folder(), given(tool), table);
  }

  /** Which database was meant; reads the address from the input when it is to be there. */
  Where where(Terminal terminal) throws DrydockException {
    Optional<String> named = given(profile);
    Optional<String> address = given(url);
    if (named.isPresent() && address.isPresent()) {
      throw input("profile-and-url", "Both --profile and --url are given.", "Give one of the two.");
    }
    if (named.isPresent()) {
      return new Where.Named(named.get());
    }
    if (address.isEmpty()) {
      return new Where.Variables();
    }
    return new Where.Url(address.get().equals("-") ? firstLine(terminal) : address.get());
  }

  /** Whether an address stands in the arguments, where others on this machine can read it. */
  boolean urlInArguments() {
    return given(url).filter(address -> !address.equals("-")).isPresent();
  }

  private static String firstLine(Terminal terminal) throws DrydockException {
    try {
      // Not closed: it is the process's own input.
      var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
      String line = reader.readLine();
      if (line == null || line.isBlank()) {
        throw input(
            "no-url", "--url - found no address on standard input.", "Pipe the address in.");
      }
      return line.strip();
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "no-url",
              "Standard input could not be read: " + e.getMessage(),
              "Pipe the address in, or give it after --url."),
          e);
    }
  }

  private static DrydockException input(String code, String message, String remedy) {
    return new DrydockException(DrydockException.Kind.INPUT, Problem.error(code, message, remedy));
  }
}

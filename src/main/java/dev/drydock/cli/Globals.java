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
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command has; accepted before and after its name. */
final class Globals {
  @Option(
      names = {"-P", "--profile"},
      paramLabel = "PROFILE",
      scope = ScopeType.INHERIT,
      description = "a stored profile; 'demo' is the embedded server with the sample folder")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "postgresql://user@host:port/db or jdbc:postgresql:…; '-' reads it from input")
  private Optional<String> url = Optional.empty();

  @Option(
      names = {"-d", "--folder"},
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "the migrations; default is the profile's folder, else the current directory")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--tool",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "the folder's migration tool, instead of the one recognised")
  private Optional<String> tool = Optional.empty();

  @Option(
      names = "--history",
      paramLabel = "SCHEMA.TABLE",
      scope = ScopeType.INHERIT,
      description = "the history table, instead of the one recognised")
  private Optional<String> history = Optional.empty();

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "print one JSON document on standard output")
  private boolean json;

  boolean json() {
    return json;
  }

  Optional<Path> folder() {
    return folder;
  }

  Choices choices() throws DrydockException {
    Optional<HistoryTable> table = Optional.empty();
    if (history.isPresent()) {
      table = Optional.of(OpenWorkspace.table(history.get()));
    }
    return new Choices(folder, tool, table);
  }

  /** Which database was meant; reads the address from the input when it is to be there. */
  Where where(Terminal terminal) throws DrydockException {
    if (profile.isPresent() && url.isPresent()) {
      throw input("profile-and-url", "Both --profile and --url are given.", "Give one of the two.");
    }
    if (profile.isPresent()) {
      return new Where.Named(profile.get());
    }
    if (url.isEmpty()) {
      return new Where.Variables();
    }
    if (url.get().equals("-")) {
      return new Where.Url(firstLine(terminal));
    }
    return new Where.Url(url.get());
  }

  /** Whether an address stands in the arguments, where others on this machine can read it. */
  boolean urlInArguments() {
    return url.filter(given -> !given.equals("-")).isPresent();
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

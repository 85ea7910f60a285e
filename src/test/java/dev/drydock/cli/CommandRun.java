package dev.drydock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.command.UseCases;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs commands in this process, with streams that are caught and a home folder of their own. */
final class CommandRun {
  private final AppPaths paths;
  private final Map<String, String> environment = new HashMap<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private String input = "";
  private boolean atTerminal;

  CommandRun(Path home) {
    paths = AppPaths.below(home);
    environment.put("PGPASSFILE", home.resolve("no-pgpass").toString());
  }

  AppPaths paths() {
    return paths;
  }

  CommandRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CommandRun input(String text) {
    input = text;
    return this;
  }

  /** Somebody sits there and says these things, then nothing. */
  CommandRun answering(String... said) {
    atTerminal = true;
    answers.clear();
    answers.addAll(List.of(said));
    return this;
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            atTerminal ? Optional.of(new Scripted(answers)) : Optional.empty(),
            false);
    try (UseCases useCases = UseCases.create(paths, environment, Keyring.none())) {
      int status = new CommandLineFront(terminal, useCases).execute(arguments);
      return new Result(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  /** Somebody who answers what was put down for them. */
  private record Scripted(Deque<String> answers) implements Terminal.Person {
    @Override
    public Optional<String> answer(String question) {
      return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> secret(String question) {
      return Optional.ofNullable(answers.poll());
    }
  }

  /** What a command left behind. */
  record Result(int status, String out, String err) {
    /** Standard output as exactly one JSON document. */
    JsonNode json() throws IOException {
      ObjectMapper mapper = new ObjectMapper();
      try (var values = mapper.readerFor(JsonNode.class).<JsonNode>readValues(out)) {
        JsonNode document = values.nextValue();
        if (values.hasNextValue()) {
          throw new IOException("more than one document: " + out);
        }
        return document;
      }
    }

    /** For messages of assertions. */
    @Override
    public String toString() {
      return "exit " + status + "\n--- out\n" + out + "\n--- err\n" + err;
    }
  }
}

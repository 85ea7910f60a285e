package dev.drydock.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps what was rehearsed in a file, so that exactly this is applied later, perhaps by somebody
 * else.
 *
 * <p>A JSON document of the schema {@code drydock/plan/1}: {@code fingerprint}, {@code to} where
 * the plan stops before the last pending migration, and {@code against}, in words, where its
 * rehearsal failed.
 */
public final class KeepPlan {
  private static final String SCHEMA = "drydock/plan/1";

  /**
   * @param fingerprint of files, history and order
   * @param to last version of the plan; empty for all
   * @param against why it is not to be applied
   */
  public record Plan(String fingerprint, Optional<String> to, Optional<String> against) {

    /** The plan of a rehearsal. */
    public static Plan of(RunReport rehearsal, Optional<String> to) {
      boolean good = rehearsal.mayBeApplied() || rehearsal.outcome() == Outcome.NOTHING_TO_DO;
      Optional<String> against =
          rehearsal.reason().map(Problem::message).or(() -> Optional.of("It would fail."));
      return new Plan(rehearsal.fingerprint(), to, good ? Optional.empty() : against);
    }
  }

  /** Writes a plan; an older file is replaced. */
  public void save(Path file, Plan plan) throws DrydockException {
    StringWriter text = new StringWriter();
    try {
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("fingerprint", plan.fingerprint());
        if (plan.to().isPresent()) {
          json.writeStringField("to", plan.to().get());
        }
        if (plan.against().isPresent()) {
          json.writeStringField("against", plan.against().get());
        }
        json.writeEndObject();
      }
      Files.writeString(file, text.append('\n').toString());
    } catch (IOException e) {
      throw InputOutput.writing(
          "plan-not-written",
          "The plan could not be written to " + file,
          "Choose a folder you may write to.",
          e);
    }
  }

  /**
   * @throws DrydockException INPUT when the file is gone or no plan
   */
  public Plan load(Path file) throws DrydockException {
    Optional<String> schema = Optional.empty();
    Optional<String> fingerprint = Optional.empty();
    Optional<String> to = Optional.empty();
    Optional<String> against = Optional.empty();
    try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw noPlan(file, null);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "schema" -> schema = Optional.ofNullable(json.getValueAsString());
          case "fingerprint" -> fingerprint = Optional.ofNullable(json.getValueAsString());
          case "to" -> to = Optional.ofNullable(json.getValueAsString());
          case "against" -> against = Optional.ofNullable(json.getValueAsString());
          default -> json.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw noPlan(file, e);
    } catch (IOException e) {
      throw InputOutput.reading(
          "plan-not-read",
          "The plan " + file + " could not be read",
          "Give the file that dry-run -o wrote.",
          e);
    }
    if (!schema.equals(Optional.of(SCHEMA)) || fingerprint.isEmpty()) {
      throw noPlan(file, null);
    }
    return new Plan(fingerprint.get(), to, against);
  }

  private static DrydockException noPlan(Path file, Throwable cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "no-plan", file + " is no plan of Drydock's.", "Give the file that dry-run -o wrote."),
        cause);
  }
}

package dev.drydock.command.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One JSON document, made in memory and printed whole, so that a failure on the way leaves no half
 * of one. Absent values are written as null; times as ISO 8601 in UTC, durations in milliseconds.
 */
public final class Json {
  /** Writes what is inside an object or array. */
  @FunctionalInterface
  public interface Body {
    void write();
  }

  /** Writes one element's fields. */
  @FunctionalInterface
  public interface Element<T> {
    void write(T value);
  }

  private final StringWriter text = new StringWriter(4096);
  private final JsonGenerator generator;

  private Json() throws IOException {
    generator = new JsonFactory().createGenerator(text);
    var lineEnds = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lineEnds);
    printer.indentObjectsWith(lineEnds);
    generator.setPrettyPrinter(printer);
  }

  /**
   * A document of the schema {@code drydock/<command>/1}.
   *
   * @return its text, ending with a line feed
   */
  public static String document(String command, Element<Json> fields) {
    return plainDocument(
        json -> {
          json.field("schema", "drydock/" + command + "/1");
          fields.write(json);
        });
  }

  /** A document of somebody else's schema. */
  public static String plainDocument(Element<Json> fields) {
    try {
      Json json = new Json();
      json.generator.writeStartObject();
      fields.write(json);
      json.generator.writeEndObject();
      json.generator.close();
      return json.text.append('\n').toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** An enum constant as it stands in JSON: {@code WOULD_FAIL} is {@code would-fail}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text. */
  public void field(String name, String value) {
    step(() -> generator.writeStringField(name, value));
  }

  /** A constant, as {@link #word} writes it. */
  public void field(String name, Enum<?> value) {
    field(name, word(value));
  }

  public void field(String name, long value) {
    step(() -> generator.writeNumberField(name, value));
  }

  public void field(String name, boolean value) {
    step(() -> generator.writeBooleanField(name, value));
  }

  /** A time, ISO 8601 in UTC. */
  public void field(String name, Instant value) {
    field(name, value.toString());
  }

  /** A duration, in milliseconds. */
  public void field(String name, Duration value) {
    field(name, value.toMillis());
  }

  public void field(String name, OptionalLong value) {
    if (value.isPresent()) {
      field(name, value.getAsLong());
    } else {
      none(name);
    }
  }

  /** A text, number, time or duration, or null. */
  public void field(String name, Optional<?> value) {
    if (value.isEmpty()) {
      none(name);
      return;
    }
    switch (value.get()) {
      case Instant time -> field(name, time);
      case Duration took -> field(name, took);
      case Number number -> field(name, number.longValue());
      case Enum<?> constant -> field(name, constant);
      case Object other -> field(name, other.toString());
    }
  }

  /** Null. */
  public void none(String name) {
    step(() -> generator.writeNullField(name));
  }

  /** An object. */
  public void object(String name, Body body) {
    step(() -> generator.writeObjectFieldStart(name));
    body.write();
    step(generator::writeEndObject);
  }

  /** An object, or null. */
  public <T> void object(String name, Optional<T> value, Element<T> element) {
    if (value.isPresent()) {
      object(name, () -> element.write(value.get()));
    } else {
      none(name);
    }
  }

  /** An array of texts. */
  public void texts(String name, Collection<String> values) {
    step(() -> generator.writeArrayFieldStart(name));
    values.forEach(value -> step(() -> generator.writeString(value)));
    step(generator::writeEndArray);
  }

  /** An array of objects. */
  public <T> void array(String name, Collection<T> values, Element<T> element) {
    step(() -> generator.writeArrayFieldStart(name));
    for (T value : values) {
      step(generator::writeStartObject);
      element.write(value);
      step(generator::writeEndObject);
    }
    step(generator::writeEndArray);
  }

  /** An array of arrays of texts or nulls. */
  public void table(String name, Collection<? extends Collection<Optional<String>>> rows) {
    step(() -> generator.writeArrayFieldStart(name));
    for (Collection<Optional<String>> row : rows) {
      step(generator::writeStartArray);
      for (Optional<String> value : row) {
        step(
            value.isPresent()
                ? () -> generator.writeString(value.get())
                : () -> generator.writeNull());
      }
      step(generator::writeEndArray);
    }
    step(generator::writeEndArray);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void step(Step step) {
    try {
      step.run();
    } catch (IOException impossible) {
      // A StringWriter never fails.
      throw new UncheckedIOException(impossible);
    }
  }
}

package dev.drydock.migration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads the field {@code check} of a {@code .drydock.json}. */
final class CheckSettingsFields {
  private final List<CheckSettings.Ignored> ignore = new ArrayList<>();
  private final Map<String, Optional<Severity>> severity = new HashMap<>();

  /** Something else than the field may hold. */
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient JsonLocation location;

    Unexpected(String message, JsonParser at) {
      super(message);
      location = at.currentTokenLocation();
    }

    JsonLocation location() {
      return location;
    }
  }

  /** Reads the object the parser stands at the beginning of. */
  void read(JsonParser parser) throws IOException, Unexpected {
    expect(parser, JsonToken.START_OBJECT, "\"check\" to be an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "ignore" -> readIgnored(parser);
        case "severity" -> readSeverity(parser);
        default ->
            throw new Unexpected(
                "\"check\" has \"" + field + "\", which is none of ignore, severity", parser);
      }
    }
  }

  CheckSettings settings() {
    return new CheckSettings(ignore, severity);
  }

  private void readIgnored(JsonParser parser) throws IOException, Unexpected {
    expect(parser, JsonToken.START_ARRAY, "\"ignore\" of \"check\" to be a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(parser, JsonToken.START_OBJECT, "an object with rule and reason");
      Map<String, String> texts = texts(parser);
      Optional<String> file = Optional.ofNullable(texts.remove("file"));
      String rule = texts.remove("rule");
      String reason = texts.remove("reason");
      if (rule == null || reason == null || !texts.isEmpty()) {
        throw new Unexpected("what is ignored takes rule, reason and perhaps file", parser);
      }
      if (file.isPresent()) {
        checkPattern(parser, file.get());
      }
      ignore.add(new CheckSettings.Ignored(rule, file, reason));
    }
  }

  static void checkPattern(JsonParser parser, String pattern) throws Unexpected {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw new Unexpected("\"ignore\" has a bad pattern: " + pattern, parser);
    }
  }

  private void readSeverity(JsonParser parser) throws IOException, Unexpected {
    expect(parser, JsonToken.START_OBJECT, "\"severity\" to be an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String rule = parser.currentName();
      parser.nextToken();
      severity.put(
          rule,
          switch (parser.getText()) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            case "info" -> Optional.of(Severity.INFO);
            case "off" -> Optional.empty();
            default ->
                throw new Unexpected("a severity is one of error, warning, info, off", parser);
          });
    }
  }

  static Map<String, String> texts(JsonParser parser) throws IOException, Unexpected {
    Map<String, String> texts = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      expect(parser, JsonToken.VALUE_STRING, "\"" + field + "\" to be text");
      texts.put(field, parser.getText());
    }
    return texts;
  }

  static void expect(JsonParser parser, JsonToken wanted, String what) throws Unexpected {
    if (parser.currentToken() != wanted) {
      throw new Unexpected("expected " + what, parser);
    }
  }
}

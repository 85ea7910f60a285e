package dev.drydock.migration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads {@code .drydock.json} token by token: binding it would load far more than it is worth. */
final class FolderSettingsFile {
  private static final String EXAMPLE =
      "Write it like {\"tool\": \"numbered\", \"history\": \"public.schema_migrations\","
          + " \"ignore\": [\"*.draft.sql\"]}, or remove the file.";

  private final JsonParser parser;
  private Optional<String> tool = Optional.empty();
  private Optional<HistoryTable> history = Optional.empty();
  private final List<String> ignore = new ArrayList<>();
  private final CheckSettingsFields check = new CheckSettingsFields();
  private final CompareSettingsFields compare = new CompareSettingsFields();
  private final VerifySettingsFields verify = new VerifySettingsFields();

  private FolderSettingsFile(JsonParser parser) {
    this.parser = parser;
  }

  static FolderSettings read(Path file) throws DrydockException {
    try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(file))) {
      return new FolderSettingsFile(parser).read();
    } catch (JsonProcessingException e) {
      throw bad("it is no valid JSON: " + e.getOriginalMessage(), e.getLocation());
    } catch (IOException e) {
      throw bad("it cannot be read: " + FileReason.reading(e), null);
    }
  }

  private FolderSettings read() throws IOException, DrydockException {
    expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "tool" -> tool = Optional.of(text(value, field));
        case "history" -> history = Optional.of(table(text(value, field)));
        case "ignore" -> readIgnored(value);
        case "check" -> readPart(check::read);
        case "compare" -> readPart(compare::read);
        case "verify" -> readPart(verify::read);
        default ->
            throw bad(
                "it has \""
                    + field
                    + "\", which is none of tool, history, ignore, check,"
                    + " compare, verify",
                parser.currentTokenLocation());
      }
    }
    expect(parser.nextToken() == null, "nothing after the object");
    return new FolderSettings(
        tool, history, ignore, check.settings(), compare.settings(), verify.settings());
  }

  /** What one field holds, read by the class that knows it. */
  @FunctionalInterface
  private interface Part {
    void read(JsonParser parser) throws IOException, CheckSettingsFields.Unexpected;
  }

  private void readPart(Part part) throws IOException, DrydockException {
    try {
      part.read(parser);
    } catch (CheckSettingsFields.Unexpected e) {
      throw bad(e.getMessage(), e.location());
    }
  }

  private HistoryTable table(String written) throws DrydockException {
    try {
      return HistoryTable.parse(written);
    } catch (DrydockException e) {
      throw bad("\"history\" is no name of a table: " + written, parser.currentTokenLocation());
    }
  }

  private void readIgnored(JsonToken first) throws IOException, DrydockException {
    expect(first == JsonToken.START_ARRAY, "\"ignore\" to be a list of texts");
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      String pattern = text(next, "ignore");
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      } catch (PatternSyntaxException e) {
        throw bad("\"ignore\" has a bad pattern: " + pattern, parser.currentTokenLocation());
      }
      ignore.add(pattern);
    }
  }

  private String text(JsonToken token, String field) throws IOException, DrydockException {
    expect(token == JsonToken.VALUE_STRING, "\"" + field + "\" to be text");
    return parser.getText();
  }

  private void expect(boolean met, String what) throws DrydockException {
    if (!met) {
      throw bad("expected " + what, parser.currentTokenLocation());
    }
  }

  private static DrydockException bad(String what, JsonLocation location) {
    int line = location == null ? 1 : Math.max(1, location.getLineNr());
    int column = location == null ? 1 : Math.max(1, location.getColumnNr());
    return new DrydockException(
        DrydockException.Kind.INPUT,
        new Problem(
            "bad-folder-settings",
            Severity.ERROR,
            FolderSettings.FILE + ", line " + line + ": " + what,
            EXAMPLE,
            List.of(),
            List.of(FolderSettings.FILE),
            Optional.of(new Place(FolderSettings.FILE, line, column))));
  }
}

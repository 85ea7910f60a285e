package dev.drydock.migration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.migration.CheckSettingsFields.Unexpected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the field {@code compare} of a {@code .drydock.json}. */
final class CompareSettingsFields {
  private final List<CompareSettings.Muted> ignore = new ArrayList<>();

  /** Reads the object the parser stands at the beginning of. */
  void read(JsonParser parser) throws IOException, Unexpected {
    CheckSettingsFields.expect(parser, JsonToken.START_OBJECT, "\"compare\" to be an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (!field.equals("ignore")) {
        throw new Unexpected("\"compare\" has \"" + field + "\", which is not ignore", parser);
      }
      CheckSettingsFields.expect(
          parser, JsonToken.START_ARRAY, "\"ignore\" of \"compare\" to be a list");
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        ignore.add(muted(parser));
      }
    }
  }

  private static CompareSettings.Muted muted(JsonParser parser) throws IOException, Unexpected {
    CheckSettingsFields.expect(parser, JsonToken.START_OBJECT, "an object with object and reason");
    Map<String, String> texts = CheckSettingsFields.texts(parser);
    String object = texts.remove("object");
    String reason = texts.remove("reason");
    if (object == null || reason == null || !texts.isEmpty()) {
      throw new Unexpected("what is ignored takes object and reason", parser);
    }
    CheckSettingsFields.checkPattern(parser, object);
    return new CompareSettings.Muted(object, reason);
  }

  CompareSettings settings() {
    return new CompareSettings(ignore);
  }
}

package dev.drydock.migration;

import static dev.drydock.migration.CheckSettingsFields.expect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.migration.CheckSettingsFields.Unexpected;
import dev.drydock.migration.VerifySettings.Expected;
import dev.drydock.migration.VerifySettings.OwnQuery;
import dev.drydock.migration.VerifySettings.RoleTrial;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the field {@code verify} of a {@code .drydock.json}. */
final class VerifySettingsFields {
  private Optional<Integer> leftoverDays = Optional.empty();
  private final List<RoleTrial> roles = new ArrayList<>();
  private final List<OwnQuery> queries = new ArrayList<>();

  /** Reads the object the parser stands at the beginning of. */
  void read(JsonParser parser) throws IOException, Unexpected {
    expect(parser, JsonToken.START_OBJECT, "\"verify\" to be an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "leftoverDays" -> {
          expect(parser, JsonToken.VALUE_NUMBER_INT, "\"leftoverDays\" to be a number");
          leftoverDays = Optional.of(days(parser));
        }
        case "roles" -> {
          expect(parser, JsonToken.START_ARRAY, "\"roles\" of \"verify\" to be a list");
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            roles.add(role(parser));
          }
        }
        case "queries" -> {
          expect(parser, JsonToken.START_ARRAY, "\"queries\" of \"verify\" to be a list");
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            queries.add(query(parser));
          }
        }
        default ->
            throw new Unexpected(
                "\"verify\" has \""
                    + field
                    + "\", which is none of leftoverDays, roles,"
                    + " queries",
                parser);
      }
    }
  }

  VerifySettings settings() {
    return new VerifySettings(leftoverDays, roles, queries);
  }

  private static int days(JsonParser parser) throws IOException, Unexpected {
    if (!parser.getNumberType().equals(JsonParser.NumberType.INT) || parser.getIntValue() < 0) {
      throw new Unexpected("\"leftoverDays\" is a number of days, not negative", parser);
    }
    return parser.getIntValue();
  }

  private static RoleTrial role(JsonParser parser) throws IOException, Unexpected {
    Map<String, String> texts = fields(parser, "role, table, sees and perhaps claims, where");
    String role = texts.remove("role");
    String table = texts.remove("table");
    String sees = texts.remove("sees");
    Optional<String> claims = Optional.ofNullable(texts.remove("claims"));
    Optional<String> where = Optional.ofNullable(texts.remove("where"));
    boolean known = "rows".equals(sees) || "nothing".equals(sees);
    if (role == null || table == null || !known || !texts.isEmpty()) {
      throw new Unexpected(
          "a trial takes role, table, sees (\"rows\" or \"nothing\") and perhaps claims, where",
          parser);
    }
    return new RoleTrial(role, table, sees.equals("rows"), claims, where);
  }

  private static OwnQuery query(JsonParser parser) throws IOException, Unexpected {
    Map<String, String> texts = fields(parser, "name, sql and expect or value");
    String name = texts.remove("name");
    String sql = texts.remove("sql");
    String expect = texts.remove("expect");
    String value = texts.remove("value");
    Optional<String> remedy = Optional.ofNullable(texts.remove("remedy"));
    boolean one = (expect == null) != (value == null);
    if (name == null || sql == null || !one || !texts.isEmpty()) {
      throw new Unexpected("a query takes name, sql, expect or value, and perhaps remedy", parser);
    }
    return new OwnQuery(
        name, sql, value == null ? expected(parser, expect) : new Expected.Value(value), remedy);
  }

  private static Expected expected(JsonParser parser, String word) throws Unexpected {
    return switch (word) {
      case "empty" -> new Expected.NoRow();
      case "rows" -> new Expected.Rows();
      default ->
          throw new Unexpected(
              "what is expected of a query is empty or rows; one value is given as value", parser);
    };
  }

  /** Texts as they are, and an object as its JSON. */
  private static Map<String, String> fields(JsonParser parser, String what)
      throws IOException, Unexpected {
    expect(parser, JsonToken.START_OBJECT, "an object with " + what);
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && field.equals("claims")) {
        fields.put(field, json(parser));
      } else {
        expect(parser, JsonToken.VALUE_STRING, "\"" + field + "\" to be text");
        fields.put(field, parser.getText());
      }
    }
    return fields;
  }

  private static String json(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }
}

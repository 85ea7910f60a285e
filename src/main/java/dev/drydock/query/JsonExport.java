package dev.drydock.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.drydock.server.ResultColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers, booleans and JSON stay what they are; everything else is a string. */
final class JsonExport implements Export {
  private final JsonGenerator json;
  private final boolean array;
  private List<ResultColumn> columns = List.of();
  private SerializableString[] names = new SerializableString[0];

  JsonExport(OutputStream out, boolean array) throws IOException {
    this.array = array;
    this.json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(array ? null : new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void columns(List<ResultColumn> found) throws IOException {
    columns = found;
    names = new SerializableString[found.size()];
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      String name = found.get(i).name();
      for (int n = 2; !taken.add(name); n++) {
        name = found.get(i).name() + "_" + n; // an object has each key once
      }
      names[i] = new SerializedString(name);
    }
    if (array) {
      json.writeStartArray();
    }
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      json.writeFieldName(names[i]);
      value(columns.get(i), values[i]);
    }
    json.writeEndObject();
    return true;
  }

  private void value(ResultColumn column, byte[] value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (Types.isBoolean(column)) {
      json.writeBoolean(value[0] == 't');
    } else if (Types.isNumber(column) && Types.isFinite(value) || Types.isJson(column)) {
      // json keeps the line ends it was given, and here an object is a line
      String raw = new String(value, StandardCharsets.UTF_8);
      json.writeRawValue(raw.replace('\n', ' ').replace('\r', ' '));
    } else {
      json.writeString(new String(value, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    json.close(); // ends the array as well
  }
}

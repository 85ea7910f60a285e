package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import dev.drydock.server.Session;
import dev.drydock.sql.StringConstant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

final class InsertExport implements Export {
  private final Writer out;
  private final String table;
  private String begin = "";
  private List<ResultColumn> columns = List.of();

  InsertExport(OutputStream out, String table) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.table = table;
  }

  @Override
  public void columns(List<ResultColumn> found) {
    columns = found;
    begin =
        found.stream()
            .map(column -> Session.quoted(column.name()))
            .collect(Collectors.joining(", ", "INSERT INTO " + table + " (", ") VALUES ("));
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    out.write(begin);
    for (int i = 0; i < values.length; i++) {
      out.write(i == 0 ? "" : ", ");
      out.write(literal(columns.get(i), values[i]));
    }
    out.write(");\n");
    return true;
  }

  private static String literal(ResultColumn column, byte[] value) {
    if (value == null) {
      return "NULL";
    }
    String text = new String(value, StandardCharsets.UTF_8);
    if (Types.isNumber(column) && Types.isFinite(value)) {
      return text;
    }
    return StringConstant.of(text);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class CsvExport implements Export {
  private final OutputStream out;

  CsvExport(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  @Override
  public void columns(List<ResultColumn> columns) throws IOException {
    byte[][] names = new byte[columns.size()][];
    for (int i = 0; i < names.length; i++) {
      names[i] = columns.get(i).name().getBytes(StandardCharsets.UTF_8);
    }
    row(names);
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      if (values[i] != null) {
        value(values[i]);
      }
    }
    out.write('\r');
    out.write('\n');
    return true;
  }

  private void value(byte[] value) throws IOException {
    if (!isSpecial(value)) {
      out.write(value);
      return;
    }
    out.write('"');
    for (byte b : value) {
      if (b == '"') {
        out.write('"');
      }
      out.write(b);
    }
    out.write('"');
  }

  private static boolean isSpecial(byte[] value) {
    for (byte b : value) {
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return value.length == 0 || value[0] == ' ' || value[value.length - 1] == ' ';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

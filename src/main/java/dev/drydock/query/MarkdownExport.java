package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class MarkdownExport implements Export {
  private final Writer out;

  MarkdownExport(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void columns(List<ResultColumn> columns) throws IOException {
    StringBuilder rule = new StringBuilder("|");
    out.write("|");
    for (ResultColumn column : columns) {
      out.write(" " + cell(column.name()) + " |");
      rule.append(Types.isNumber(column) ? " ---: |" : " --- |");
    }
    out.write("\n" + rule + "\n");
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    out.write("|");
    for (byte[] value : values) {
      String text = value == null ? "*NULL*" : cell(new String(value, StandardCharsets.UTF_8));
      out.write(" " + text + " |");
    }
    out.write("\n");
    return true;
  }

  /** Nothing in a value may end its cell or be read as markup. */
  private static String cell(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1").replaceAll("\\R", "<br>");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Streams a workbook; what does not fit on a sheet goes on on the next. */
final class XlsxExport implements Export {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int CHARACTERS_OF_A_CELL = 32_767;

  /** Excel keeps so many digits of a number; more would be changed without a word. */
  private static final int DIGITS = 15;

  private static final int FLUSH_EVERY = 500;

  private final OutputStream out;
  private final Workbook workbook;
  private List<ResultColumn> columns = List.of();
  private Worksheet sheet;
  private int sheets;
  private int line;

  XlsxExport(OutputStream out) {
    this.out = out;
    this.workbook = new Workbook(out, "Drydock", "1.0");
    this.sheet = next();
  }

  @Override
  public void columns(List<ResultColumn> found) {
    columns = found;
    head();
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    if (line == ROWS_OF_A_SHEET) {
      sheet.finish();
      sheet = next();
      head();
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        cell(i, values[i]);
      }
    }
    line++;
    if (line % FLUSH_EVERY == 0) {
      sheet.flush();
    }
    return true;
  }

  private void cell(int column, byte[] value) {
    ResultColumn kind = columns.get(column);
    String text = new String(value, StandardCharsets.UTF_8);
    if (Types.isBoolean(kind)) {
      sheet.value(line, column, text.equals("t"));
    } else if (Types.isNumber(kind) && Types.isFinite(value) && value.length <= DIGITS) {
      sheet.value(line, column, new BigDecimal(text));
    } else {
      boolean fits = text.length() <= CHARACTERS_OF_A_CELL;
      sheet.value(line, column, fits ? text : text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…");
    }
  }

  private Worksheet next() {
    sheets++;
    line = 0;
    return workbook.newWorksheet("rows " + sheets);
  }

  private void head() {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i).name());
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
    line = 1;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    out.close();
  }
}

package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
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
  private List<Cells> kinds = List.of();
  private Worksheet sheet;
  private int sheets;
  private int line;

  /** What the cells of a column hold. */
  private enum Cells {
    BOOLEAN,
    NUMBER,
    TEXT;

    static Cells of(ResultColumn column) {
      return Types.isBoolean(column) ? BOOLEAN : Types.isNumber(column) ? NUMBER : TEXT;
    }
  }

  XlsxExport(OutputStream out) {
    this.out = out;
    this.workbook = new Workbook(out, "Drydock", "1.0");
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
    this.sheet = next();
  }

  @Override
  public void columns(List<ResultColumn> found) {
    columns = found;
    kinds = found.stream().map(Cells::of).toList();
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
    Cells kind = kinds.get(column);
    if (kind == Cells.NUMBER && value.length <= DIGITS && Types.isFinite(value)) {
      sheet.value(line, column, number(value));
      return;
    }
    String text = new String(value, StandardCharsets.UTF_8);
    if (kind == Cells.BOOLEAN) {
      sheet.value(line, column, text.equals("t"));
    } else {
      boolean fits = text.length() <= CHARACTERS_OF_A_CELL;
      text(column, fits ? text : text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…");
    }
  }

  /**
   * Shared strings are all kept until the end; only those with blanks at their ends are among them,
   * which a program may leave out of others.
   */
  private void text(int column, String text) {
    boolean blankEnds =
        !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    if (blankEnds) {
      sheet.value(line, column, text);
    } else {
      sheet.inlineString(line, column, text);
    }
  }

  /** Most are whole; these need no text and no {@link BigDecimal} on the way. */
  private static Number number(byte[] value) {
    int first = value[0] == '-' ? 1 : 0;
    long whole = 0;
    for (int i = first; i < value.length; i++) {
      int digit = value[i] - '0';
      if (digit < 0 || digit > 9) {
        return new BigDecimal(new String(value, StandardCharsets.US_ASCII));
      }
      whole = 10 * whole + digit;
    }
    return first == 1 ? -whole : whole;
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

package dev.drydock.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns. */
final class Table {
  /** One value with its colour; colour does not count as width. */
  record Cell(String text, Colour colour) {
    static Cell of(String text) {
      return new Cell(OneLine.of(text), Colour.NONE);
    }

    static Cell of(String text, Colour colour) {
      return new Cell(OneLine.of(text), colour);
    }

    int width() {
      return text.codePointCount(0, text.length());
    }
  }

  /** Which side a column's values stand on. */
  enum Align {
    LEFT,
    RIGHT
  }

  private final List<Align> aligns;
  private final List<List<Cell>> rows = new ArrayList<>();

  Table(Align... aligns) {
    this.aligns = List.of(aligns);
  }

  Table header(String... titles) {
    List<Cell> cells = new ArrayList<>();
    for (String title : titles) {
      cells.add(Cell.of(title, Colour.FAINT));
    }
    rows.add(cells);
    return this;
  }

  void row(Cell... cells) {
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void print(PrintStream out, boolean colour) {
    int[] widths = new int[aligns.size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).width());
      }
    }
    StringBuilder line = new StringBuilder();
    for (List<Cell> row : rows) {
      line.setLength(0);
      int last = lastFilled(row);
      for (int i = 0; i <= last; i++) {
        append(line, row.get(i), widths[i], aligns.get(i), i == last, colour);
      }
      out.println(line);
    }
  }

  private static void append(
      StringBuilder line, Cell cell, int width, Align align, boolean last, boolean colour) {
    String gap = " ".repeat(width - cell.width());
    if (align == Align.RIGHT) {
      line.append(gap);
    }
    line.append(cell.colour().paint(cell.text(), colour));
    if (!last) {
      line.append(align == Align.LEFT ? gap : "").append("  ");
    }
  }

  private static int lastFilled(List<Cell> row) {
    int last = row.size() - 1;
    while (last > 0 && row.get(last).text().isEmpty()) {
      last--;
    }
    return last;
  }
}

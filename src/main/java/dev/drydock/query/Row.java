package dev.drydock.query;

import java.nio.charset.StandardCharsets;

/** One row of an answer, in the server's own text form. */
public final class Row {
  private final byte[][] values;

  /**
   * @param values UTF-8, null for NULL; not copied
   */
  Row(byte[][] values) {
    this.values = values;
  }

  public int size() {
    return values.length;
  }

  /** Whether the value is NULL, which is not the empty text. */
  public boolean isNull(int column) {
    return values[column] == null;
  }

  /** The value's text; empty for NULL. */
  public String text(int column) {
    return isNull(column) ? "" : new String(values[column], StandardCharsets.UTF_8);
  }

  /** At most so many of its bytes as text: a value may have a gigabyte. */
  public String beginning(int column, int bytes) {
    if (isNull(column)) {
      return "";
    }
    int length = Math.min(bytes, values[column].length);
    return new String(values[column], 0, length, StandardCharsets.UTF_8);
  }

  byte[] bytes(int column) {
    return values[column];
  }
}

package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Fetched rows in another order, or some of them; made off the JavaFX thread.
 *
 * <p>Keeps a number a row. A sort holds the sorted column in memory while it runs.
 */
public final class Arrangement implements Rows {
  private final Rows rows;
  private final int[] order;

  private Arrangement(Rows rows, int[] order) {
    this.rows = rows;
    this.order = order;
  }

  @Override
  public long size() {
    return order.length;
  }

  @Override
  public Row get(long index) throws IOException {
    return rows.get(order[Math.toIntExact(index)]);
  }

  /** The rows with a text anywhere in them, whatever the case. */
  public static Arrangement filtered(Rows rows, String text, BooleanSupplier cancelled)
      throws IOException {
    String wanted = text.toLowerCase(Locale.ROOT);
    int size = Math.toIntExact(rows.size());
    int[] found = new int[size];
    int count = 0;
    for (int i = 0; i < size && !cancelled.getAsBoolean(); i++) {
      if (matches(rows.get(i), wanted)) {
        found[count++] = i;
      }
    }
    return new Arrangement(rows, Arrays.copyOf(found, count));
  }

  private static boolean matches(Row row, String wanted) {
    for (int column = 0; column < row.size(); column++) {
      if (row.text(column).toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rows by one column, NULLs last: numbers, money, times and intervals by what they are, as
   * well as a text every value of which is a number; else by their text.
   *
   * @param column of all
   * @param kind what that column is
   * @param descending NULLs stay last
   */
  public static Arrangement sorted(Rows rows, int column, ResultColumn kind, boolean descending)
      throws IOException {
    int size = Math.toIntExact(rows.size());
    byte[][] values = new byte[size][];
    boolean numeric = true;
    for (int i = 0; i < size; i++) {
      values[i] = rows.get(i).bytes(column);
      numeric &= values[i] == null || isNumber(values[i]);
    }
    SortKey.Order order = SortKey.order(kind, numeric);
    SortKey[] keys = new SortKey[size];
    Arrays.parallelSetAll(keys, i -> SortKey.of(i, values[i], order));
    Arrays.parallelSort(keys, SortKey.comparator(order, descending));
    int[] sorted = new int[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = keys[i].row();
    }
    return new Arrangement(rows, sorted);
  }

  private static boolean isNumber(byte[] value) {
    if (value.length == 0 || value.length > 40) {
      return false;
    }
    boolean digits = false;
    for (int i = 0; i < value.length; i++) {
      byte b = value[i];
      boolean sign = (b == '-' || b == '+') && (i == 0 || value[i - 1] == 'e');
      if (b >= '0' && b <= '9') {
        digits = true;
      } else if (!(sign || b == '.' || b == 'e' && digits)) {
        return false;
      }
    }
    return digits
        && value[value.length - 1] != 'e'
        && count(value, '.') <= 1
        && count(value, 'e') <= 1;
  }

  private static int count(byte[] value, char wanted) {
    int count = 0;
    for (byte b : value) {
      count += b == wanted ? 1 : 0;
    }
    return count;
  }
}

package dev.drydock.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
   * The rows by one column, NULLs last; by number where every value is one, else by their text.
   *
   * @param descending NULLs stay last
   */
  public static Arrangement sorted(Rows rows, int column, boolean descending) throws IOException {
    int size = Math.toIntExact(rows.size());
    Key[] keys = new Key[size];
    boolean numeric = true;
    for (int i = 0; i < size; i++) {
      Row row = rows.get(i);
      byte[] value = row.bytes(column);
      keys[i] = new Key(i, value);
      numeric &= value == null || isNumber(value);
    }
    Arrays.parallelSort(keys, numeric ? Key.byNumber(descending) : Key.byText(descending));
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = keys[i].row();
    }
    return new Arrangement(rows, order);
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

  private record Key(int row, byte[] value) {

    static java.util.Comparator<Key> byNumber(boolean descending) {
      return by(
          (a, b) -> new java.math.BigDecimal(text(a)).compareTo(new java.math.BigDecimal(text(b))),
          descending);
    }

    static java.util.Comparator<Key> byText(boolean descending) {
      return by((a, b) -> Arrays.compareUnsigned(a.value, b.value), descending);
    }

    private static java.util.Comparator<Key> by(
        java.util.Comparator<Key> values, boolean descending) {
      java.util.Comparator<Key> wanted = descending ? values.reversed() : values;
      return (a, b) -> {
        if (a.value == null || b.value == null) {
          return Boolean.compare(a.value == null, b.value == null);
        }
        return wanted.compare(a, b);
      };
    }

    private static String text(Key key) {
      return new String(key.value, StandardCharsets.US_ASCII);
    }
  }
}

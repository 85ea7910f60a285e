package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

/**
 * A value as it is sorted: most are told apart by their head, a number; the rest by what they are.
 *
 * @param row its place among the rows
 * @param value as the server wrote it; null for NULL
 * @param head in the order of the values, but for those it cannot tell apart
 */
record SortKey(int row, byte[] value, long head) {
  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "float4", "float8", "numeric", "oid");
  private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");

  /** What the values of a column are, for their order. */
  enum Order {
    /** NaN after everything, as PostgreSQL has it. */
    NUMBER,
    MONEY,
    /** With infinity at both ends, and years before our era. */
    TIME,
    /** A month has thirty days, a day 24 hours. */
    INTERVAL,
    TEXT
  }

  /**
   * @param numeric whether every value looks like a number, whatever its type
   */
  static Order order(ResultColumn column, boolean numeric) {
    if (NUMBERS.contains(column.type()) || numeric) {
      return Order.NUMBER;
    }
    if (TIMES.contains(column.type())) {
      return Order.TIME;
    }
    return switch (column.type()) {
      case "money" -> Order.MONEY;
      case "interval" -> Order.INTERVAL;
      default -> Order.TEXT;
    };
  }

  static SortKey of(int row, byte[] value, Order order) {
    return new SortKey(row, value, value == null ? 0 : head(value, order));
  }

  /** NULL last, whichever way. */
  static Comparator<SortKey> comparator(Order order, boolean descending) {
    Comparator<SortKey> values =
        order == Order.NUMBER ? SortKey::compareNumbers : SortKey::compareTexts;
    Comparator<SortKey> wanted = descending ? values.reversed() : values;
    return (a, b) -> {
      if (a.value == null || b.value == null) {
        return Boolean.compare(a.value == null, b.value == null);
      }
      return wanted.compare(a, b);
    };
  }

  private static int compareTexts(SortKey a, SortKey b) {
    int heads = Long.compare(a.head, b.head);
    return heads != 0 ? heads : Arrays.compareUnsigned(a.value, b.value);
  }

  /** Beyond what a double holds, every digit counts. */
  private static int compareNumbers(SortKey a, SortKey b) {
    int heads = Long.compare(a.head, b.head);
    boolean exact = heads != 0 || a.value.length < 16 && b.value.length < 16;
    return exact || isWord(a.value) || isWord(b.value)
        ? heads
        : new BigDecimal(text(a.value)).compareTo(new BigDecimal(text(b.value)));
  }

  private static boolean isWord(byte[] value) {
    byte last = value[value.length - 1];
    return last < '0' || last > '9';
  }

  private static long head(byte[] value, Order order) {
    return switch (order) {
      case NUMBER -> sortable(number(text(value)));
      case MONEY -> money(value);
      case TIME -> Times.years(text(value));
      case INTERVAL -> sortable(Times.seconds(text(value)));
      case TEXT -> firstBytes(value);
    };
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // nothing a number's type can be; at the end it does no harm
    }
  }

  /** All amounts of a column have as many decimals. */
  private static long money(byte[] value) {
    long amount = 0;
    boolean negative = false;
    for (byte b : value) {
      negative |= b == '-' || b == '(';
      amount = b >= '0' && b <= '9' ? amount * 10 + (b - '0') : amount;
    }
    return negative ? -amount : amount;
  }

  /** In the order of the doubles, NaN last; −0 is 0. */
  private static long sortable(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  /** The first eight bytes, moved so that they sort as unsigned ones. */
  private static long firstBytes(byte[] value) {
    long head = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      head = head << Byte.SIZE | (i < value.length ? value[i] & 0xFF : 0);
    }
    return head ^ Long.MIN_VALUE;
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.US_ASCII);
  }
}

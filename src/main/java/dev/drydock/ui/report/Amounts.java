package dev.drydock.ui.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
public final class Amounts {
  private Amounts() {}

  /** A limit as it is chosen: {@code 500 ms}, {@code 3 s}, {@code 5 min}, {@code none}. */
  public static String limit(Duration limit) {
    if (limit.isZero()) {
      return "none";
    }
    if (limit.toMillisPart() != 0) {
      return limit.toMillis() + " ms";
    }
    if (limit.toSecondsPart() != 0) {
      return limit.toSeconds() + " s";
    }
    return limit.toMinutesPart() == 0 ? limit.toHours() + " h" : limit.toMinutes() + " min";
  }

  /** A stop watch: {@code 00:01.8}. */
  public static String elapsed(Duration duration) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d.%d",
        duration.toMinutes(),
        duration.toSecondsPart(),
        duration.toMillisPart() / 100);
  }

  /** {@code 48,210}: thousands set apart by a comma, whatever the machine's language. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A size in decimal units: {@code 9 MB}, {@code 1.2 GB}. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    double amount = bytes;
    String unit = "";
    for (String next : List.of("kB", "MB", "GB", "TB")) {
      if (amount < 999.5) {
        break;
      }
      amount /= 1_000;
      unit = next;
    }
    return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, unit);
  }

  /** {@code 1 migration}, {@code 3 migrations}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }
}

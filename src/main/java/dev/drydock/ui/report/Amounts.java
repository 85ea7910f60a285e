package dev.drydock.ui.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
public final class Amounts {
  private Amounts() {}

  /** For instance {@code 610 ms}, {@code 1.9 s}, {@code 2 min 5 s}. */
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
    long minutes = duration.toMinutes();
    return minutes < 60
        ? minutes + " min " + duration.toSecondsPart() + " s"
        : duration.toHours() + " h " + duration.toMinutesPart() + " min";
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

  /** Thousands set apart by a narrow space that does not break. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  /** {@code 1 migration}, {@code 3 migrations}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }
}

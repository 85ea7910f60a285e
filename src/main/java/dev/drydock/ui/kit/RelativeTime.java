package dev.drydock.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them; the exact one belongs in the tooltip. */
public final class RelativeTime {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private RelativeTime() {}

  /** For instance {@code 3 days ago}; {@code just now} below a minute, also for the near future. */
  public static String ago(Instant then, Instant now) {
    long seconds = Duration.between(then, now).toSeconds();
    if (seconds < -60) {
      return "in the future";
    }
    if (seconds < 60) {
      return "just now";
    }
    if (seconds < 3600) {
      return count(seconds / 60, "minute");
    }
    if (seconds < 86_400) {
      return count(seconds / 3600, "hour");
    }
    long days = seconds / 86_400;
    if (days < 31) {
      return count(days, "day");
    }
    return days < 365 ? count(days / 30, "month") : count(days / 365, "year");
  }

  /** With seconds and the offset of the machine's zone. */
  public static String exact(Instant instant) {
    return EXACT.format(instant.atZone(ZoneId.systemDefault()));
  }

  /** The time of day with milliseconds, for logs. */
  public static String clock(Instant instant) {
    return CLOCK.format(instant.atZone(ZoneId.systemDefault()));
  }

  /** For instance {@code 212 ms}, {@code 3.4 s}, {@code 2 min 05 s}. */
  public static String took(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    if (millis < 3_600_000) {
      return String.format(Locale.ROOT, "%d min %02d s", millis / 60_000, millis / 1000 % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", millis / 3_600_000, millis / 60_000 % 60);
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s") + " ago";
  }
}

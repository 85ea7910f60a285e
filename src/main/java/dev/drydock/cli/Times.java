package dev.drydock.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Times and durations for people. */
final class Times {
  private Times() {}

  /** To the minute, in this machine's time zone. */
  static String local(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
    // DateTimeFormatter costs a command that lasts a third of a second a tenth of it.
    return time.toLocalDate() + " " + two(time.getHour()) + ":" + two(time.getMinute());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** For instance {@code 35 ms}, {@code 1.3 s}, {@code 2 min 5 s}. */
  static String took(Duration took) {
    long millis = took.toMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return millis / 60_000 + " min " + millis % 60_000 / 1_000 + " s";
  }
}

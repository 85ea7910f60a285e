package dev.drydock.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own spelling of times and intervals, read as far as their order needs it. */
final class Times {
  private static final Pattern PART = Pattern.compile("([+-]?\\d+) (year|mon|day)s?");
  private static final Pattern CLOCK =
      Pattern.compile("([+-]?)(\\d+):(\\d\\d)(?::(\\d\\d(?:\\.\\d+)?))?$");
  private static final int DAY = 86_400;

  private Times() {}

  /** The year of a date or timestamp in ISO's style, before our era below zero. */
  static long years(String text) {
    if (text.endsWith("infinity")) {
      return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    long year = 0;
    for (int i = 0; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      year = year * 10 + Character.digit(text.charAt(i), 10);
    }
    return text.endsWith(" BC") ? -year : year;
  }

  /** How long an interval in PostgreSQL's style is where a month has 30 days. */
  static double seconds(String text) {
    if (text.endsWith("infinity")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double seconds = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      seconds +=
          Double.parseDouble(part.group(1))
              * switch (part.group(2)) {
                case "year" -> 360.0 * DAY;
                case "mon" -> 30.0 * DAY;
                default -> DAY;
              };
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.find()) {
      double of =
          Double.parseDouble(clock.group(2)) * 3600
              + Double.parseDouble(clock.group(3)) * 60
              + (clock.group(4) == null ? 0 : Double.parseDouble(clock.group(4)));
      seconds += clock.group(1).equals("-") ? -of : of;
    }
    return seconds;
  }
}

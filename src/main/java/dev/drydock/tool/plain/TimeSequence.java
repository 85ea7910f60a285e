package dev.drydock.tool.plain;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Times in UTC, written as the folder's last one is. */
public final class TimeSequence implements VersionSequence {
  private static final int DATE = 8;
  private static final int SECONDS = 14;
  private static final DateTimeFormatter TO_THE_DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TO_THE_HOUR = DateTimeFormatter.ofPattern("uuuuMMddHH");
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm");
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final DateTimeFormatter TO_THE_MILLISECOND =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");

  @Override
  public String next(List<String> versions, Instant now) {
    LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    String last = versions.isEmpty() ? "" : versions.getLast();
    String next =
        switch (last.length()) {
          case DATE -> TO_THE_DAY.format(time);
          case 10 ->
              last.startsWith("1") ? Long.toString(now.getEpochSecond()) : TO_THE_HOUR.format(time);
          case 12 -> TO_THE_MINUTE.format(time);
          case 13 -> Long.toString(now.toEpochMilli());
          case 17 -> TO_THE_MILLISECOND.format(time);
          // diesel's: a number behind the second
          case 18 -> TO_THE_SECOND.format(time) + "0000";
          default -> TO_THE_SECOND.format(time);
        };
    // A second file on one day needs more than the day; it still comes after every date.
    return versions.contains(next) && next.length() == DATE ? TO_THE_SECOND.format(time) : next;
  }

  @Override
  public String after(String version) {
    try {
      return switch (version.length()) {
        case DATE -> TO_THE_DAY.format(LocalDate.parse(version, TO_THE_DAY).plusDays(1));
        case 12 -> later(version, TO_THE_MINUTE, ChronoUnit.MINUTES);
        case SECONDS -> later(version, TO_THE_SECOND, ChronoUnit.SECONDS);
        case 17 -> later(version, TO_THE_MILLISECOND, ChronoUnit.MILLIS);
        default -> counted(version);
      };
    } catch (DateTimeException e) {
      // Digits that are no time, such as 20260805000099, are counted on.
      return counted(version);
    }
  }

  /** The first second of a day that is written as a date alone; empty when it is no date. */
  static Optional<String> firstSecondOf(String date) {
    try {
      return Optional.of(TO_THE_SECOND.format(LocalDate.parse(date, TO_THE_DAY).atStartOfDay()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String later(String version, DateTimeFormatter format, ChronoUnit unit) {
    return format.format(LocalDateTime.parse(version, format).plus(1, unit));
  }

  private static String counted(String version) {
    return NumberSequence.padded(new BigInteger(version).add(BigInteger.ONE), version.length());
  }
}

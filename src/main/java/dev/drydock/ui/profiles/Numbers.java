package dev.drydock.ui.profiles;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Numbers as they are typed into a form. */
final class Numbers {
  private static final BigDecimal A_DAY = BigDecimal.valueOf(86_400);

  private Numbers() {}

  static boolean between(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      return number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Says so when a text is no number of seconds up to a day. */
  static void checkSeconds(
      Map<Field, String> problems, Field field, String text, boolean zeroAllowed) {
    try {
      BigDecimal seconds = new BigDecimal(text.strip());
      if (seconds.signum() < 0 || seconds.compareTo(A_DAY) > 0) {
        problems.put(field, "Seconds, from 0 to 86400.");
      } else if (seconds.signum() == 0 && !zeroAllowed) {
        problems.put(field, "This one is never unlimited: give at least a part of a second.");
      }
    } catch (NumberFormatException e) {
      problems.put(field, "Seconds, as a number such as 3 or 0.5.");
    }
  }

  static Duration seconds(String text) {
    return Duration.ofMillis(new BigDecimal(text.strip()).movePointRight(3).longValue());
  }

  static String text(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}

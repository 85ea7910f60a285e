package dev.drydock.ui.kit;

import java.time.Instant;

/**
 * A line of the log.
 *
 * @param sign one character, or empty
 */
public record LogLine(Instant at, String sign, Tone tone, String text) {

  public static LogLine plain(Instant at, String text) {
    return new LogLine(at, "", Tone.NEUTRAL, text);
  }

  /** As it is copied. */
  public String line() {
    return RelativeTime.clock(at) + "  " + (sign.isEmpty() ? " " : sign) + " " + text;
  }
}

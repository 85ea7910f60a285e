package dev.drydock.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A query that was asked.
 *
 * @param text as it was written
 * @param parameters values that are no secrets, by name
 * @param at when it was asked
 * @param took until its end
 * @param rows that came
 * @param outcome empty when it went well, else the reason in a few words
 */
public record Asked(
    String text,
    Map<String, String> parameters,
    Instant at,
    Duration took,
    long rows,
    String outcome) {

  public Asked {
    parameters = Map.copyOf(parameters);
  }
}

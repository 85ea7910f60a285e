package dev.drydock.command;

import dev.drydock.query.Alarm;
import java.time.Clock;

/** Asking by another clock than the machine's. */
public final class RunQueries {
  private RunQueries() {}

  public static RunQuery by(Clock clock, Alarm alarm) {
    return new RunQuery(clock, alarm);
  }
}

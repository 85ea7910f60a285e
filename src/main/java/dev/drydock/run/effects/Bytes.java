package dev.drydock.run.effects;

import java.util.Locale;

/** Amounts of bytes, for people. */
public final class Bytes {
  private Bytes() {}

  /** For instance {@code 1.2 GB}. */
  public static String words(long amount) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    double value = amount;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return value >= 10 || unit == 0 || value == Math.rint(value)
        ? Math.round(value) + " " + units[unit]
        : String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }
}

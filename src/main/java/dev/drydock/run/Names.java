package dev.drydock.run;

import java.util.Locale;

/** Names of constants as the JSON has them. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

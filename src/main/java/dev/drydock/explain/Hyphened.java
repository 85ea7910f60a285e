package dev.drydock.explain;

import java.util.Optional;

/** A name with hyphens in it, put together again. */
final class Hyphened {
  private Hyphened() {}

  /** Empty where names without blanks between do not stand around the hyphen. */
  static Optional<Draft> of(Case failure) {
    return Stop.of(failure).filter(stop -> stop.written(0).equals("-")).flatMap(Hyphened::of);
  }

  private static Optional<Draft> of(Stop stop) {
    int last = 0;
    while (stop.written(last).equals("-")
        && stop.gapBefore(last).isEmpty()
        && stop.gapBefore(last + 1).isEmpty()
        && stop.written(last + 1).matches("\\w+")) {
      last += 2;
    }
    if (last == 0 || !stop.written(-1).matches("\\w+")) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder("\"");
    for (int at = -1; at < last; at++) {
      name.append(stop.written(at));
    }
    String quoted = name.append('"').toString();
    return Optional.of(
        Draft.of(
                "A hyphen is an operator in SQL: a name that has one is cut off there.",
                "Put the whole name in double quotes, wherever it is used.")
            .fix(
                stop.replace(
                    "Put the whole name in double quotes, wherever it is used: " + quoted,
                    -1,
                    last - 1,
                    quoted)));
  }
}

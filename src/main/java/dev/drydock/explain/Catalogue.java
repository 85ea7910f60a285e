package dev.drydock.explain;

import java.util.List;

/** Every sort of error Drydock knows; of those with one SQLSTATE the first that fits speaks. */
final class Catalogue {
  private Catalogue() {}

  static List<Entry> all() {
    return List.of(
        Shape.of(
            "42601",
            "",
            "PostgreSQL does not understand the statement.",
            "Look at the place it names, and just before it."),
        Shape.of(
            "55P03",
            "",
            "Another session held a lock for longer than the lock timeout allows.",
            "Let that session finish or end it, run at a quieter time, or raise --lock-timeout."),
        Shape.of(
            "40P01",
            "",
            "Two sessions waited for each other's locks, and PostgreSQL ended this one.",
            "Run it again."));
  }
}

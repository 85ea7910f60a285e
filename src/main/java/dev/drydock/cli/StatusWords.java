package dev.drydock.cli;

import dev.drydock.migration.Flag;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;

/** A row's status as shape and word, the worst thing about it first. */
final class StatusWords {
  private StatusWords() {}

  static String of(StatusRow row) {
    StringBuilder words = new StringBuilder(status(row.status()));
    // In the order of their declaration, so that the same row always reads the same.
    for (Flag flag : Flag.values()) {
      if (row.flags().contains(flag)) {
        words.append(", ").append(flag(flag));
      }
    }
    return words.toString();
  }

  static Colour colour(StatusRow row) {
    if (row.status() == Status.FAILED
        || row.status() == Status.MISSING
        || row.flags().contains(Flag.DUPLICATE)
        || row.flags().contains(Flag.DRIFTED)) {
      return Colour.BAD;
    }
    if (row.flags().contains(Flag.OUT_OF_ORDER) || row.flags().contains(Flag.WILL_NEVER_RUN)) {
      return Colour.WARN;
    }
    return switch (row.status()) {
      case APPLIED, BASELINE -> Colour.GOOD;
      case PENDING -> Colour.STRONG;
      default -> Colour.FAINT;
    };
  }

  private static String status(Status status) {
    return switch (status) {
      case APPLIED -> "✓ applied";
      case PENDING -> "○ pending";
      case FAILED -> "✕ failed";
      case MISSING -> "? missing file";
      case IGNORED -> "⊘ ignored";
      case BASELINE -> "⚑ baseline";
      case UNDONE -> "↶ undone";
      case UNKNOWN -> "· unknown";
    };
  }

  private static String flag(Flag flag) {
    return switch (flag) {
      case DUPLICATE -> "= duplicate";
      case DRIFTED -> "≠ drifted";
      case LINE_ENDINGS -> "line endings";
      case OUT_OF_ORDER -> "↕ out of order";
      case REPEATABLE_DUE -> "⟳ repeatable due";
      case WILL_NEVER_RUN -> "! will never run";
    };
  }
}

package dev.drydock.tool.own;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words a {@code status} column may hold; every runner has its own. */
final class StatusWords {
  private static final Set<String> NOT_APPLIED =
      Set.of(
          "failed",
          "failure",
          "fail",
          "error",
          "errored",
          "aborted",
          "pending",
          "running",
          "started",
          "in_progress",
          "rolled_back",
          "reverted",
          "cancelled",
          "skipped");

  private static final List<String> APPLIED =
      List.of(
          "applied",
          "completed",
          "complete",
          "success",
          "succeeded",
          "successful",
          "executed",
          "done",
          "ok");

  private static final List<String> FAILED =
      List.of("failed", "failure", "fail", "error", "errored", "aborted");

  private StatusWords() {}

  /** Whether a row with this status does not count as applied. */
  static boolean tellsOfFailure(String status) {
    return NOT_APPLIED.contains(status.toLowerCase(Locale.ROOT));
  }

  /** Those words as an SQL list. */
  static String notAppliedList() {
    return NOT_APPLIED.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
  }

  /** The word for success: what the table's rows say, else what it allows, else our own. */
  static String applied(Optional<String> inUse, String allowed) {
    return inUse.or(() -> pick(APPLIED, allowed)).orElse(APPLIED.getFirst());
  }

  /** The word for failure; empty when the column allows none. */
  static Optional<String> failed(String allowed) {
    return allowed.isEmpty() ? Optional.of(FAILED.getFirst()) : pick(FAILED, allowed);
  }

  /** The first word that stands in the column's constraints as a whole. */
  private static Optional<String> pick(List<String> words, String allowed) {
    return words.stream().filter(word -> allowed.contains("'" + word + "'")).findFirst();
  }
}

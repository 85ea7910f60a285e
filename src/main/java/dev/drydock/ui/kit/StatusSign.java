package dev.drydock.ui.kit;

import dev.drydock.migration.Flag;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.run.StepOutcome;

/** Status as shape, word and colour; told apart without the colour. */
public enum StatusSign {
  APPLIED("✓", "Applied", Tone.SUCCESS),
  PENDING("○", "Pending", Tone.ACCENT),
  RUNNING("▶", "Running", Tone.ACCENT),
  FAILED("✕", "Failed", Tone.DANGER),
  DRIFTED("≠", "Drifted", Tone.WARNING),
  MISSING("?", "Missing file", Tone.DONE),
  DUPLICATE("=", "Duplicate", Tone.DANGER),
  OUT_OF_ORDER("↕", "Out of order", Tone.WARNING),
  REPEATABLE_DUE("⟳", "Repeatable due", Tone.ACCENT),
  IGNORED("⊘", "Ignored", Tone.NEUTRAL),
  BASELINE("⚑", "Baseline", Tone.NEUTRAL),
  UNDONE("↶", "Undone", Tone.NEUTRAL),
  WILL_NEVER_RUN("!", "Will never run", Tone.WARNING),
  UNKNOWN("·", "Unknown", Tone.NEUTRAL),
  /** Of a run: nothing failed here. */
  OK("✓", "OK", Tone.SUCCESS),
  CANCELLED("⊘", "Cancelled", Tone.WARNING),
  NOT_RUN("–", "Not run", Tone.NEUTRAL),
  FOLLOWS("↳", "Follows from another", Tone.WARNING),
  NOT_REHEARSABLE("◇", "Cannot be rehearsed", Tone.WARNING),
  NEEDS_DATA("◇", "Needs data", Tone.WARNING),
  IN_DOUBT("‽", "In doubt", Tone.DANGER);

  private final String sign;
  private final String word;
  private final Tone tone;

  StatusSign(String sign, String word, Tone tone) {
    this.sign = sign;
    this.word = word;
    this.tone = tone;
  }

  public String sign() {
    return sign;
  }

  public String word() {
    return word;
  }

  public Tone tone() {
    return tone;
  }

  /** Sign and word, for cells and labels. */
  public String text() {
    return sign + " " + word;
  }

  /** What a row shows first: what needs a person comes before what is merely so. */
  public static StatusSign of(StatusRow row) {
    if (row.status() == Status.FAILED) {
      return FAILED;
    }
    if (row.status() == Status.MISSING) {
      return MISSING;
    }
    if (row.flags().contains(Flag.DUPLICATE) && row.status() != Status.APPLIED) {
      return DUPLICATE;
    }
    if (row.flags().contains(Flag.DRIFTED)) {
      return DRIFTED;
    }
    if (row.flags().contains(Flag.WILL_NEVER_RUN)) {
      return WILL_NEVER_RUN;
    }
    if (row.flags().contains(Flag.OUT_OF_ORDER) && row.status() == Status.PENDING) {
      return OUT_OF_ORDER;
    }
    if (row.flags().contains(Flag.REPEATABLE_DUE)) {
      return REPEATABLE_DUE;
    }
    return of(row.status());
  }

  public static StatusSign of(Status status) {
    return switch (status) {
      case APPLIED -> APPLIED;
      case PENDING -> PENDING;
      case FAILED -> FAILED;
      case MISSING -> MISSING;
      case IGNORED -> IGNORED;
      case BASELINE -> BASELINE;
      case UNDONE -> UNDONE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** For a migration or statement of a run. */
  public static StatusSign of(StepOutcome outcome) {
    return switch (outcome) {
      case OK -> OK;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case NOT_RUN -> NOT_RUN;
      case FOLLOWS_FROM -> FOLLOWS;
      case NOT_REHEARSABLE -> NOT_REHEARSABLE;
      case NEEDS_DATA -> NEEDS_DATA;
      case IN_DOUBT -> IN_DOUBT;
    };
  }
}

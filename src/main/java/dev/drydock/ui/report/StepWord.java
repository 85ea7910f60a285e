package dev.drydock.ui.report;

import dev.drydock.run.StepOutcome;

/**
 * What became of a step, as shape, word and tone.
 *
 * @param glyph readable without colour
 */
public record StepWord(String glyph, String word, Tone tone) {

  /** A step that has not begun. */
  public static final StepWord WAITING = new StepWord("○", "Waiting", Tone.NEUTRAL);

  /** A step that is going on. */
  public static final StepWord RUNNING = new StepWord("▶", "Running", Tone.ACCENT);

  /**
   * The word for an outcome.
   *
   * @param rehearsed a rehearsal: what is fine there has not been applied
   */
  public static StepWord of(StepOutcome outcome, boolean rehearsed) {
    return switch (outcome) {
      case OK -> new StepWord("✓", rehearsed ? "Would apply" : "Applied", Tone.SUCCESS);
      case FAILED -> new StepWord("✕", rehearsed ? "Would fail" : "Failed", Tone.DANGER);
      case NOT_RUN -> new StepWord("○", "Not run", Tone.NEUTRAL);
      case FOLLOWS_FROM -> new StepWord("↳", "Fails after an earlier failure", Tone.WARNING);
      case NOT_REHEARSABLE -> new StepWord("◇", "Cannot be rehearsed", Tone.WARNING);
      case NEEDS_DATA -> new StepWord("◇", "Needs data", Tone.WARNING);
      case IN_DOUBT -> new StepWord("?", "In doubt", Tone.DANGER);
    };
  }
}

package dev.drydock.ui.diagnose;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.ui.kit.Tone;

/**
 * A verdict as sign, word and colour; told apart without the colour.
 *
 * @param text sign and word
 */
record VerdictWord(String text, Tone tone) {

  static VerdictWord of(Verdict verdict) {
    return switch (verdict) {
      case NEVER_CREATED -> new VerdictWord("✕ never created", Tone.DANGER);
      case NOT_APPLIED -> new VerdictWord("○ not applied here", Tone.ACCENT);
      case DROPPED -> new VerdictWord("⌫ dropped", Tone.DANGER);
      case RENAMED -> new VerdictWord("→ renamed", Tone.WARNING);
      case GONE -> new VerdictWord("? gone", Tone.DANGER);
      case OTHER_SCHEMA -> new VerdictWord("⇄ in another schema", Tone.WARNING);
      case NEAR_NAME -> new VerdictWord("≈ another name", Tone.WARNING);
      case QUOTING -> new VerdictWord("\" quotes or case", Tone.WARNING);
      case OTHER_SHAPE -> new VerdictWord("≠ another shape", Tone.WARNING);
      case NO_PRIVILEGE -> new VerdictWord("⊘ no privilege", Tone.DANGER);
      case ROW_SECURITY -> new VerdictWord("⊘ row security", Tone.WARNING);
      case PRESENT -> new VerdictWord("✓ is there", Tone.SUCCESS);
      case UNKNOWN -> new VerdictWord("· unknown", Tone.NEUTRAL);
      case OTHER -> new VerdictWord("! explained", Tone.ACCENT);
    };
  }
}

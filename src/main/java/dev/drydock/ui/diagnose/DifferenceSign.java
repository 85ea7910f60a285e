package dev.drydock.ui.diagnose;

import dev.drydock.command.CompareReport;
import dev.drydock.compare.Difference;
import dev.drydock.ui.kit.Tone;

/** How a difference stands, as sign, word and colour; told apart without the colour. */
enum DifferenceSign {
  MISSING("✕", "missing", Tone.DANGER),
  DIFFERENT("≠", "different", Tone.WARNING),
  UNTRACKED("+", "untracked", Tone.DONE),
  /** It comes with a pending migration. */
  WAITS("○", "not applied yet", Tone.ACCENT),
  MUTED("⊘", "muted", Tone.NEUTRAL);

  private final String sign;
  private final String word;
  private final Tone tone;

  DifferenceSign(String sign, String word, Tone tone) {
    this.sign = sign;
    this.word = word;
    this.tone = tone;
  }

  static DifferenceSign of(CompareReport report, Difference difference) {
    if (difference.muted().isPresent()) {
      return MUTED;
    }
    if (report.waits(difference)) {
      return WAITS;
    }
    return switch (difference.kind()) {
      case MISSING -> MISSING;
      case UNTRACKED -> UNTRACKED;
      case DIFFERENT -> DIFFERENT;
    };
  }

  String text() {
    return sign + " " + word;
  }

  Tone tone() {
    return tone;
  }

  /**
   * Whether a fix is written of it unless somebody says else: nothing is dropped so, and no column
   * converted to another type.
   */
  static boolean isUsual(CompareReport report, Difference difference) {
    DifferenceSign sign = of(report, difference);
    boolean converts =
        difference.change().attributes().stream().anyMatch(one -> one.name().equals("type"));
    return sign == MISSING || sign == DIFFERENT && !converts;
  }
}

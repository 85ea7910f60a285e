package dev.drydock.ui.migrations;

import dev.drydock.migration.Flag;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;

/** What a chip above the table stands for; a row may be of several. */
enum Facet {
  APPLIED(StatusSign.APPLIED.text(), Tone.SUCCESS),
  PENDING(StatusSign.PENDING.text(), Tone.ACCENT),
  FAILED(StatusSign.FAILED.text(), Tone.DANGER),
  DUPLICATE(StatusSign.DUPLICATE.text(), Tone.DANGER),
  DRIFTED(StatusSign.DRIFTED.text(), Tone.WARNING),
  MISSING(StatusSign.MISSING.text(), Tone.DONE),
  OUT_OF_ORDER(StatusSign.OUT_OF_ORDER.text(), Tone.WARNING),
  IGNORED(StatusSign.IGNORED.text(), Tone.NEUTRAL),
  UNKNOWN(StatusSign.UNKNOWN.text(), Tone.NEUTRAL),
  FINDINGS("⚠ Findings", Tone.WARNING);

  private final String label;
  private final Tone tone;

  Facet(String label, Tone tone) {
    this.label = label;
    this.tone = tone;
  }

  String label() {
    return label;
  }

  Tone tone() {
    return tone;
  }

  /** Whether a row with this many problems is of this kind. */
  boolean holds(StatusRow row, int problems) {
    return switch (this) {
      case APPLIED -> row.status() == Status.APPLIED || row.status() == Status.BASELINE;
      case PENDING -> row.status() == Status.PENDING;
      case FAILED -> row.status() == Status.FAILED;
      case DUPLICATE -> row.flags().contains(Flag.DUPLICATE);
      case DRIFTED -> row.flags().contains(Flag.DRIFTED);
      case MISSING -> row.status() == Status.MISSING;
      case OUT_OF_ORDER -> row.flags().contains(Flag.OUT_OF_ORDER);
      case IGNORED -> row.status() == Status.IGNORED || row.status() == Status.UNDONE;
      case UNKNOWN -> row.status() == Status.UNKNOWN;
      case FINDINGS -> problems > 0;
    };
  }
}

package dev.drydock.ui.kit;

import dev.drydock.problem.Severity;
import java.util.Locale;

/** What a colour says; every use of one also has a word or a sign. */
public enum Tone {
  NEUTRAL,
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER,
  DONE;

  /** The style class, for instance {@code tone-danger}. */
  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  public static Tone of(Severity severity) {
    return switch (severity) {
      case ERROR -> DANGER;
      case WARNING -> WARNING;
      case INFO -> ACCENT;
    };
  }
}

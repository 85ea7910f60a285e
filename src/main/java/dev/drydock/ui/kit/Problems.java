package dev.drydock.ui.kit;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;

/** Problems as text, for the clipboard. */
public final class Problems {
  private Problems() {}

  /** Everything that is known of it, a line each. */
  public static String text(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(problem.severity().name().toLowerCase(java.util.Locale.ROOT));
    text.append(" [").append(problem.code()).append("] ").append(problem.message());
    text.append('\n').append(problem.remedy());
    problem.place().ifPresent(place -> text.append('\n').append(text(place)));
    if (problem.place().isEmpty()) {
      problem.files().forEach(file -> text.append('\n').append(file));
    }
    return text.toString();
  }

  /** As editors write a place: {@code file:line:column}. */
  public static String text(Place place) {
    return place.file() + ":" + place.line() + ":" + place.column();
  }
}

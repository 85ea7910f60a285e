package dev.drydock.check.names;

import dev.drydock.catalog.Suggestion;
import dev.drydock.check.schema.Fate;
import dev.drydock.check.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what was probably meant by a name that is not there. */
final class Meant {
  private final List<String> sentences = new ArrayList<>();

  /** What became of the thing of this name. */
  Meant fate(String what, Optional<Fate> fate) {
    fate.ifPresent(
        gone ->
            sentences.add(
                gone.newName()
                    .map(to -> "%s was renamed to %s by %s.".formatted(what, to, gone.origin()))
                    .orElseGet(() -> "%s was dropped by %s.".formatted(what, gone.origin()))));
    return this;
  }

  /** Where the thing of this name is only made later. */
  Meant later(String what, Optional<Origin> later) {
    later.ifPresent(
        origin ->
            sentences.add(
                "%s is made later, by %s: give that file the earlier version, or move it here."
                    .formatted(what, origin)));
    return this;
  }

  /** A sentence of its own. */
  Meant say(Optional<String> sentence) {
    sentence.ifPresent(sentences::add);
    return this;
  }

  /** Names that are near, the nearest first. */
  Meant near(List<Suggestion> near) {
    if (!near.isEmpty()) {
      List<String> words = near.stream().map(one -> shown(one) + " (" + one.words() + ")").toList();
      sentences.add("Did you mean " + joined(words) + "?");
    }
    return this;
  }

  /** With its schema where that is the point. */
  private static String shown(Suggestion one) {
    return one.reason() == Suggestion.Reason.OTHER_SCHEMA ? one.qualifiedSql() : one.sql();
  }

  /** All of it; the last resort where nothing is known. */
  String or(String otherwise) {
    return sentences.isEmpty() ? otherwise : String.join(" ", sentences);
  }

  private static String joined(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }
}

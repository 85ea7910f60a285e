package dev.drydock.explain;

import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Optional;

/** Puts names that were probably meant into an explanation. */
final class Near {
  private Near() {}

  /**
   * Says the best one and offers each as an edit of every place where the wrong name stands.
   *
   * @param noun for instance {@code column}
   */
  static void into(
      Draft draft, Case failure, String noun, String wanted, List<Suggestion> suggestions) {
    if (suggestions.isEmpty()) {
      return;
    }
    Suggestion best = suggestions.getFirst();
    draft.why("There is a %s %s, which %s.".formatted(noun, shown(best), best.words()));
    for (Suggestion suggestion : suggestions) {
      String title = "Write %s, which %s".formatted(shown(suggestion), suggestion.words());
      draft.fix(
          failure
              .rename(title, wanted, shown(suggestion))
              .orElse(new Fix(title, List.of(), Optional.empty(), Optional.empty())));
    }
  }

  /** As SQL writes it; with its schema where that is the point. */
  private static String shown(Suggestion suggestion) {
    return suggestion.reason() == Suggestion.Reason.OTHER_SCHEMA
        ? suggestion.qualifiedSql()
        : suggestion.sql();
  }
}

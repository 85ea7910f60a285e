package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table whose name without quotes is a function of SQL: {@code FROM user} asks who one is. */
final class SpokenFor {
  private static final Set<String> FUNCTIONS =
      Set.of("user", "current_user", "session_user", "system_user", "current_role", "localtime");

  private SpokenFor() {}

  /** A column that is not found because of that. */
  static Optional<Search.Found> found(Case failure) {
    List<String> words = failure.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (FUNCTIONS.contains(Case.stored(word))
          && !word.startsWith("\"")
          && words.get(i - 1).matches("(?i)FROM|JOIN")) {
        String name = Case.stored(word);
        if (failure.live().is() && Tables.named(failure, name).isEmpty()) {
          Optional<Search.Found> near = near(failure, word);
          if (near.isPresent()) {
            return near;
          }
        }
        String quoted = '"' + name + '"';
        String title = "Write " + quoted + ", in double quotes";
        Optional<Fix> fix = failure.replaceWritten(title, word, word, quoted);
        return Optional.of(
            new Search.Found(
                Verdict.QUOTING,
                "%s without quotes is a function of SQL%s, not the table: write it in double quotes."
                    .formatted(name, name.equals("system_user") ? " since PostgreSQL 16" : ""),
                Optional.of("Write " + quoted + "."),
                List.of(fix.orElseGet(() -> Near.said(title)))));
      }
    }
    return Optional.empty();
  }

  /** Where no table has the word's name: one of nearly that name. */
  private static Optional<Search.Found> near(Case failure, String word) {
    return Near.relations(failure, Case.stored(word)).stream()
        .filter(one -> !Near.isWeak(one))
        .findFirst()
        .map(
            one -> {
              String title = "Write " + one.sql();
              return new Search.Found(
                  Verdict.NEAR_NAME,
                  "%s is a function of SQL, and no table here has that name; there is a table %s."
                      .formatted(word, one.sql()),
                  Optional.of(title + "."),
                  List.of(
                      failure
                          .replaceWritten(title, word, word, one.sql())
                          .orElseGet(() -> Near.said(title))));
            });
  }
}

package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains errors. Safe on any thread; a {@link Lookup} is not. */
public final class Explainer {
  private final Map<String, List<Entry>> entries = new HashMap<>();

  private Explainer(List<Entry> known) {
    for (Entry entry : known) {
      entry
          .states()
          .forEach(state -> entries.computeIfAbsent(state, s -> new ArrayList<>()).add(entry));
    }
  }

  /** One that knows every sort of error Drydock knows. */
  public static Explainer standard() {
    return new Explainer(Catalogue.all());
  }

  /**
   * Explains an error; never fails.
   *
   * @param trail what the folder does to names
   * @param lookup where questions are asked; without one it says what the error alone tells
   */
  public Explanation explain(Failed failed, Trail trail, Optional<Lookup> lookup) {
    if (failed.ran() == Failed.Ran.REHEARSED && failed.error().connectionLost()) {
      return plain(failed).finish(Again.of(failed)); // nothing has to be looked up: nothing is kept
    }
    Case failure = new Case(failed, trail, new Live(lookup));
    for (Entry entry : entries.getOrDefault(failed.error().sqlState(), List.of())) {
      Optional<Draft> draft = entry.explain(failure);
      if (draft.isPresent()) {
        DialectTable.into(draft.get(), failure);
        return draft.get().finish(Again.of(failed));
      }
    }
    return raised(failed.error()).orElseGet(() -> plain(failed)).finish(Again.of(failed));
  }

  /** With an SQLSTATE of PostgreSQL's own, given by hand. */
  private static Optional<Draft> raised(ServerError error) {
    return error.raised()
        ? Optional.of(
            Draft.of(
                "%s A function, trigger or DO block raised this itself."
                    .formatted(sentence(error.message())),
                "Read the guard in the code the context names: it says what has to be true"
                    + " first."))
        : Optional.empty();
  }

  /** What is in no entry: the server's own words. */
  private static Draft plain(Failed failed) {
    ServerError error = failed.error();
    String remedy =
        error
            .hint()
            .orElse(
                error.connectionLost()
                    ? lost(failed.ran())
                    : "Correct the statement, then run it again.");
    return Draft.of(sentence(error.message()), remedy);
  }

  private static String lost(Failed.Ran ran) {
    return ran == Failed.Ran.REHEARSED
        ? "Run it again once the server answers."
        : "See what is committed, then run again.";
  }

  private static String sentence(String message) {
    String trimmed = message.strip();
    if (trimmed.isEmpty()) {
      return "The server refused it and said nothing.";
    }
    int first = trimmed.codePointAt(0);
    String capital =
        Character.toString(Character.toUpperCase(first))
            + trimmed.substring(Character.charCount(first));
    return capital.endsWith(".") ? capital : capital + ".";
  }
}

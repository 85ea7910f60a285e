package dev.drydock.verify;

import dev.drydock.problem.Printable;
import java.util.List;

/**
 * One point of the checklist.
 *
 * @param code stable and short, for instance {@code invalid-indexes}
 * @param title what was looked at, for people
 * @param summary the outcome in one sentence
 * @param evidence what was found, a line each
 * @param remedy what to do; empty where there is nothing to do
 */
public record Item(
    String code,
    String title,
    Verdict verdict,
    String summary,
    List<String> evidence,
    String remedy) {
  /** What an item can come to. */
  public enum Verdict {
    PASS,
    /** Works, and should not stay so. */
    WARN,
    FAIL,
    /** It could not be looked at, or there was nothing to look at; the summary says why. */
    SKIPPED
  }

  public Item {
    title = Printable.of(title);
    summary = Printable.of(summary);
    evidence = evidence.stream().map(Printable::of).toList();
  }

  static Item pass(String code, String title, String summary) {
    return new Item(code, title, Verdict.PASS, summary, List.of(), "");
  }

  static Item skipped(String code, String title, String why, String remedy) {
    return new Item(code, title, Verdict.SKIPPED, why, List.of(), remedy);
  }
}

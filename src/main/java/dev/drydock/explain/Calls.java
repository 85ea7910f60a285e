package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What PostgreSQL's own functions and operators are called with by mistake, and what is meant
 * instead, {@code calls.txt}.
 */
final class Calls {
  /**
   * @param what is the matter
   * @param write what to write instead
   */
  record Advice(String what, String write) {
    void into(Draft draft) {
      draft.why(what).remedy(write + ".").fix(Near.said(write));
    }
  }

  private static final List<KnownWords> ALL = KnownWords.read("calls.txt");

  private Calls() {}

  /**
   * @param call {@code max(boolean)} or {@code text + text}, types as messages have them
   */
  static Optional<Advice> of(String call) {
    String own = call.replaceFirst("^pg_catalog\\.", "");
    for (KnownWords known : ALL) {
      Matcher matcher = known.words().matcher(own);
      if (matcher.matches()) {
        return Optional.of(new Advice(known.what(matcher), known.write(matcher)));
      }
    }
    return Optional.empty();
  }
}

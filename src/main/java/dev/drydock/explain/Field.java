package dev.drydock.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of an error by its name, however a library prints one: {@code DETAIL: …} on a line of its
 * own, {@code detail: '…',} of a console, {@code "details":"…"} of a body, {@code detail:
 * Some("…")} of a debug form.
 */
final class Field {
  private static final String END = "(?=\\s*(?:,|[)}\\]]|$))";

  private final Pattern quoted;
  private final Pattern line;

  /**
   * @param names a regular expression for them
   */
  Field(String names) {
    String name = "(?<![\\p{L}\\p{N}_])(?:" + names + ")[\"']?\\s*[:：=]\\s*(?:=>\\s*)?";
    quoted = Pattern.compile("(?m)" + name + "(?:Some\\()?([\"'`])(.*?)\\1" + END);
    line = Pattern.compile("(?m)" + name + "(.+?)$");
  }

  /** Its value; empty for one that says nothing. */
  Optional<String> in(String text) {
    Matcher inQuotes = quoted.matcher(text);
    if (inQuotes.find()) {
      return said(inQuotes.group(2));
    }
    Matcher onLine = line.matcher(text);
    return onLine.find() ? said(onLine.group(1)) : Optional.empty();
  }

  private static Optional<String> said(String value) {
    String plain = value.strip();
    boolean nothing =
        plain.isEmpty() || plain.matches("(?:null|undefined|None|nil|NULL)\\b[,)}]*.*|,.*");
    return nothing ? Optional.empty() : Optional.of(plain);
  }
}

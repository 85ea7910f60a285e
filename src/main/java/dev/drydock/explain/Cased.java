package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;

/** A name that differs from the one looked for in upper and lower case alone. */
final class Cased {
  private Cased() {}

  /** What it is called and how it is to be written, to end a sentence. */
  static String told(String name) {
    return QuotedNames.quoted(name).equals(name)
        ? "%s, in lower case: written with capitals in double quotes it is another name."
            .formatted(name)
        : "\"%s\", with capitals: it must be written in double quotes.".formatted(name);
  }
}

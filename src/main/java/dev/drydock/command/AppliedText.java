package dev.drydock.command;

/**
 * What was applied, as far as it can still be found.
 *
 * @param origin for people, for instance {@code commit 1a2b3c4 of 2026-05-01}
 */
record AppliedText(String origin, String text) {
  /** Its text, for comparing line by line: without a byte order mark. */
  String textLike(String other) {
    boolean marked = text.startsWith("\uFEFF") && !other.startsWith("\uFEFF");
    return marked ? text.substring(1) : text;
  }
}

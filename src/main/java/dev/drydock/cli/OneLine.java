package dev.drydock.cli;

import dev.drydock.problem.Printable;

/** Text from files and databases, made safe to print, on one line. */
final class OneLine {
  private OneLine() {}

  /** The same text with hidden characters spelt out and line feeds and tabs as blanks. */
  static String of(String text) {
    return Printable.of(text).replace('\n', ' ').replace('\t', ' ');
  }
}

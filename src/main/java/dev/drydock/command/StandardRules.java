package dev.drydock.command;

import dev.drydock.check.Rules;
import dev.drydock.check.names.NameRules;
import dev.drydock.check.text.TextRules;

/** The rules every check runs, in the order of the help. */
final class StandardRules {
  private StandardRules() {}

  static Rules all() {
    return Rules.of(NameRules.all(), TextRules.all());
  }
}

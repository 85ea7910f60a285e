package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.Token;
import java.util.List;

/** A value of an enum that cannot be taken out. */
final class EnumRemoveValue implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "enum-remove-value",
          "ALTER TYPE … DROP VALUE",
          "PostgreSQL has no such thing (42601): values of an enum stay.",
          "Make a new type without the value, ALTER COLUMN … TYPE to it, and drop the old "
              + "one.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.isPlainInsert()) {
        continue;
      }
      List<Token> tokens = statement.readings().tokens();
      for (int i = 2; i + 1 < tokens.size() && is(file, tokens, 0, "ALTER"); i++) {
        if (is(file, tokens, 1, "TYPE")
            && is(file, tokens, i, "DROP")
            && is(file, tokens, i + 1, "VALUE")) {
          findings.error(
              tokens.get(i).start(),
              tokens.getLast().end(),
              "A value cannot be taken out of an enum.");
        }
      }
    }
  }

  private static boolean is(CheckedFile file, List<Token> tokens, int at, String word) {
    return tokens.get(at).in(file.text()).equalsIgnoreCase(word);
  }
}

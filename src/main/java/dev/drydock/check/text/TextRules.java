package dev.drydock.check.text;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules about what a file says by itself. */
public final class TextRules {
  private TextRules() {}

  /** All of them, in the order of the help. */
  public static List<Rule> all() {
    return List.of(
        new PlpgsqlOutsideBody(),
        new UnsupportedIfNotExists(),
        new NotTransactional(),
        new TransactionControl(),
        new PsqlMetaCommand(),
        new WrongEnvironment());
  }
}

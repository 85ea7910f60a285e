package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;

/** A database called by its name, which is another one's elsewhere. */
final class WrongEnvironment implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "wrong-environment",
          "A database is called by its name",
          "Where the database is called otherwise, as on another stage or on somebody's own machine,"
              + " PostgreSQL refuses the statement (3D000), or it changes another database.",
          "Put it into a block: DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET …',"
              + " current_database()); END $$;");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (!statement.isPlainInsert()) {
        Words words = Words.of(file, statement);
        int at = name(words);
        if (at > 0 && at < words.size()) {
          findings.info(
              words.start(at),
              words.end(at),
              "This is about the database %s, wherever the file runs."
                  .formatted(words.written(at)));
        }
      }
    }
  }

  /** Where the name of a database stands; 0 in a statement that calls none. */
  private static int name(Words words) {
    if (words.are(0, "ALTER", "DATABASE")) {
      return 2;
    }
    if (words.are(0, "COMMENT", "ON", "DATABASE")) {
      return 3;
    }
    boolean rights = words.are(0, "GRANT") || words.are(0, "REVOKE");
    int on = rights ? words.find(0, "ON", "DATABASE") : -1;
    return on < 0 ? 0 : on + 2;
  }
}

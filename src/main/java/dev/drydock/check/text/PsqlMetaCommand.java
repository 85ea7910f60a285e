package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.PsqlCommand;
import dev.drydock.sql.StatementKind;
import java.util.Set;

/** psql's own commands in a file that psql does not run. */
final class PsqlMetaCommand implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "psql-meta-command",
          "A command only psql can run",
          "PostgreSQL knows nothing that begins with a backslash (42601): psql does these by itself."
              + " A migration that needs one is not applied here, and nothing of it is run.",
          "Write what it stands for as SQL.");

  /** Its files are psql's. */
  private static final String SQITCH = "sqitch";

  /** Of no tool: some run them with psql. */
  private static final Set<String> PLAIN = Set.of("numbered", "timestamped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    String tool = file.surroundings().tool();
    if (tool.equals(SQITCH)) {
      return;
    }
    for (CheckedStatement statement : file.statements()) {
      if (statement.statement().kind() == StatementKind.META_COMMAND) {
        PsqlCommand command = PsqlCommand.of(file.script(), statement.statement());
        if (!command.harmless()) {
          String message = "Only psql can run %s.".formatted(command.name());
          Findings.Entry entry =
              PLAIN.contains(tool)
                  ? findings.warning(statement.start(), statement.end(), message)
                  : findings.error(statement.start(), statement.end(), message);
          entry.suggest(command.remedy());
        }
      }
    }
  }
}

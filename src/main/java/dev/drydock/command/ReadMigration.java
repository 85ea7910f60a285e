package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.TransactionMode;
import dev.drydock.sql.PsqlConditions;
import dev.drydock.sql.Script;
import dev.drydock.tool.Tool;
import dev.drydock.tool.ToolRegistry;
import dev.drydock.tool.TransactionRule;
import java.util.List;
import java.util.Optional;

/** Reads one migration's file. */
public final class ReadMigration {
  private final ToolRegistry tools;

  ReadMigration(ToolRegistry tools) {
    this.tools = tools;
  }

  /**
   * @param tool the id of the folder's tool, as in its {@link StatusReport}
   * @throws DrydockException INPUT when it is gone, unreadable or no text
   */
  public MigrationSource read(String tool, Migration migration) throws DrydockException {
    MigrationText read = MigrationText.read(migration.path());
    if (read.text().isEmpty()) {
      throw noText(migration, read);
    }
    return source(tools.byId(tool), migration, read.text().get());
  }

  /** The same, or empty for a file that cannot be read: its status says why. */
  public Optional<MigrationSource> readIfText(String tool, Migration migration)
      throws DrydockException {
    MigrationText read = MigrationText.read(migration.path());
    if (read.text().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(source(tools.byId(tool), migration, read.text().get()));
  }

  private static MigrationSource source(Tool tool, Migration migration, String text)
      throws DrydockException {
    Script script = script(tool, migration, text);
    int lines = (int) text.lines().count();
    TransactionRule rule = tool.transactionRule(migration, script);
    return new MigrationSource(
        migration,
        text,
        script,
        lines,
        rule,
        TransactionMode.of(rule, script),
        tool.refuses(migration, text));
  }

  /** The statements its tool would run. */
  static Script script(Tool tool, Migration migration, String text) {
    return Script.parse(PsqlConditions.applied(tool.runnable(migration, text)));
  }

  private static DrydockException noText(Migration migration, MigrationText read) {
    String what =
        switch (read.content()) {
          case NOT_UTF8 -> "is no text in UTF-8";
          case UNREADABLE -> "may not be read";
          case VANISHED -> "is gone";
          case TEXT, ODD_COMMENTS, EMPTY -> "is empty";
        };
    Problem problem =
        Problem.error(
            "no-text",
            migration.file() + " " + what + ".",
            "Correct the file, its encoding or its rights, and read it again.");
    return new DrydockException(
        DrydockException.Kind.INPUT,
        new Problem(
            problem.code(),
            problem.severity(),
            problem.message(),
            problem.remedy(),
            List.of(),
            List.of(migration.file()),
            Optional.empty()));
  }
}

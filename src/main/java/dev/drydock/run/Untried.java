package dev.drydock.run;

import dev.drydock.migration.MigrationText;
import dev.drydock.problem.Problem;
import dev.drydock.sql.PsqlCommand;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.List;
import java.util.Optional;

/** Statements of a migration that a rehearsal does not try: what they would have made is missed. */
final class Untried {
  private final Unmade unmade;
  private final PlannedMigration planned;
  private final Script script;
  private final String file;

  Untried(Unmade unmade, PlannedMigration planned) {
    this.unmade = unmade;
    this.planned = planned;
    this.script = planned.script();
    this.file = planned.migration().file();
  }

  /** They failed, or go with what failed. */
  void failed(List<Statement> statements) {
    for (Statement statement : statements) {
      unmade.failed(script, statement, file, StepOutcome.FAILED, Optional.empty());
    }
  }

  /**
   * A file only psql can run whole: nothing of it is tried, and that says nothing against it. What
   * it would have made is missed by others, with what files it includes make.
   *
   * @return the command that stands against it, with a note of why; empty when none is found
   */
  Optional<Command> onlyForPsql(Problem why) {
    Optional<Statement> command =
        script.statements().stream()
            .filter(one -> one.kind() == StatementKind.META_COMMAND)
            .filter(one -> !PsqlCommand.of(script, one).harmless())
            .findFirst();
    if (command.isPresent()) {
      script.statements().forEach(this::leftOut);
    }
    return command.map(
        statement ->
            new Command(
                Step.of(script, statement),
                "only psql can run this, so nothing of the file was tried. " + why.remedy()));
  }

  /** A command of psql's own and what is told of it. */
  record Command(Step step, String note) {}

  private void leftOut(Statement statement) {
    unmade.failed(script, statement, file, StepOutcome.NOT_REHEARSABLE, Optional.empty());
    MetaCommands.included(PsqlCommand.of(script, statement), planned.migration())
        .flatMap(path -> MigrationText.read(path).text())
        .map(Script::parse)
        .ifPresent(
            included -> {
              int line = script.position(statement.start()).line();
              included
                  .statements()
                  .forEach(
                      one ->
                          unmade.failed(
                              included.makes(one), file, line, StepOutcome.NOT_REHEARSABLE));
            });
  }
}

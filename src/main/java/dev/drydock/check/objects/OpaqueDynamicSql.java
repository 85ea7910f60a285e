package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.DoBlock;
import dev.drydock.sql.ddl.PlpgsqlBody;
import dev.drydock.sql.ddl.PlpgsqlStep;

/** SQL that is put together when it runs. */
final class OpaqueDynamicSql implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "opaque-dynamic-sql",
          "SQL that is only known when it runs",
          "What EXECUTE of a text that is put together will do cannot be read before; only "
              + "a rehearsal shows it.",
          "Write what is fixed as plain statements; rehearse the rest.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof DoBlock block && block.language().equals("plpgsql")) {
        block
            .body()
            .filter(body -> body.isPlain(file.text()))
            .flatMap(body -> PlpgsqlBody.of(file.text(), body.span()))
            .stream()
            .flatMap(PlpgsqlBody::allSteps)
            .filter(step -> step instanceof PlpgsqlStep.Dynamic)
            .forEach(
                step ->
                    findings.info(
                        step.span().start(),
                        step.span().end(),
                        "What this will run is only known when it runs."));
      }
    }
  }
}

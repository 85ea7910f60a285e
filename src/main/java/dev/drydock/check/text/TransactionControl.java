package dev.drydock.check.text;

import dev.drydock.catalog.MisspeltEnd;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Wrapping;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.ddl.Body;
import dev.drydock.sql.ddl.DoBlock;
import dev.drydock.sql.ddl.PlpgsqlBody;
import dev.drydock.sql.ddl.PlpgsqlStep;
import java.util.List;
import java.util.Optional;

/** Files that begin and end transactions themselves. */
final class TransactionControl implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "explicit-transaction-control",
          "BEGIN, COMMIT or ROLLBACK in a migration",
          "An inner COMMIT ends the runner's transaction: what fails behind it cannot take back what"
              + " stands before it, and the history may be out of step.",
          "Leave BEGIN and COMMIT out: the runner puts a transaction around the file.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    List<CheckedStatement> all = file.statements();
    Optional<CheckedStatement> open = Optional.empty();
    for (int i = 0; i < all.size(); i++) {
      CheckedStatement statement = all.get(i);
      StatementKind kind = statement.statement().kind();
      boolean inner = i > 0 && i < all.size() - 1;
      if (kind == StatementKind.BEGIN && open.isEmpty()) {
        open = Optional.of(statement);
      } else if (kind == StatementKind.ROLLBACK && open.isEmpty() && nothingBefore(all, i)) {
        findings
            .warning(
                statement.start(),
                statement.end(),
                "No transaction is open here: PostgreSQL warns, and nothing is rolled back.")
            .suggest("Leave it out.");
      } else if (kind == StatementKind.COMMIT || kind == StatementKind.ROLLBACK) {
        end(file, statement, open.isPresent(), inner, findings);
        open = open.filter(begun -> statement.statement().command().endsWith("AND CHAIN"));
      } else if (statement.shape() instanceof DoBlock block
          && statement.transaction().isPresent()) {
        insideDo(file, statement, block, findings);
      }
    }
    open.ifPresent(begun -> unended(file, begun, findings));
  }

  private static boolean nothingBefore(List<CheckedStatement> all, int index) {
    return index == 0
        || switch (all.get(index - 1).statement().kind()) {
          case COMMIT, ROLLBACK, REFUSES_TRANSACTION -> true;
          default -> false;
        };
  }

  private static void unended(CheckedFile file, CheckedStatement begun, Findings findings) {
    Optional<MisspeltEnd> misspelt =
        MisspeltEnd.among(
            file.statements().stream()
                .map(CheckedStatement::statement)
                .filter(statement -> statement.start() > begun.start())
                .toList(),
            file.script());
    if (misspelt.isPresent()) {
      Statement end = misspelt.get().statement();
      findings
          .error(
              end.start(),
              end.end(),
              misspelt.get().written() + " does not end the transaction that begins before it.")
          .suggest("Write " + misspelt.get().meant() + ".");
      return;
    }
    String remedy = "Add COMMIT at the end, or leave BEGIN out.";
    if (file.wrapping() == Wrapping.NONE) {
      findings
          .error(
              begun.start(),
              begun.end(),
              "The transaction that begins here is never ended, so it is not run.")
          .suggest(remedy);
    } else {
      findings
          .warning(
              begun.start(),
              begun.end(),
              "The transaction that begins here is never ended: the runner's end ends it, psql"
                  + " alone would throw its work away.")
          .suggest(remedy);
    }
  }

  private static void end(
      CheckedFile file,
      CheckedStatement statement,
      boolean begun,
      boolean inner,
      Findings findings) {
    String command = statement.statement().command();
    if (command.contains("PREPARE")) {
      findings
          .error(
              statement.start(),
              statement.end(),
              "Two-phase commit is not run: a prepared transaction keeps its locks with nobody to"
                  + " end it.")
          .suggest("Use COMMIT.");
    } else if (statement.statement().kind() == StatementKind.ROLLBACK && !begun) {
      findings
          .warning(
              statement.start(),
              statement.end(),
              file.wrapping() == Wrapping.NONE
                  ? "No transaction is open here: PostgreSQL warns, and nothing is rolled back."
                  : "ROLLBACK without a BEGIN before it: what stands before it in the file is"
                      + " undone.")
          .suggest("Leave it out, or say with BEGIN what it is to undo.");
    } else if (inner && file.wrapping() != Wrapping.NONE) {
      findings.warning(
          statement.start(),
          statement.end(),
          "%s in the middle of the file: what stands before it stays even if the rest fails."
              .formatted(command));
    }
  }

  private static void insideDo(
      CheckedFile file, CheckedStatement statement, DoBlock block, Findings findings) {
    if (!block.language().equals("plpgsql") || block.body().isEmpty()) {
      return;
    }
    Body body = block.body().get();
    if (!body.isPlain(file.text())) {
      return;
    }
    PlpgsqlBody.of(file.text(), body.span())
        .filter(code -> code.block().handlers().isEmpty())
        .stream()
        .flatMap(code -> code.block().steps().stream())
        .takeWhile(step -> step.branches().isEmpty())
        .filter(TransactionControl::endsTransaction)
        .findFirst()
        .ifPresent(
            step ->
                findings
                    .error(
                        step.span().start(),
                        step.span().end(),
                        "A DO block cannot end the transaction it runs in (2D000).")
                    .because(
                        "Inside a transaction PostgreSQL refuses COMMIT and ROLLBACK in a block.")
                    .suggest("Leave it out, or run the block in a migration without transaction."));
  }

  private static boolean endsTransaction(PlpgsqlStep step) {
    return step instanceof PlpgsqlStep.Simple simple
        && (simple.word().equals("COMMIT") || simple.word().equals("ROLLBACK"));
  }
}

package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.problem.Problem;
import dev.drydock.run.TransactionMode;
import dev.drydock.sql.Script;
import dev.drydock.tool.TransactionRule;
import java.util.Optional;

/**
 * A migration's text and what is known from it alone.
 *
 * @param text as decoded from the file
 * @param script what would run of it, with the same lines
 * @param lines as an editor counts them
 * @param rule the transaction its tool puts around it
 * @param refusal why its tool would not apply it
 */
public record MigrationSource(
    Migration migration,
    String text,
    Script script,
    int lines,
    TransactionRule rule,
    TransactionMode transaction,
    Optional<Problem> refusal) {}

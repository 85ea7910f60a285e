package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.run.TransactionMode;
import dev.drydock.sql.Script;
import dev.drydock.tool.TransactionRule;

/**
 * A migration's text and what is known from it alone.
 *
 * @param text as decoded from the file
 * @param script what would run of it, with the same lines
 * @param lines as an editor counts them
 * @param rule the transaction its tool puts around it
 */
public record MigrationSource(
    Migration migration,
    String text,
    Script script,
    int lines,
    TransactionRule rule,
    TransactionMode transaction) {}

package dev.drydock.check;

import dev.drydock.migration.Migration;
import dev.drydock.sql.Script;

/**
 * A migration that is to be checked.
 *
 * @param script what would run of it, with the file's own lines
 * @param wrapping the transaction the runner puts around it
 */
public record Subject(Migration migration, Script script, Wrapping wrapping) {}

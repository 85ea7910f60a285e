package dev.drydock.command;

import dev.drydock.run.journal.JournalEntry;
import java.util.Optional;

/**
 * A run that touched a certain migration.
 *
 * @param step how the migration ended in it
 * @param error the server's first words against it, with their SQLSTATE, where it refused something
 */
public record MigrationRun(JournalEntry run, JournalEntry.Step step, Optional<String> error) {}

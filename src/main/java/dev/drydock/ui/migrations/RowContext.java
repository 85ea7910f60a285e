package dev.drydock.ui.migrations;

import dev.drydock.command.Workspace;
import dev.drydock.run.MigrationReport;
import java.util.Optional;

/**
 * A selected migration and what is known around it.
 *
 * @param tool the id of the folder's tool
 * @param rehearsed what the last dry run saw of it
 */
record RowContext(
    Workspace workspace, String tool, MigrationRow row, Optional<MigrationReport> rehearsed) {}

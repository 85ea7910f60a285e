package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;

/**
 * What is to be copied.
 *
 * @param profile that of the connection
 * @param history the table whose rows are copied, if it exists
 * @param rows whether the rows of small tables are copied too
 */
public record CopyRequest(Database source, Profile profile, HistoryTable history, boolean rows) {}

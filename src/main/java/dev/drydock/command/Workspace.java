package dev.drydock.command;

import dev.drydock.migration.HistoryTable;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person works on: a folder, and the database they are connected to, if any.
 *
 * @param folder absolute
 * @param profile empty when offline
 * @param database empty when offline
 * @param tool an id that overrides what is recognised
 * @param history a table that overrides what is recognised
 */
public record Workspace(
    Path folder,
    Optional<Profile> profile,
    Optional<Database> database,
    Optional<String> tool,
    Optional<HistoryTable> history)
    implements AutoCloseable {

  /** The same without its connection: everything that needs none still works. */
  public Workspace offline() {
    return new Workspace(folder, profile, Optional.empty(), tool, history);
  }

  /** The same folder on another database, which stays its owner's: this is not to be closed. */
  Workspace on(Database other) {
    return new Workspace(folder, profile, Optional.of(other), tool, history);
  }

  /** Closes the connection, if any. */
  @Override
  public void close() {
    database.ifPresent(Database::close);
  }
}

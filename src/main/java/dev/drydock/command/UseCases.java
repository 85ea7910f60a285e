package dev.drydock.command;

/** Everything a front end can do, wired once. */
public record UseCases(
    OpenWorkspace openWorkspace,
    ShowStatus showStatus,
    CheckFolder checkFolder,
    ReadMigration readMigration,
    ShowDrift showDrift,
    RehearsePending rehearsePending,
    ApplyPending applyPending,
    CreateMigration createMigration,
    RenumberFile renumberFile,
    RepairHistory repairHistory,
    TestConnection testConnection,
    ManageProfiles manageProfiles,
    WatchFolder watchFolder,
    OpenDemo openDemo)
    implements AutoCloseable {

  /** Stops the embedded server if it was started. */
  @Override
  public void close() {
    openDemo.close();
  }
}

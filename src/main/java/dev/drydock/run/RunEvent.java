package dev.drydock.run;

import dev.drydock.run.backup.Backup;
import dev.drydock.server.Notice;
import java.nio.file.Path;
import java.time.Instant;

/** Something that happened while a run goes on; delivered in order, from the running thread. */
public sealed interface RunEvent {

  Instant at();

  /** The lock is held, and the database is written to a file before anything else. */
  record BackupStarted(Instant at, String database, Path file) implements RunEvent {}

  /**
   * About once a second meanwhile.
   *
   * @param bytes written so far
   */
  record BackupGrown(Instant at, String database, Path file, long bytes) implements RunEvent {}

  record BackupFinished(Instant at, String database, Backup backup) implements RunEvent {}

  /** The plan is made and the lock held; the first migration comes next. */
  record RunStarted(Instant at, RunOn on, int migrations, int statements) implements RunEvent {}

  /**
   * @param number from 1
   */
  record MigrationStarted(
      Instant at, int number, String version, String name, String file, int statements)
      implements RunEvent {}

  /**
   * @param index from 0 within the migration
   * @param count more than 1 for a group of INSERTs
   */
  record StatementStarted(Instant at, int index, int count, int line, String sql)
      implements RunEvent {}

  /** A notice, while the statement runs. */
  record NoticeReceived(Instant at, Notice notice) implements RunEvent {}

  /** The statement waits for a lock; repeated while it does. */
  record Waiting(Instant at, LockWait lockWait) implements RunEvent {}

  record StatementFinished(Instant at, StatementReport report) implements RunEvent {}

  record MigrationFinished(Instant at, MigrationReport report) implements RunEvent {}

  /** Anything else worth a line in the log, such as a retry or a commit. */
  record Remark(Instant at, String text) implements RunEvent {}

  record RunFinished(Instant at, RunReport report) implements RunEvent {}
}

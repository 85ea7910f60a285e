package dev.drydock.check.locks;

import dev.drydock.sql.ddl.Name;

/**
 * A lock a statement takes on a table that others may use, and keeps to the end of its transaction.
 */
record TakenLock(Name table, Mode mode) {

  /** From the weakest to the strongest that is of interest. */
  enum Mode {
    /** Others read and write. */
    SHARE_UPDATE_EXCLUSIVE("neither reads nor writes wait"),
    SHARE("writes wait"),
    SHARE_ROW_EXCLUSIVE("writes wait"),
    ACCESS_EXCLUSIVE("reads and writes wait");

    private final String effect;

    Mode(String effect) {
      this.effect = effect;
    }

    String effect() {
      return effect;
    }

    boolean blocksWrites() {
      return this != SHARE_UPDATE_EXCLUSIVE;
    }
  }
}

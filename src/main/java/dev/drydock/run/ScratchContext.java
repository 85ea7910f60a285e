package dev.drydock.run;

import dev.drydock.server.WriteSession;
import java.util.Optional;

/**
 * What every migration of one rehearsal on scratch works with.
 *
 * @param catalog empty where only the outcome is wanted, and no effects are
 * @param keepGoing whether a failure ends neither its migration nor the run
 */
record ScratchContext(
    WriteSession session,
    RunEvents events,
    RunControl control,
    Watch watch,
    RelationProbe probe,
    Optional<CatalogWatch> catalog,
    ScratchVerdicts verdicts,
    HistoryKeeper history,
    Explained explained,
    boolean keepGoing) {

  /** Whether anybody wants to know what the statements do. */
  boolean observed() {
    return catalog.isPresent();
  }
}

package dev.drydock.run;

import dev.drydock.server.WriteSession;
import java.util.Optional;

/**
 * What every migration of one rehearsal on scratch works with.
 *
 * @param observed whether anybody wants to know what the statements do
 * @param catalog empty where nobody wants to know what changes in it
 * @param keepGoing whether a failure ends neither its migration nor the run
 */
record ScratchContext(
    WriteSession session,
    RunEvents events,
    RunControl control,
    Watch watch,
    RelationProbe probe,
    boolean observed,
    Optional<CatalogWatch> catalog,
    ScratchVerdicts verdicts,
    Compression compression,
    HistoryKeeper history,
    Explained explained,
    boolean keepGoing) {}

package dev.drydock.run;

import dev.drydock.server.WriteSession;

/**
 * What every migration of one rehearsal on scratch works with.
 *
 * @param keepGoing whether a failure ends neither its migration nor the run
 */
record ScratchContext(
    WriteSession session,
    RunEvents events,
    RunControl control,
    Watch watch,
    RelationProbe probe,
    CatalogWatch catalog,
    ScratchVerdicts verdicts,
    HistoryKeeper history,
    Explained explained,
    boolean keepGoing) {}

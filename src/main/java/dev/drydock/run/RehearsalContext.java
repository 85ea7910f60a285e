package dev.drydock.run;

import dev.drydock.server.WriteSession;

/** What every migration of one rehearsal works with. */
record RehearsalContext(
    WriteSession session,
    RunEvents events,
    RunControl control,
    Watch watch,
    RelationProbe probe,
    CatalogWatch catalog,
    LockCap cap,
    Excuses excuses,
    HistoryKeeper history,
    Explained explained) {}

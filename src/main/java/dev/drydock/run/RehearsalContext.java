package dev.drydock.run;

import dev.drydock.server.WriteSession;
import java.util.Optional;

/**
 * What every migration of one rehearsal works with.
 *
 * @param catalog empty where nobody wants to know what changes in it
 */
record RehearsalContext(
    WriteSession session,
    RunEvents events,
    RunControl control,
    Watch watch,
    RelationProbe probe,
    Optional<CatalogWatch> catalog,
    LockCap cap,
    Excuses excuses,
    HistoryKeeper history,
    Explained explained) {}

package dev.drydock.run;

import dev.drydock.run.journal.JournalRun;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;

/** What every migration of one apply works with. */
record ApplyContext(
    Database database,
    WriteSession session,
    RunPlan plan,
    ApplyOptions options,
    RunEvents events,
    RunControl control,
    JournalRun journal,
    Watch watch,
    SafeCommit commits,
    HistoryKeeper history,
    Explained explained) {}

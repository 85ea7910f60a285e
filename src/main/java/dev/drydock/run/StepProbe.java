package dev.drydock.run;

import dev.drydock.server.ServerException;
import java.util.List;

/** Looks at what a step did to tables, where somebody wants to know. */
interface StepProbe {
  /** What was seen after a step. */
  record Effects(List<LockTaken> locks, List<String> rewrites, List<String> scans) {
    static final Effects NONE = new Effects(List.of(), List.of(), List.of());

    public Effects {
      locks = List.copyOf(locks);
      rewrites = List.copyOf(rewrites);
      scans = List.copyOf(scans);
    }
  }

  /** Called in the same transaction right after a step that went well. */
  Effects after(Step step) throws ServerException;
}

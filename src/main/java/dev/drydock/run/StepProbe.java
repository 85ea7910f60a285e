package dev.drydock.run;

import dev.drydock.run.effects.Effects;
import dev.drydock.server.ServerException;

/** Looks at what a step did to tables, where somebody wants to know. */
interface StepProbe {
  /** Called in the same transaction right after a step that went well. */
  Effects after(Step step) throws ServerException;
}

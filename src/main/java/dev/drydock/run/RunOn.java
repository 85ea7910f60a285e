package dev.drydock.run;

/** Where a rehearsal or an apply runs. */
public enum RunOn {
  SCRATCH,
  TARGET
}

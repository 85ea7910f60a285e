package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;

/** Explains one sort of error. */
interface Entry {
  /** The SQLSTATEs it may explain (PostgreSQL's appendix A). */
  Set<String> states();

  /** Empty when the error is of another sort. */
  Optional<Draft> explain(Case failure);
}

package dev.drydock.run.journal;

import dev.drydock.problem.Problem;
import java.util.List;

/**
 * What the journal's folder holds.
 *
 * @param entries newest first
 * @param problems files or lines that could not be read; the rest is listed all the same
 */
public record JournalListing(List<JournalEntry> entries, List<Problem> problems) {
  public JournalListing {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}

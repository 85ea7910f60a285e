package dev.drydock.run.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run was told while it went on, beyond how its migrations ended.
 *
 * @param lines in order
 * @param more how many further ones the journal has
 */
public record JournalLog(List<Line> lines, int more) {
  public JournalLog {
    lines = List.copyOf(lines);
  }

  /** Where a line comes from. */
  public enum Kind {
    /** Said by the server while a statement ran. */
    NOTICE,
    /** A statement the server refused. */
    ERROR,
    /** A lock that was waited for. */
    WAITING,
    /** Said by Drydock. */
    REMARK
  }

  /**
   * @param file of the migration that ran; empty before the first
   * @param line of the statement that failed, from 1; 0 for the other kinds
   * @param word the notice's severity or the error's SQLSTATE; empty for the other kinds
   */
  public record Line(
      Instant at, Kind kind, Optional<String> file, int line, String word, String text) {}
}

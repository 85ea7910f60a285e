package dev.drydock.run.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as the journal tells it.
 *
 * @param id unique, also the file's name without extension
 * @param file the journal's file
 * @param kind {@code apply}, {@code rehearsal} or {@code repair}
 * @param operator the operating system's user
 * @param databaseUser who was logged in
 * @param host of the server
 * @param profile the profile's name, or how the database was named
 * @param scratch whether it ran on a scratch database, whose host and port these are, and not on
 *     what the profile names
 * @param environment of the profile at that time, in lower case; empty without one
 * @param folder of the migrations
 * @param finishedAt empty while it runs, or when it was cut off
 * @param outcome as in the JSON of {@code apply}, for instance {@code applied}; empty as above
 * @param state whether it ended, still runs, or was cut off
 * @param doubts what was begun and not seen to end
 */
public record JournalEntry(
    String id,
    Path file,
    String kind,
    String operator,
    String databaseUser,
    String host,
    int port,
    String database,
    String profile,
    boolean scratch,
    Optional<String> environment,
    String folder,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<String> outcome,
    State state,
    Optional<String> reason,
    List<Step> steps,
    List<Doubt> doubts) {
  public JournalEntry {
    steps = List.copyOf(steps);
    doubts = List.copyOf(doubts);
  }

  /** Whether a run ended. */
  public enum State {
    FINISHED,
    RUNNING,
    /** Its program is gone and it has no end. */
    CUT_OFF,
    /** Cut off, and its doubts were looked at since. */
    EXAMINED
  }

  /**
   * A migration of the run that ended.
   *
   * @param outcome as in the JSON, for instance {@code ok}
   */
  public record Step(String version, String file, String outcome, Duration took) {}

  /**
   * Something begun whose end the journal does not tell.
   *
   * @param what {@code statement} (outside a transaction) or {@code commit}
   * @param line of the statement, from 1
   * @param transactionId for a commit, where one was assigned
   */
  public record Doubt(
      String what,
      String version,
      String file,
      int line,
      String sql,
      Optional<String> transactionId,
      Instant at) {}
}

package dev.drydock.run.effects;

import java.time.Duration;

/**
 * How fast PostgreSQL gets through a table, as a range: from slow network disks to local flash with
 * all of it in memory. Assumed, and said wherever it is used.
 *
 * @param slow bytes in a second
 * @param fast bytes in a second
 */
record Rate(long slow, long fast) {
  private static final long MB = 1_000_000;

  /** Reading it once, with a condition looked at for each row. */
  static final Rate SCAN = new Rate(50 * MB, 2_000 * MB);

  /** Writing all its rows anew, WAL included. */
  static final Rate REWRITE = new Rate(20 * MB, 300 * MB);

  /** Reading it, sorting keys and writing an index; bytes are those of the table. */
  static final Rate INDEX = new Rate(10 * MB, 200 * MB);

  /** Building an index anew; bytes are those of the index. */
  static final Rate REINDEX = new Rate(5 * MB, 100 * MB);

  /** Changing every row with all its indexes. */
  static final Rate EVERY_ROW = new Rate(3 * MB, 100 * MB);

  Duration shortest(long bytes) {
    return time(bytes, fast);
  }

  Duration longest(long bytes) {
    return time(bytes, slow);
  }

  private static Duration time(long bytes, long rate) {
    return Duration.ofMillis(bytes * 1000 / rate);
  }

  /** For people. */
  String words() {
    return "%s to %s a second".formatted(Bytes.words(slow), Bytes.words(fast));
  }
}

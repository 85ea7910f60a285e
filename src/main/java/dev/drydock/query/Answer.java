package dev.drydock.query;

import dev.drydock.server.Notice;
import java.time.Duration;
import java.util.List;

/**
 * The end of a query that went well; closed by whoever asked, which drops its rows.
 *
 * @param first until the first row was here, or the end where there was none
 * @param took until the last
 * @param changed rows touched by a statement without rows of its own; none by a question
 */
public record Answer(Spool rows, List<Notice> notices, Duration first, Duration took, long changed)
    implements AutoCloseable {
  public Answer {
    notices = List.copyOf(notices);
  }

  @Override
  public void close() {
    rows.close();
  }
}

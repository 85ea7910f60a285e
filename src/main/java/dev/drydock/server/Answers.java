package dev.drydock.server;

import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.core.ResultHandlerBase;

/**
 * Hears the server's answers as they arrive: notices at once, command tags in order. Rows are
 * counted by their tag and not kept, so a migration that selects a whole table costs no memory.
 */
final class Answers extends ResultHandlerBase {

  /**
   * One finished command.
   *
   * @param tag as in CommandComplete, for instance {@code INSERT 0 5}; {@code EMPTY} for a comment
   * @param rows those the tag names; 0 where it names none
   */
  record Done(String tag, long rows) {}

  private final Consumer<Notice> notices;
  private final List<Done> done = new ArrayList<>();
  private RuntimeException listenerFailure;
  private boolean failed;

  Answers(Consumer<Notice> notices) {
    this.notices = notices;
  }

  @Override
  public void handleCommandStatus(String status, long updateCount, long insertOid) {
    if (!failed) {
      done.add(new Done(status, Math.max(0, updateCount)));
    }
  }

  @Override
  public void handleWarning(SQLWarning warning) {
    try {
      notices.accept(Notices.of(warning));
    } catch (RuntimeException e) {
      // thrown here it would leave the server's other answers unread and the session useless
      if (listenerFailure == null) {
        listenerFailure = e;
      }
    }
  }

  @Override
  public void handleError(java.sql.SQLException error) {
    failed = true;
    super.handleError(error);
  }

  /** The commands that succeeded before the first failure, in order. */
  List<Done> done() {
    if (listenerFailure != null) {
      throw listenerFailure;
    }
    return List.copyOf(done);
  }

  /** How many succeeded before the first failure. */
  int count() {
    return done.size();
  }
}

package dev.drydock.server;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

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
  private final Consumer<Done> ended;
  private final List<Done> done = new ArrayList<>();
  private Optional<String> value = Optional.empty();
  private RuntimeException listenerFailure;
  private boolean failed;

  Answers(Consumer<Notice> notices) {
    this(notices, one -> {});
  }

  /**
   * @param ended hears of each command that succeeded before the first failure, as it does
   */
  Answers(Consumer<Notice> notices, Consumer<Done> ended) {
    this.notices = notices;
    this.ended = ended;
  }

  @Override
  public void handleCommandStatus(String status, long updateCount, long insertOid) {
    if (!failed) {
      Done one = new Done(status, Math.max(0, updateCount));
      done.add(one);
      tell(() -> ended.accept(one));
    }
  }

  @Override
  public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, ResultCursor cursor) {
    byte[] last = rows.isEmpty() ? null : rows.getLast().get(0);
    value = Optional.ofNullable(last).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void handleWarning(SQLWarning warning) {
    tell(() -> notices.accept(Notices.of(warning)));
  }

  private void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      // thrown here it would leave the server's other answers unread and the session useless
      if (listenerFailure == null) {
        listenerFailure = e;
      }
    }
  }

  @Override
  public void handleError(SQLException error) {
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

  /** The first column of the last row, where rows were asked for. */
  String value() throws SQLException {
    return value.orElseThrow(() -> new SQLException("the server answered without a row", "08P01"));
  }

  /** How many succeeded before the first failure. */
  int count() {
    return done.size();
  }
}

package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.Notice;
import dev.drydock.server.QuerySession;
import dev.drydock.server.RowSink;
import dev.drydock.server.ServerException;
import dev.drydock.sql.Explained;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks one database, a question at a time, and never writes. After the connection was lost it
 * connects anew with the next question.
 *
 * <p>One thread at a time, but for {@link #cancel}.
 */
public final class Console implements Asker, AutoCloseable {
  static final Duration CANCEL_AGAIN = Duration.ofMillis(200);

  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Database database;
  private final ReadOnlyGuard guard;
  private volatile Optional<QuerySession> session = Optional.empty();

  /** When it was last asked something, by the clock of {@link System#nanoTime}. */
  private volatile long used;

  /** Counted down when the question that is being asked has ended. */
  private volatile CountDownLatch asking = new CountDownLatch(0);

  public Console(Database database) {
    this.database = database;
    this.guard = new ReadOnlyGuard(database.facts());
  }

  /** The names of a text's {@code :name} parameters, in order; empty where it is no one query. */
  public static Set<String> parameters(String text) {
    Script script = Script.parse(text);
    return script.statements().size() == 1
        ? BoundText.names(script, script.statements().getFirst())
        : Set.of();
  }

  @Override
  public Answer ask(Query query, Consumer<Spool> started) throws DrydockException {
    Spool rows = spool(query.rows());
    List<Notice> notices = new ArrayList<>();
    FirstRow first = new FirstRow(rows);
    long begin = System.nanoTime();
    try {
      started.accept(rows);
      read(query, first, notices::add);
    } catch (DrydockException e) {
      rows.close();
      throw e;
    }
    long end = System.nanoTime();
    return new Answer(
        rows,
        notices,
        Duration.ofNanos(first.at().orElse(end) - begin),
        Duration.ofNanos(end - begin),
        0);
  }

  /**
   * Runs a query and hands its rows on, keeping none.
   *
   * @return rows handed on
   * @throws DrydockException as {@link #ask}
   */
  public long read(Query query, RowSink sink, Consumer<Notice> notices) throws DrydockException {
    Script script = Script.parse(query.text());
    Statement statement = guard.check(script);
    Claims.check(query.as());
    BoundText bound = BoundText.bind(script, statement, query.parameters());
    CountDownLatch mine = new CountDownLatch(1);
    asking = mine;
    try {
      QuerySession asked = session();
      new UntrustedFunctions(asked, query.limits()).check(script, statement);
      return asked.read(bound.sql(), bound.values(), query.as(), query.limits(), sink, notices);
    } catch (ServerException e) {
      throw new QueryFailure(e, place(script, statement, bound, e));
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      used = System.nanoTime();
      mine.countDown();
    }
  }

  /**
   * The plan of a query.
   *
   * @param analyze whether the query is run for it, which gives times and real rows
   * @throws DrydockException as {@link #ask}
   */
  public Plan plan(Query query, boolean analyze) throws DrydockException {
    Script script = Script.parse(query.text());
    Statement statement = guard.check(script);
    if (statement.command().equals("EXPLAIN")) {
      return plan(explained(query, script, statement), analyze);
    }
    String how = analyze ? "EXPLAIN (FORMAT JSON, ANALYZE, BUFFERS) " : "EXPLAIN (FORMAT JSON) ";
    String text =
        query.text().substring(0, statement.start())
            + how
            + query.text().substring(statement.start());
    StringBuilder plan = new StringBuilder();
    try {
      Query explained =
          new Query(text, query.parameters(), query.as(), query.limits(), Long.MAX_VALUE);
      read(explained, new OneText(plan), notice -> {});
    } catch (QueryFailure e) {
      throw e.without(how.length(), script.position(statement.start()));
    }
    return Plan.parse(plan.toString());
  }

  /** What an EXPLAIN explains, at its place. */
  private static Query explained(Query query, Script script, Statement statement) {
    int start = Explained.of(script.text(), script.tokens(statement)).start();
    String text = query.text();
    String blank = text.substring(statement.start(), start).replaceAll("\\S", " ");
    return new Query(
        text.substring(0, statement.start()) + blank + text.substring(start),
        query.parameters(),
        query.as(),
        query.limits(),
        query.rows());
  }

  @Override
  public void cancel() {
    CountDownLatch now = asking;
    try {
      do {
        session.ifPresent(QuerySession::cancel);
      } while (!now.await(CANCEL_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    session.ifPresent(QuerySession::close);
    session = Optional.empty();
  }

  /** One that stood idle is asked whether it still does: a server may have been restarted. */
  private QuerySession session() throws ServerException {
    boolean idle = System.nanoTime() - used > IDLE.toNanos();
    Optional<QuerySession> open = session.filter(s -> s.alive() && (!idle || s.answers()));
    if (open.isEmpty()) {
      session.ifPresent(QuerySession::close);
      open = Optional.of(database.queries());
      session = open;
    }
    return open.get();
  }

  static Optional<Place> place(
      Script script, Statement statement, BoundText bound, ServerException failure) {
    if (failure.error().position().isEmpty()) {
      return Optional.empty();
    }
    int codePoints = failure.error().position().getAsInt() - 1;
    String sent = bound.sent();
    int offset =
        sent.offsetByCodePoints(
            0, Math.clamp(codePoints, 0, sent.codePointCount(0, sent.length())));
    SourcePosition at = script.position(statement.start() + bound.written(offset));
    return Optional.of(new Place("", at.line(), at.column()));
  }

  static Spool spool(long rows) throws DrydockException {
    try {
      return new Spool(rows);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  static DrydockException unwritable(IOException failure) {
    return new DrydockException(
        Kind.FAILED,
        Problem.error(
            "cannot-keep-rows",
            "The rows could not be written: " + failure.getMessage(),
            "See that the disk is not full, or ask for fewer rows."),
        failure);
  }
}

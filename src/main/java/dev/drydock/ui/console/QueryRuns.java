package dev.drydock.ui.console;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.Asker;
import dev.drydock.query.Console;
import dev.drydock.query.Plan;
import dev.drydock.query.Query;
import dev.drydock.query.Spool;
import dev.drydock.query.library.Diagnostic;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the queries of a tab, one at a time, and shows what comes of each. JavaFX thread only. */
final class QueryRuns {
  private static final Duration SOON = Duration.ofMillis(150);

  /** What stands above the answers, and says how a query is run. */
  record Above(TabQuestion question, QueryBar bar, UnlockStrip unlock, ParameterRow parameters) {}

  private final Tasks tasks;
  private final Notifier notifier;
  private final Console console;
  private final Above above;
  private final AnswerPages answers;
  private final Explaining explaining;
  private final AskedQueries asked;
  private Optional<Job<?>> running = Optional.empty();

  /**
   * @param asked where what was asked is kept
   */
  QueryRuns(
      Tasks tasks,
      Notifier notifier,
      Console console,
      Above above,
      AnswerPages answers,
      Explaining explaining,
      AskedQueries asked) {
    this.tasks = tasks;
    this.notifier = notifier;
    this.console = console;
    this.above = above;
    this.answers = answers;
    this.explaining = explaining;
    this.asked = asked;
  }

  void cancel() {
    running.ifPresent(Job::cancel);
  }

  boolean isRunning() {
    return running.isPresent();
  }

  /** Drops the answers and what was found out about a refusal. */
  void forget() {
    explaining.forget();
    answers.forget();
  }

  /**
   * Shows how the server would run the first of these.
   *
   * @param analyze whether it is run for that
   */
  void plan(List<Piece> pieces, boolean analyze) {
    if (pieces.isEmpty() || running.isPresent()) {
      return;
    }
    forget();
    Piece piece = pieces.getFirst();
    Optional<Query> query = queries(List.of(piece)).stream().findFirst();
    if (query.isEmpty()) {
      return;
    }
    Job<Plan> job =
        tasks.run(
            "Plan the query",
            progress -> {
              progress.onCancel(console::cancel);
              return console.plan(query.get(), analyze);
            });
    begin(job, () -> {});
    job.onDone(answers::show)
        .onFailure(
            failure -> explaining.show(failure, piece, query.get(), above.question().isOwn()));
  }

  /** Runs these, one after the other, until one fails. */
  void run(List<Piece> pieces) {
    if (pieces.isEmpty() || running.isPresent()) {
      return;
    }
    forget();
    List<Query> queries = queries(pieces);
    if (queries.isEmpty()) {
      return;
    }
    AtomicReference<Spool> coming = new AtomicReference<>();
    AnswerPane first = pane(queries.getFirst());
    answers.begin(first);
    Instant at = Instant.now();
    Asker asker = asker();
    Job<Outcome> job =
        tasks.run(
            "Run the query",
            progress -> {
              progress.onCancel(asker::cancel);
              return Outcome.of(asker, queries, coming::set, progress::cancelled);
            });
    Tasks.Repetition soon =
        tasks.every(
            SOON,
            () ->
                Optional.ofNullable(coming.get())
                    .filter(s -> !answers.holdsAny())
                    .ifPresent(first::begin));
    begin(job, soon);
    boolean writes = asker != console;
    job.onDone(outcome -> finished(outcome, pieces, queries, first, at, writes));
  }

  /** A question of the library only asks, whatever the tab may do. */
  private Asker asker() {
    if (above.question().isOwn() && above.unlock().open().isPresent()) {
      return above.unlock().open().get();
    }
    return console;
  }

  /** What is to be sent; empty, and the reason shown, where a value is missing or wrong. */
  private List<Query> queries(List<Piece> pieces) {
    List<Query> queries = new ArrayList<>();
    for (Piece piece : pieces) {
      try {
        queries.add(above.question().query(piece));
      } catch (DrydockException e) {
        explaining.show(e.problem(), Optional.of(piece));
        return List.of();
      }
    }
    return queries;
  }

  private void begin(Job<?> job, Tasks.Repetition soon) {
    running = Optional.of(job);
    above.bar().running(true);
    above.unlock().running(true);
    job.onEnd(
        () -> {
          soon.close();
          running = Optional.empty();
          above.bar().running(false);
          above.unlock().running(false);
        });
  }

  private void finished(
      Outcome outcome,
      List<Piece> pieces,
      List<Query> queries,
      AnswerPane first,
      Instant at,
      boolean writes) {
    List<String> remarks = above.question().remarks(outcome, writes);
    answers.show(outcome, first, number -> pane(queries.get(number)), remarks);
    int failed = outcome.answers().size();
    outcome
        .failure()
        .ifPresent(
            failure ->
                explaining.show(
                    failure, pieces.get(failed), queries.get(failed), above.question().isOwn()));
    if (above.question().isOwn()) {
      asked.keep(outcome, pieces.stream().map(Piece::text).toList(), above.parameters(), at);
    }
  }

  /** Runs a query once more, for all of its rows, into a file. */
  private Optional<Job<Long>> saveAll(Query query, RowsFile file) {
    if (running.isPresent()) {
      return Optional.empty();
    }
    Query all =
        new Query(query.text(), query.parameters(), query.as(), query.limits(), Long.MAX_VALUE);
    Job<Long> job =
        tasks.run(
            "Save all rows",
            progress -> {
              progress.onCancel(console::cancel);
              return file.write(sink -> console.read(all, sink, notice -> {}), 0, progress);
            });
    begin(job, () -> {});
    return Optional.of(job);
  }

  private AnswerPane pane(Query query) {
    return new AnswerPane(
        tasks,
        notifier,
        file -> saveAll(query, file),
        above.question().diagnostic().map(Diagnostic::name).orElse("rows"),
        above.question().diagnostic().flatMap(Diagnostic::picture),
        above.question().diagnostic().flatMap(Diagnostic::empty));
  }
}

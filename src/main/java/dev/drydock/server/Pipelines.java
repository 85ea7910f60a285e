package dev.drydock.server;

import dev.drydock.server.WriteSession.Opening;
import dev.drydock.server.WriteSession.Pipeline;
import dev.drydock.server.WriteSession.PipelineListener;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends the parts of one transaction over one connection without waiting in between. */
final class Pipelines {
  private final Wire wire;

  Pipelines(Wire wire) {
    this.wire = wire;
  }

  /**
   * @return the transaction's id where settings were put back
   * @throws ServerException the first thing that failed; the transaction has failed too
   */
  Optional<String> send(Pipeline pipeline, SessionState state, PipelineListener heard)
      throws ServerException {
    List<String> opening = opening(pipeline.opening(), state);
    List<String> closing = pipeline.settingsAfterwards() ? closing(state) : List.of();
    List<String> messages = new ArrayList<>();
    if (!opening.isEmpty()) {
      // By itself, so that whatever happens to the rest, the statements meet a transaction.
      messages.add(opening.getFirst());
      addTogether(messages, opening.subList(1, opening.size()));
    }
    messages.addAll(pipeline.statements());
    addTogether(messages, closing);
    if (opening.isEmpty()) {
      heard.begun();
    }
    int first = opening.size();
    int last = first + pipeline.statements().size();
    Answers answers = new Answers(heard::notice, new Telling(heard, first, last));
    int done;
    try {
      wire.pipeline(messages, answers, !closing.isEmpty());
      done = answers.done().size();
    } catch (SQLException e) {
      throw failed(e, answers.count() < first);
    }
    check(last + closing.size(), done);
    return closing.isEmpty() ? Optional.empty() : Optional.of(value(answers));
  }

  private void check(int sent, int done) throws ServerException {
    if (done < sent) {
      // The driver loses count after an empty command; what else comes would answer something else.
      wire.connection().getQueryExecutor().abort();
    }
    if (done != sent) {
      throw ServerErrors.ownFailure(
          done < sent ? "08P01" : "42601",
          "What was sent as " + sent + " commands was " + done + ".",
          "Report the statements: Drydock's splitter found others than the server.");
    }
  }

  private ServerException failed(SQLException cause, boolean opening) {
    ServerException failure = ServerErrors.failure(cause);
    if (opening && !failure.error().connectionLost()) {
      try {
        wire.send("ROLLBACK");
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
    }
    return failure;
  }

  private static String value(Answers answers) throws ServerException {
    try {
      return answers.value();
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
  }

  private static void addTogether(List<String> messages, List<String> commands) {
    if (!commands.isEmpty()) {
      messages.add(String.join("; ", commands));
    }
  }

  private static List<String> opening(Opening opening, SessionState state) {
    List<String> commands = new ArrayList<>();
    switch (opening) {
      case NONE -> {}
      case BEGIN -> commands.add("BEGIN");
      case BEGIN_RESTORED -> {
        // A transaction of its own: without it, all would belong to the one that is begun.
        commands.add("BEGIN");
        commands.addAll(state.allCommands());
        commands.add("COMMIT");
        commands.add("BEGIN");
      }
    }
    return commands;
  }

  private static List<String> closing(SessionState state) {
    List<String> commands = new ArrayList<>(state.settingCommands());
    commands.add("SELECT pg_catalog.pg_current_xact_id()::text");
    return commands;
  }

  /** Tells the listener of its own statements, which lie between our commands. */
  private static final class Telling implements Consumer<Answers.Done> {
    private final PipelineListener heard;
    private final int first;
    private final int last;
    private int done;

    Telling(PipelineListener heard, int first, int last) {
      this.heard = heard;
      this.first = first;
      this.last = last;
    }

    @Override
    public void accept(Answers.Done one) {
      done++;
      if (done == first) {
        heard.begun();
      } else if (done > first && done <= last) {
        heard.done(one.rows());
      }
    }
  }
}

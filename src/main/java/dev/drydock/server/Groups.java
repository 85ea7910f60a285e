package dev.drydock.server;

import dev.drydock.server.Answers.Done;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Sends several statements, or several transactions, as one message over one connection. */
final class Groups {
  private final Wire wire;

  Groups(Wire wire) {
    this.wire = wire;
  }

  /**
   * Inside the open transaction, in a savepoint of their own.
   *
   * @return the rows of each
   */
  List<Long> rows(Batch batch, Consumer<Notice> notices)
      throws ServerException, WriteSession.GroupFailure {
    Answers answers = new Answers(notices);
    try {
      wire.send(Batch.BEGIN);
      return rows(batch, answers);
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
  }

  private List<Long> rows(Batch batch, Answers answers)
      throws SQLException, ServerException, WriteSession.GroupFailure {
    List<Done> done;
    try {
      done = wire.send(batch.text(), answers);
    } catch (SQLException e) {
      ServerError error = ServerErrors.of(e);
      if (error.connectionLost()) {
        throw e;
      }
      wire.send(Batch.UNDO);
      int index = batch.failed(error, answers.count());
      throw new WriteSession.GroupFailure(
          index, ServerErrors.failure(batch.within(index, error), e));
    }
    if (done.size() != batch.tags()) {
      wire.send(Batch.UNDO);
      throw new WriteSession.GroupFailure(-1, several(batch.tags(), done.size()));
    }
    wire.send(Batch.KEEP);
    return done.stream().map(Done::rows).toList();
  }

  /** Whether all of them went well; else the transaction has failed. */
  boolean allWell(Batch batch) {
    try {
      return wire.send(batch.text()).size() == batch.tags();
    } catch (SQLException refused) {
      return false;
    }
  }

  /**
   * Outside a transaction: how many transactions, from the first, are committed.
   *
   * @param startingState as SQL; put back before each
   * @throws ServerException when the connection is lost
   */
  int committed(String startingState, List<List<String>> transactions) throws ServerException {
    Answers answers = new Answers(notice -> {});
    try {
      wire.send(CommittedTogether.text(startingState, transactions), answers);
      return transactions.size();
    } catch (SQLException e) {
      if (ServerErrors.of(e).connectionLost()) {
        throw ServerErrors.failure(e);
      }
      return CommittedTogether.committed(answers.done());
    }
  }

  private static ServerException several(int sent, int done) {
    return ServerErrors.ownFailure(
        "42601",
        "What was sent as " + sent + " statements was " + done + ".",
        "Report the statements: Drydock's splitter took several for one.");
  }
}

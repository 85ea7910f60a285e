package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of a transaction whose connection was lost while it was committed: asked of the
 * server on another one.
 *
 * @param id the transaction's; empty where it had written nothing
 */
record CommitFate(Database database, Optional<String> id) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

  /** The failure, saying what is known. */
  DrydockException of(ServerException lost) {
    String fate;
    try {
      fate = id.isEmpty() ? "nothing had been written" : settled(id.get());
    } catch (ServerException e) {
      fate = "not known, the server does not answer";
    }
    return new DrydockException(
        Kind.FAILED,
        Problem.error(
            "lost-in-commit",
            "The connection was lost while committing; the transaction is: " + fate + ".",
            fate.equals("committed")
                ? "What was done is kept; look at it with a query."
                : "Look with a query whether what was done is there."),
        lost);
  }

  /** The COMMIT may be slower than the question, and a lost connection noticed later than here. */
  private String settled(String transaction) throws ServerException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String status =
          database.transactionStatus(transaction).orElse("not known to the server any more");
      if (!status.equals("in progress") || System.nanoTime() - deadline > 0 || !pause()) {
        return status;
      }
    }
  }

  /** Whether to ask again. */
  private static boolean pause() {
    try {
      Thread.sleep(BETWEEN_QUESTIONS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import java.util.Optional;

/**
 * What became of a transaction whose connection was lost while it was committed: asked of the
 * server on another one.
 *
 * @param id the transaction's; empty where it had written nothing
 */
record CommitFate(Database database, Optional<String> id) {

  /** The failure, saying what is known. */
  DrydockException of(ServerException lost) {
    String fate;
    try {
      fate =
          id.isEmpty()
              ? "nothing had been written"
              : database.transactionStatus(id.get()).orElse("not known to the server any more");
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
}

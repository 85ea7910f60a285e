package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import java.util.function.Consumer;

/** Where a person's statements go: the read-only console, or a tab unlocked for writing. */
public interface Asker {

  /**
   * Runs one statement and keeps its rows.
   *
   * @param started hears of the rows' place before the first is in it
   * @throws QueryFailure what the server refused
   * @throws DrydockException INPUT or REFUSED for what may not be sent here; INPUT where a
   *     parameter lacks its value; FAILED when this machine cannot keep the rows
   */
  Answer ask(Query query, Consumer<Spool> started) throws DrydockException;

  /**
   * Has the server cancel what runs; from any thread. Blocks until it has ended: a request that
   * comes just before its statement is lost, and is repeated.
   */
  void cancel();
}

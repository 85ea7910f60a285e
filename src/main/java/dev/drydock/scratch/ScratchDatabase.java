package dev.drydock.scratch;

import dev.drydock.server.Database;
import java.util.List;
import java.util.Set;

/**
 * A database to rehearse on. Whatever is done to it is gone when it is closed.
 *
 * @param database as the login that migrations run under
 * @param clonedWith as in {@link ScratchFacts}
 * @param notCloned what of the original it lacks
 * @param filled tables, as {@code schema.name}, that have rows in the original and none here; empty
 *     where there is no original
 */
public record ScratchDatabase(
    Database database,
    String clonedWith,
    List<NotCloned> notCloned,
    Set<String> filled,
    AutoClosing turn)
    implements AutoCloseable {

  public ScratchDatabase {
    notCloned = List.copyOf(notCloned);
    filled = Set.copyOf(filled);
  }

  /** What is told of it in reports. */
  public ScratchFacts facts() {
    return new ScratchFacts(
        database.facts().version(), clonedWith, notCloned.stream().map(NotCloned::what).toList());
  }

  /** Drops it and lets the next rehearsal in; never throws. */
  @Override
  public void close() {
    database.close();
    turn.close();
  }

  /** Something to be closed without failing. */
  @FunctionalInterface
  public interface AutoClosing extends AutoCloseable {
    @Override
    void close();
  }
}

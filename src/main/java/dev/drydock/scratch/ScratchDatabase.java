package dev.drydock.scratch;

import dev.drydock.server.Database;
import dev.drydock.server.embedded.ThrowawayServer;
import java.util.List;
import java.util.Set;

/**
 * A database to rehearse on, with a server of its own. Whatever is done to either is gone when it
 * is closed.
 *
 * @param database as the login that migrations run under
 * @param clonedWith as in {@link ScratchFacts}
 * @param copy whether there is an original
 * @param notCloned what of the original it lacks
 * @param copied rows that are in both
 * @param filled tables, as {@code schema.name}, that have rows in the original and none here; empty
 *     where there is no original
 */
public record ScratchDatabase(
    Database database,
    String clonedWith,
    boolean copy,
    List<NotCloned> notCloned,
    List<CopiedRows> copied,
    Set<String> filled,
    ThrowawayServer server)
    implements AutoCloseable {

  public ScratchDatabase {
    notCloned = List.copyOf(notCloned);
    copied = List.copyOf(copied);
    filled = Set.copyOf(filled);
  }

  /** What is told of it in reports. */
  public ScratchFacts facts() {
    return new ScratchFacts(
        database.facts().version(),
        clonedWith,
        copy,
        notCloned.stream().map(NotCloned::what).toList(),
        copied);
  }

  /** Stops its server and deletes all of it; never throws. */
  @Override
  public void close() {
    database.close();
    server.close();
  }
}

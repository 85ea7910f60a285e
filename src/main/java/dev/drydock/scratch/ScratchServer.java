package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import dev.drydock.server.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Drydock's own PostgreSQL for rehearsing; nothing in it is kept. One scratch database is in use at
 * a time, whichever program asks: roles belong to the whole server, and so to that one.
 *
 * <p>Safe on any thread. The server is started when first needed.
 */
public final class ScratchServer implements AutoCloseable {
  private final Path folder;
  private final String programs;
  private Optional<EmbeddedServer> running = Optional.empty();

  /**
   * @param folder holds nothing but this server; deleting it starts afresh
   * @param programs where {@code pg_dump} is looked for, as the variable PATH says it
   */
  public ScratchServer(Path folder, String programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /**
   * The program a schema of this server would be copied with, for instance {@code pg_dump 17.5};
   * empty where there is none.
   */
  public Optional<String> copies(Database source) {
    return PgDump.find(programs, source.facts().major()).map(PgDump::toString);
  }

  /**
   * An empty database, with stand-ins where the folder's platform is known.
   *
   * @param platform a tool's id; that of one without stand-ins is as good as any
   * @param progress hears in a few words what takes long
   * @param cancelled asked now and then
   * @return to be closed, which drops it
   * @throws DrydockException CANCELLED; REFUSED when another rehearsal does not end; CONNECTION
   *     when the server cannot be started
   */
  public ScratchDatabase empty(
      String platform, Consumer<String> progress, BooleanSupplier cancelled)
      throws DrydockException {
    Turn turn = Turn.take(server(progress), progress, cancelled);
    return turn.orGiveBack(() -> EmptyDatabase.make(turn, platform));
  }

  /**
   * A copy of a live schema, its history's rows included and no other row. Only reads there.
   *
   * @param profile that of the connection
   * @param history the table whose rows are copied, if it exists
   * @return to be closed, which drops it
   * @throws DrydockException as {@link #empty}, and REFUSED when there is no pg_dump for it or the
   *     login may not read what it needs
   */
  public ScratchDatabase copyOf(
      Database source,
      Profile profile,
      dev.drydock.migration.HistoryTable history,
      Consumer<String> progress,
      BooleanSupplier cancelled)
      throws DrydockException {
    PgDump dump = PgDump.fitFor(source.facts(), programs);
    Turn turn = Turn.take(server(progress), progress, cancelled);
    return turn.orGiveBack(
        () -> new SchemaCopy(turn, source, profile, history, dump).make(progress, cancelled));
  }

  private synchronized EmbeddedServer server(Consumer<String> progress) throws DrydockException {
    if (running.isEmpty()) {
      running = Optional.of(EmbeddedServer.start(folder, progress));
    }
    return running.get();
  }

  /** Stops the server if it was started; never throws. */
  @Override
  public synchronized void close() {
    running.ifPresent(EmbeddedServer::close);
    running = Optional.empty();
  }
}

package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.dump.PgDump;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ServerPrograms;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes scratch databases, each on a server of its own: roles and settings belong to a whole
 * server. What takes long to make is kept as an image and copied the next time.
 *
 * <p>Safe on any thread; several may be in use at a time.
 */
public final class ScratchServer {
  private final Images images;
  private final ProgramsAtHand programs;
  private final String path;

  /**
   * @param folder for images; deleting it starts afresh
   * @param runs where servers run
   * @param path where {@code pg_dump} is looked for, as the variable PATH says it
   */
  public ScratchServer(Path folder, Runs runs, ProgramsAtHand programs, String path) {
    this.images = new Images(folder, runs);
    this.programs = programs;
    this.path = path;
  }

  /**
   * An empty database, with stand-ins where the folder's platform is known.
   *
   * @param platform a tool's id; that of one without stand-ins is as good as any
   * @param progress hears in a few words what takes long
   * @param cancelled asked now and then
   * @return to be closed, which deletes it
   * @throws DrydockException CANCELLED; CONNECTION when no server can be started
   */
  public ScratchDatabase empty(
      String platform, Consumer<String> progress, BooleanSupplier cancelled)
      throws DrydockException {
    EmptyDatabase empty = EmptyDatabase.of(platform);
    Cancelled.check(cancelled);
    return empty.open(images, programs.bundled(progress));
  }

  /**
   * A copy of a live schema, its history's rows included, on a server of the same major version
   * where one is at hand. Only reads there: with pg_dump where one fits, else with queries of
   * Drydock's own.
   *
   * @return to be closed, which deletes it
   * @throws DrydockException as {@link #empty}
   */
  public ScratchDatabase copyOf(
      CopyRequest request, Consumer<String> progress, BooleanSupplier cancelled)
      throws DrydockException {
    int major = request.source().facts().major();
    ServerPrograms like = programs.nearest(major, progress);
    return new SchemaCopy(
            request,
            SchemaReading.of(PgDump.find(path, major)),
            like.major() == major ? Optional.empty() : programs.fetchable(major),
            progress,
            cancelled)
        .open(images, like);
  }

  /**
   * What {@link #fetch} would fetch, for people; empty when a server of that version is at hand.
   */
  public Optional<String> fetchable(int major) {
    return programs.fetchable(major);
  }

  /**
   * Fetches a server of that major version from Maven Central unless one is at hand. Only after a
   * person said so.
   *
   * @throws DrydockException CONNECTION when it cannot be fetched, INPUT when there is none
   */
  public void fetch(int major, Consumer<String> progress) throws DrydockException {
    programs.fetch(major, progress);
  }
}

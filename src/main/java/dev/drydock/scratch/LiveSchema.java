package dev.drydock.scratch;

import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import dev.drydock.server.Meanwhile;
import dev.drydock.server.Session;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A live schema, read while the server starts that is to hold its copy: the statements that make it
 * again, and what the copy is to be like.
 */
final class LiveSchema implements AutoCloseable {
  private final LiveSource source;
  private final Profile profile;
  private final Consumer<String> progress;
  private final Meanwhile<Statements> statements;
  private final Meanwhile<Snapshot> snapshot;

  /**
   * What makes the schema again.
   *
   * @param notCloned what there are no statements for
   */
  record Statements(String madeWith, List<String> all, List<NotCloned> notCloned) {}

  LiveSchema(
      Database database,
      Profile profile,
      SchemaReading reading,
      Consumer<String> progress,
      BooleanSupplier cancelled) {
    this.source = new LiveSource(database, cancelled);
    this.profile = profile;
    this.progress = progress;
    progress.accept("Reading the schema with " + reading.name());
    statements = new Meanwhile<>(() -> read(reading));
    snapshot = new Meanwhile<>(this::snapshotOfSource);
  }

  /** Waits for them. What pg_dump is refused for want of a right, queries may read all the same. */
  Statements statements() throws DrydockException {
    try {
      return statements.get();
    } catch (DrydockException e) {
      // it wants to lock every table, which takes a right the login may not have
      if (!e.problem().code().equals(SchemaDump.REFUSED)) {
        throw e;
      }
      SchemaReading instead = new SchemaReading.Catalogs();
      progress.accept(e.problem().message() + "; reading it with " + instead.name());
      return read(instead);
    }
  }

  /** Waits for it. */
  Snapshot snapshot() throws DrydockException {
    return snapshot.get();
  }

  private Statements read(SchemaReading reading) throws DrydockException {
    Copying notes = new Copying();
    List<String> all = reading.statements(source, profile, notes);
    return new Statements(reading.name(), all, notes.notCloned());
  }

  private Snapshot snapshotOfSource() throws DrydockException {
    try (Session session = source.read()) {
      return Snapshot.read(session, Scope.all());
    }
  }

  /** What is still being read is cancelled: nobody waits for it any more. */
  @Override
  public void close() {
    source.close();
    statements.close();
    snapshot.close();
  }
}

package dev.drydock.scratch;

import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.server.embedded.ServerPrograms;
import dev.drydock.server.embedded.ThrowawayServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes a copy of a live schema, or takes up one that was made of the same schema before. */
final class SchemaCopy {
  private static final String MAINTENANCE = "template1";

  private final Database source;
  private final Profile profile;
  private final CopyRequest request;
  private final SchemaReading reading;
  private final Optional<String> fetchable;
  private final Consumer<String> progress;
  private final BooleanSupplier cancelled;

  /**
   * @param fetchable a server more like the original's, that could be fetched
   */
  SchemaCopy(
      CopyRequest request,
      SchemaReading reading,
      Optional<String> fetchable,
      Consumer<String> progress,
      BooleanSupplier cancelled) {
    this.request = request;
    this.source = request.source();
    this.profile = request.profile();
    this.reading = reading;
    this.fetchable = fetchable;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  ScratchDatabase open(Images images, ServerPrograms programs) throws DrydockException {
    Original original;
    OriginalState state;
    try (Session session = source.read()) {
      original = Original.read(session);
      state = OriginalState.read(session, request.history(), request.rows());
    }
    Images.Started started =
        images.start(reading.name() + " " + original, programs, () -> begin(original));
    return Opened.orClosed(
        started.server(), () -> opened(started.server(), started.facts(), state));
  }

  private ScratchDatabase opened(ThrowawayServer server, ImageFacts facts, OriginalState state)
      throws DrydockException {
    RunsAs login = RunsAs.of(source, request.history());
    List<NotCloned> notCloned = new ArrayList<>(facts.notCloned());
    login.difference().ifPresent(notCloned::add);
    otherVersion(server).ifPresent(notCloned::add);
    try (Database copy = server.open(facts.database());
        WriteSession session = copy.write()) {
      OriginalState.Written written = state.write(session);
      notCloned.addAll(written.refused());
      return new ScratchDatabase(
          login.open(server, facts.database(), session, profile),
          facts.madeWith(),
          true,
          notCloned,
          written.copied(),
          written.filled(),
          server);
    }
  }

  /** Everything of the original is read while a server starts. */
  private Images.Filling begin(Original original) {
    LiveSchema live = new LiveSchema(source, profile, reading, progress, cancelled);
    return new Images.Filling() {
      @Override
      public ImageFacts fill(ThrowawayServer server) throws DrydockException {
        return SchemaCopy.this.fill(server, original, live);
      }

      @Override
      public void close() {
        live.close();
      }
    };
  }

  private ImageFacts fill(ThrowawayServer server, Original original, LiveSchema live)
      throws DrydockException {
    Copying copying = new Copying();
    String name;
    try (Database maintenance = server.open(MAINTENANCE);
        WriteSession session = maintenance.write()) {
      name = new DatabaseCopy(session, original, copying).make();
    }
    LiveSchema.Statements statements = live.statements();
    copying.noted(statements.notCloned());
    progress.accept(
        "Copying it to the scratch server (%d statements)".formatted(statements.all().size()));
    try (Database copy = server.open(name);
        WriteSession session = copy.write()) {
      restore(session, statements.all(), original, copying);
    }
    List<NotCloned> notCloned = new ArrayList<>(copying.notCloned());
    notCloned.addAll(differences(server, name, live.snapshot(), copying.notCloned()));
    return new ImageFacts(name, statements.madeWith(), notCloned);
  }

  private Optional<NotCloned> otherVersion(ThrowawayServer server) {
    if (server.programs().major() == source.facts().major()) {
      return Optional.empty();
    }
    return Optional.of(
        NotCloned.of(
            "the server's version: the original is PostgreSQL %s, this one %s%s"
                .formatted(
                    source.facts().version(),
                    server.programs().version(),
                    fetchable
                        .map(what -> "; dry-run --fetch-server would fetch " + what)
                        .orElse(""))));
  }

  private static List<NotCloned> differences(
      ThrowawayServer server, String name, Snapshot there, List<NotCloned> known)
      throws DrydockException {
    try (Database copy = server.open(name);
        Session session = copy.read()) {
      return Likeness.differences(there, Snapshot.read(session, Scope.all()), known);
    }
  }

  private void restore(
      WriteSession session, List<String> statements, Original original, Copying copying)
      throws DrydockException {
    if (original.publicSchema().isEmpty()) {
      session.execute("DROP SCHEMA public", notice -> {});
    }
    copying.schema(session, statements, cancelled);
    session.restoreState(); // the statements have changed settings
    if (original.publicSchema().isPresent()) {
      for (String statement : original.publicSchema().get().statements("SCHEMA public")) {
        copying.attempt(session, statement);
      }
    }
    for (Original.Owner extension : original.extensions()) {
      session.update(
          "UPDATE pg_catalog.pg_extension SET extowner = r.oid FROM pg_catalog.pg_roles r"
              + " WHERE extname = ? AND r.rolname = ?",
          extension.name(),
          extension.owner());
    }
  }
}

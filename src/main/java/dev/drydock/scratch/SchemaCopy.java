package dev.drydock.scratch;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.ServerFacts;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes a copy of a live schema by pg_dump, one statement after the other. */
final class SchemaCopy {
  private final Turn turn;
  private final Database source;
  private final Profile profile;
  private final HistoryTable history;
  private final PgDump dump;
  private final Copying copying = new Copying();

  SchemaCopy(Turn turn, Database source, Profile profile, HistoryTable history, PgDump dump) {
    this.turn = turn;
    this.source = source;
    this.profile = profile;
    this.history = history;
    this.dump = dump;
  }

  ScratchDatabase make(Consumer<String> progress, BooleanSupplier cancelled)
      throws DrydockException {
    progress.accept("Reading the schema with " + dump);
    Script schema =
        Script.parse(
            SchemaDump.run(dump.call(profile.role()), source.clientEnvironment(), cancelled));
    Original original;
    try (Session reading = source.read()) {
      original = Original.read(reading, history);
    }
    progress.accept(
        "Copying it to the scratch server (%d statements)".formatted(schema.statements().size()));
    String name = Naming.next();
    new DatabaseCopy(turn.session(), original, copying).make(name);
    try (Database copy = turn.asSuperuser(name);
        WriteSession session = copy.write()) {
      restore(session, schema, original, cancelled);
    }
    versions();
    RunsAs login = RunsAs.of(source, original, history);
    return new ScratchDatabase(
        login.open(turn, name, profile, copying),
        dump.toString(),
        copying.notCloned(),
        original.filled(),
        turn::close);
  }

  private void versions() {
    ServerFacts own = turn.session().facts();
    if (own.major() != source.facts().major()) {
      copying.note(
          "the server's version: the original is PostgreSQL %s, this one %s"
              .formatted(source.facts().version(), own.version()));
    }
  }

  private void restore(
      WriteSession session, Script schema, Original original, BooleanSupplier cancelled)
      throws DrydockException {
    if (original.publicSchema().isEmpty()) {
      session.execute("DROP SCHEMA public", notice -> {});
    }
    for (Statement statement : schema.statements()) {
      Cancelled.check(cancelled);
      if (statement.command().equals("CREATE USER MAPPING")) {
        copying.note("a user mapping: nothing here is to reach another server");
      } else if (statement.kind() != StatementKind.META_COMMAND) { // \restrict, for psql alone
        copying.attempt(session, schema, statement);
      }
    }
    session.restoreState(); // the dump has changed settings
    afterwards(session, original);
  }

  private void afterwards(WriteSession session, Original original) throws ServerException {
    if (original.publicSchema().isPresent()) {
      for (String statement : original.publicSchema().get().statements("SCHEMA public")) {
        copying.attempt(session, statement);
      }
    }
    for (Original.Position position : original.sequences()) {
      session.query(
          """
          SELECT pg_catalog.setval(s, ?)
            FROM (SELECT pg_catalog.to_regclass(?) AS s) named WHERE s IS NOT NULL
          """,
          row -> row.getLong(1),
          position.last(),
          position.sequence());
    }
    original.history().write(session);
  }
}

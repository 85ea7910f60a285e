package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import dev.drydock.server.embedded.ServerPrograms;
import dev.drydock.server.embedded.ThrowawayServer;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A database with nothing in it but a platform's stand-ins: the resource {@code
 * /standins/PLATFORM.sql}. Migrations run as the superuser {@code postgres} in the database of that
 * name, since nothing says who else would run them, and where.
 */
final class EmptyDatabase {
  private static final String POSTGRES = "postgres";

  private final String platform;
  private final Optional<String> standIns;

  private EmptyDatabase(String platform, Optional<String> standIns) {
    this.platform = platform;
    this.standIns = standIns;
  }

  static EmptyDatabase of(String platform) throws DrydockException {
    return new EmptyDatabase(platform, StandIns.of(platform));
  }

  ScratchDatabase open(Images images, ServerPrograms programs) throws DrydockException {
    Images.Started started =
        images.start("empty " + standIns.map(text -> platform + text), programs, () -> this::fill);
    ThrowawayServer server = started.server();
    return Opened.orClosed(
        server,
        () -> {
          try (Database database = server.open(POSTGRES)) {
            ExtensionStandIns.offer(database);
          }
          return new ScratchDatabase(
              asPostgres(server),
              started.facts().madeWith(),
              false,
              List.of(),
              List.of(),
              Set.of(),
              server);
        });
  }

  private ImageFacts fill(ThrowawayServer server) throws DrydockException {
    try (Database database = server.open(POSTGRES);
        WriteSession session = database.write()) {
      String password =
          server.passwords().password(server.address(POSTGRES), false).orElseThrow().reveal();
      for (String statement :
          List.of(
              "CREATE ROLE postgres SUPERUSER CREATEDB CREATEROLE REPLICATION BYPASSRLS LOGIN"
                  + " PASSWORD '%s'".formatted(password),
              "ALTER DATABASE postgres OWNER TO postgres",
              "ALTER DATABASE template1 OWNER TO postgres")) {
        session.execute(statement, notice -> {});
      }
    }
    if (standIns.isPresent()) {
      standIn(server, standIns.get());
    }
    return new ImageFacts(
        POSTGRES, standIns.isPresent() ? platform + " stand-ins" : "nothing", List.of());
  }

  private static void standIn(ThrowawayServer server, String text) throws DrydockException {
    Script script = Script.parse(text);
    try (Database database = asPostgres(server);
        WriteSession session = database.write()) {
      session.begin();
      for (Statement statement : script.statements()) {
        session.execute(script.textOf(statement), notice -> {});
      }
      session.commit();
    }
  }

  private static Database asPostgres(ThrowawayServer server) throws DrydockException {
    return server.open(POSTGRES, POSTGRES);
  }
}

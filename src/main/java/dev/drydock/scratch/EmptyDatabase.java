package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A database with nothing in it but a platform's stand-ins: the resource {@code
 * /standins/PLATFORM.sql}. Migrations run as superuser there, since nothing says who else would run
 * them.
 */
final class EmptyDatabase {
  private EmptyDatabase() {}

  static ScratchDatabase make(Turn turn, String platform) throws DrydockException {
    String name = Naming.next();
    turn.session()
        .execute(
            "CREATE DATABASE " + Session.quoted(name) + " TEMPLATE template0 ENCODING 'UTF8'",
            notice -> {});
    Optional<String> standIns = standIns(platform);
    if (standIns.isPresent()) {
      fill(turn, name, standIns.get());
    }
    return new ScratchDatabase(
        turn.asSuperuser(name),
        standIns.isPresent() ? platform + " stand-ins" : "nothing",
        List.of(),
        Set.of(),
        turn::close);
  }

  private static void fill(Turn turn, String name, String text) throws DrydockException {
    Script script = Script.parse(text);
    try (Database database = turn.asSuperuser(name);
        WriteSession session = database.write()) {
      session.begin();
      for (Statement statement : script.statements()) {
        session.execute(script.textOf(statement), notice -> {});
      }
      session.commit();
    }
  }

  private static Optional<String> standIns(String platform) throws DrydockException {
    try (InputStream resource =
        EmptyDatabase.class.getResourceAsStream("/standins/" + platform + ".sql")) {
      return resource == null
          ? Optional.empty()
          : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error(
              "stand-ins-unreadable",
              "The stand-ins for " + platform + " cannot be read: " + e.getMessage(),
              "Install Drydock again."),
          e);
    }
  }
}

package dev.drydock.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A live schema that nobody waits for any more. */
class LiveSchemaTest {
  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'locked'::regclass";

  @Test
  @Timeout(120)
  void whatIsStillReadIsCancelledWithIt() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute("CREATE TABLE locked (id int); CREATE VIEW above AS SELECT id FROM locked");
    try (Database source = Database.open(patient(test.profile()), test.passwords());
        Connection holder = test.holding("LOCK TABLE locked IN ACCESS EXCLUSIVE MODE");
        Statement holding = holder.createStatement()) {
      LiveSchema live =
          new LiveSchema(
              source, test.profile(), new SchemaReading.Catalogs(), said -> {}, () -> false);
      try (live) {
        waitForBoth(holding);
      }
      ServerException snapshot = assertThrows(ServerException.class, live::snapshot);
      ServerException statements = assertThrows(ServerException.class, live::statements);
      assertEquals("57014", snapshot.error().sqlState());
      assertEquals("57014", statements.error().sqlState());
    }
  }

  /** Nothing ends a wait for the lock but a cancel. */
  private static Profile patient(Profile profile) {
    Duration minutes = Duration.ofMinutes(5);
    return profile.within(new Timeouts(minutes, minutes, minutes, minutes));
  }

  /** Both readings look at the view, whose table is locked. */
  private static void waitForBoth(Statement holding) throws Exception {
    while (true) {
      try (ResultSet waiting = holding.executeQuery(WAITING)) {
        waiting.next();
        if (waiting.getInt(1) == 2) {
          return;
        }
      }
    }
  }
}

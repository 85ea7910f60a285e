package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.QueryLimits;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A console on a database of its own for each test. */
abstract class OpenConsole {
  static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(20), Duration.ofSeconds(1));

  final TestDatabase database = TestPostgres.freshDatabase();
  Database open;
  Console console;

  @BeforeEach
  void open() throws DrydockException {
    open = Database.open(database.profile(), database.passwords());
    console = new Console(open);
  }

  @AfterEach
  void close() {
    console.close();
    open.close();
  }
}

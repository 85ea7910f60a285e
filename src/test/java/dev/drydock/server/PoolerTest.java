package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.testing.Pooler;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoolerTest {
  private final TestDatabase test = TestPostgres.freshDatabase();
  private final TestDatabase pooled = test.as(test.name() + "_pooled", "");

  @BeforeEach
  void letThePoolerIn() throws Exception {
    test.execute("CREATE ROLE " + pooled.user() + " LOGIN");
    TestPostgres.shared().putFirstInHba("host all " + pooled.user() + " 127.0.0.1/32 trust");
  }

  @Test
  void aTransactionPoolerIsReadThroughAndNotWrittenThrough() throws Exception {
    try (Pooler pooler = new Pooler(pooled, true)) {
      TestDatabase through = pooled.at(pooler.port());
      try (Database database = Database.open(through.profile(), through.passwords())) {
        assertTrue(database.facts().transactionPooler());
        try (Session one = database.read();
            Session two = database.read()) {
          assertEquals(setting(one), setting(two));
          assertEquals("3s on", setting(one));
        }
        ServerException e = assertThrows(ServerException.class, database::write);
        assertEquals("transaction-pooler", e.problem().code());
        assertEquals(Kind.REFUSED, e.kind());
      }
      try (java.sql.Connection next = through.connect();
          java.sql.Statement statement = next.createStatement();
          java.sql.ResultSet row = statement.executeQuery("SHOW lock_timeout")) {
        row.next();
        assertEquals("0", row.getString(1), "nothing is left behind for other clients");
      }
    }
  }

  @Test
  void aSessionPoolerIsAsGoodAsTheServer() throws Exception {
    try (Pooler pooler = new Pooler(pooled, false)) {
      TestDatabase through = pooled.at(pooler.port());
      try (Database database = Database.open(through.profile(), through.passwords());
          WriteSession session = database.write()) {
        assertFalse(database.facts().transactionPooler());
        assertTrue(session.tryAdvisoryLock(5));
        session.advisoryUnlock(5);
      }
    }
  }

  private static String setting(Session session) throws ServerException {
    List<String> answers =
        session.query(
            "SELECT current_setting('lock_timeout') || ' '"
                + " || current_setting('transaction_read_only')",
            row -> row.getString(1));
    return answers.getFirst();
  }
}

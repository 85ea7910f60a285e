package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** What a server without an extension says of the names it would have brought. */
class ExtensionsTest {
  private final TestDatabase test = TestPostgres.freshDatabase();

  @Test
  void namesOfAnExtensionThatIsNotHereAreNoFaultOfTheFile() throws Exception {
    test.execute("CREATE SCHEMA pgsodium; CREATE SCHEMA extensions; CREATE TABLE t (a text)");
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      explained(session, "pgsodium", "SELECT pgsodium.create_key()");
      explained(session, "pgsodium", "SECURITY LABEL FOR pgsodium ON COLUMN t.a IS 'ENCRYPT'");
      explained(session, "wrappers", "CREATE FOREIGN DATA WRAPPER w HANDLER stripe_fdw_handler");
      explained(session, "pg_cron", "SELECT cron.schedule('a', '* * * * *', 'SELECT 1')");
      explained(session, "pg_jsonschema", "SELECT extensions.json_matches_schema('{}', '{}')");
      explained(session, "vector", "CREATE TABLE v (e extensions.vector(3))");
    }
  }

  @Test
  void anythingElseIs() throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      Extensions extensions = Extensions.known();
      extensions.lacks("pgsodium");
      extensions.lacks("wrappers");
      for (String sql :
          new String[] {
            "SELECT create_key()",
            "SELECT nowhere.create_key()",
            "CREATE FOREIGN DATA WRAPPER w HANDLER another_handler",
            "SELECT * FROM wrapped"
          }) {
        ServerException refused =
            assertThrows(ServerException.class, () -> session.execute(sql, notice -> {}));
        assertTrue(extensions.explains(refused.error()).isEmpty(), sql);
      }
    }
  }

  private static void explained(WriteSession session, String extension, String sql)
      throws Exception {
    ServerException refused =
        assertThrows(ServerException.class, () -> session.execute(sql, notice -> {}));
    Extensions extensions = Extensions.known();
    assertTrue(extensions.explains(refused.error()).isEmpty(), "nothing is known to be lacking");
    extensions.lacks(extension);
    assertEquals(
        "needs extension " + extension + ", which the scratch server has not",
        extensions.explains(refused.error()).orElse("nothing: " + refused.getMessage()));
  }
}

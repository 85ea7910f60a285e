package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server parses and runs nothing. */
class ParsedTextsTest {
  private static final List<String> TEXTS =
      List.of(
          "DROP TABLE kept",
          "DROP TABEL kept",
          "DELETE FROM kept; COMMIT; DROP TABLE kept",
          "SELECT nextval('counter')",
          "SELECT 'it''s', $a$ ' $a$, E'\\'', \"a\"\"b\", '{1,2}'",
          "SELECT 'it's'",
          "SELECT no FROM such_table",
          "VACUUM FULL kept",
          "");

  private static final List<Boolean> EXPECTED =
      List.of(true, false, true, true, true, false, true, true, true);

  private final TestDatabase test = TestPostgres.freshDatabase();

  @Test
  void nothingOfATextIsRun() throws Exception {
    test.execute("CREATE TABLE kept AS SELECT 1 AS n; CREATE SEQUENCE counter;");
    try (Database database = Database.open(test.profile(), test.passwords())) {
      try (Session session = database.read()) {
        assertEquals(EXPECTED, session.parses(TEXTS));
        assertEquals("1", one(session, "SELECT count(*)::text FROM kept"));
      }
      try (WriteSession session = database.write()) {
        session.begin();
        session.execute("SET LOCAL standard_conforming_strings = off", notice -> {});
        session.execute("INSERT INTO kept VALUES (2)", notice -> {});
        assertEquals(EXPECTED.subList(0, 4), session.parses(TEXTS.subList(0, 4)));
        session.commit();
        assertEquals("2", one(session, "SELECT count(*)::text FROM kept"));
        assertEquals("f", one(session, "SELECT is_called::text::char FROM counter"));
      }
    }
  }

  @Test
  void aLoginThatMayNotUseTheLanguageIsRefused() throws Exception {
    test.execute(
        "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC; DROP ROLE IF EXISTS parses_plain;"
            + " CREATE ROLE parses_plain LOGIN PASSWORD 'x'");
    TestDatabase plain = test.as("parses_plain", "x");
    try (Database database = Database.open(plain.profile(), plain.passwords());
        Session session = database.read()) {
      ServerException refusal =
          assertThrows(ServerException.class, () -> session.parses(List.of("SELECT 1")));
      assertEquals("42501", refusal.error().sqlState());
    }
  }

  private static String one(Session session, String sql) throws ServerException {
    return session.query(sql, row -> row.getString(1)).getFirst();
  }
}

package dev.drydock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestPostgresTest {

  @Test
  void everyDatabaseIsItsOwn() throws SQLException {
    TestDatabase one = TestPostgres.freshDatabase();
    TestDatabase two = TestPostgres.freshDatabase();
    one.execute("CREATE TABLE t ()");
    assertEquals("1", ask(one, "SELECT count(*) FROM pg_class WHERE relname = 't'"));
    assertEquals("0", ask(two, "SELECT count(*) FROM pg_class WHERE relname = 't'"));
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void otherMajorsRun(int major) throws SQLException {
    String version = ask(TestPostgres.ofMajor(major).newDatabase(), "SHOW server_version_num");
    assertEquals(major, Integer.parseInt(version) / 10_000);
  }

  private static String ask(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

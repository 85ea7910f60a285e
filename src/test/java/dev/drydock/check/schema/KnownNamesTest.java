package dev.drydock.check.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
  private static final String SYSTEM =
      "('pg_catalog'::regnamespace, 'information_schema'::regnamespace)";

  @Test
  void everyNameOfTheServerIsKnown() throws Exception {
    compare(18);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  @Tag("full")
  void ofEveryMajor(int major) throws Exception {
    compare(major);
  }

  private static void compare(int major) throws Exception {
    Names names = KnownNames.read();
    TestDatabase database = TestPostgres.ofMajor(major).newDatabase();
    assertHas(
        database,
        names.builtIn().routines(),
        "SELECT proname FROM pg_proc WHERE pronamespace IN " + SYSTEM);
    assertHas(
        database,
        names.builtIn().types(),
        "SELECT typname FROM pg_type WHERE typnamespace IN "
            + SYSTEM
            + " AND typrelid = 0 AND typname !~ '^_'");
    assertHas(
        database,
        names.builtIn().relations(),
        "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace IN " + SYSTEM);
    assertHas(database, names.builtIn().operatorClasses(), "SELECT opcname FROM pg_opclass");
  }

  private static void assertHas(TestDatabase database, Set<String> known, String sql)
      throws SQLException {
    TreeSet<String> missing = asked(database, sql);
    assertTrue(missing.size() > 50);
    missing.removeAll(known);
    assertEquals(new TreeSet<String>(), missing);
  }

  @Test
  void anExtensionBringsWhatIsSaid() throws Exception {
    Extensions.Contents trigrams = KnownNames.read().extensions().of("pg_trgm").orElseThrow();
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE SCHEMA x; CREATE EXTENSION pg_trgm SCHEMA x");
    assertTrue(trigrams.complete());
    assertTrue(
        trigrams
            .routines()
            .containsAll(
                asked(
                    database,
                    "SELECT proname FROM pg_proc WHERE pronamespace = 'x'::regnamespace")));
    assertEquals(Set.of("gin_trgm_ops", "gist_trgm_ops"), trigrams.operatorClasses());
  }

  private static TreeSet<String> asked(TestDatabase database, String sql) throws SQLException {
    TreeSet<String> names = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}

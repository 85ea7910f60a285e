package dev.drydock.check.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.check.Checking;
import dev.drydock.check.Examples;
import dev.drydock.check.Finding;
import dev.drydock.problem.Fix;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The safe forms lead where the unsafe ones do, on a real server, in two migrations. */
class LockFixesTest {
  private static final String BEFORE =
      """
      CREATE TABLE customers (id int PRIMARY KEY);
      CREATE TABLE orders (id int NOT NULL, customer int, total numeric);
      CREATE INDEX orders_total ON orders (total);
      """;

  private static final List<String> CATALOG =
      List.of(
          "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
          "SELECT conname || pg_get_constraintdef(oid) || convalidated FROM pg_constraint"
              + " WHERE connamespace = 'public'::regnamespace ORDER BY 1",
          "SELECT attname || attnotnull || coalesce(pg_get_expr(adbin, adrelid), '')"
              + " FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
              + " WHERE attrelid = 'orders'::regclass AND attnum > 0 ORDER BY 1");

  private final Examples rules = new Examples(LockRules.all());

  private void leadsToTheSame(String rule, String file) throws SQLException {
    Finding finding = rules.findings(rule, BEFORE, file).getFirst();
    Fix fix = finding.fixes().getFirst();
    String fixed = Checking.fixed(file, fix);
    String next = fix.newFile().map(f -> f.text()).orElse("");
    assertThat(rules.of(rule, BEFORE, fixed, next)).isEmpty();
    assertThat(rules.of(rule, BEFORE, fixed)).isEmpty();
    assertThat(catalogAfter(fixed, next)).as(fixed + next).isEqualTo(catalogAfter(file));
  }

  private static List<String> catalogAfter(String... files) throws SQLException {
    TestDatabase database = TestPostgres.freshDatabase();
    List<String> catalog = new ArrayList<>();
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute(BEFORE);
      for (String file : files) {
        Script script = Script.parse(file);
        for (Statement one : script.statements()) {
          statement.execute(script.textOf(one));
        }
      }
      for (String query : CATALOG) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            catalog.add(rows.getString(1));
          }
        }
      }
    }
    return catalog;
  }

  @Test
  void indexes() throws SQLException {
    leadsToTheSame("index-not-concurrent", "CREATE INDEX i ON orders (customer);");
    leadsToTheSame("drop-index-not-concurrent", "DROP INDEX IF EXISTS orders_total;\n");
    leadsToTheSame(
        "unique-or-pk-inline-build", "ALTER TABLE orders ADD CONSTRAINT o PRIMARY KEY (id);");
    leadsToTheSame("unique-or-pk-inline-build", "ALTER TABLE orders ADD UNIQUE (id, customer);");
  }

  @Test
  void constraints() throws SQLException {
    leadsToTheSame(
        "fk-without-not-valid",
        "ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id);");
    leadsToTheSame(
        "check-without-not-valid", "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0);");
    leadsToTheSame("set-not-null-scan", "ALTER TABLE orders ALTER COLUMN total SET NOT NULL;");
    leadsToTheSame(
        "validate-in-same-transaction",
        """
        ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;
        ALTER TABLE orders VALIDATE CONSTRAINT c;
        """);
  }

  @Test
  void others() throws SQLException {
    leadsToTheSame(
        "volatile-default-rewrite",
        "ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();");
    leadsToTheSame("no-lock-timeout", "BEGIN; ALTER TABLE orders ADD COLUMN a int; COMMIT;");
  }
}

package dev.drydock.check.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.check.Danger;
import dev.drydock.check.Examples;
import dev.drydock.check.Finding;
import dev.drydock.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataRulesTest {
  private static final String BEFORE =
      """
      CREATE TABLE customers (id int PRIMARY KEY, name text);
      CREATE TABLE orders (id int PRIMARY KEY, customer int);
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      """;
  private final Examples rules = new Examples(DataRules.all());

  @Test
  void whatIsDroppedIsLost() {
    rules.finds(
        "destructive-drop",
        List.of("orders", "DROP COLUMN name"),
        BEFORE,
        "DROP TABLE orders; ALTER TABLE customers DROP COLUMN name;");
    rules.findsEach(
        "destructive-drop",
        BEFORE,
        List.of("DROP TABLE IF EXISTS orders CASCADE;", "DROP TYPE mood CASCADE;"));
    rules.isSilent(
        "destructive-drop",
        BEFORE,
        List.of(
            "CREATE TABLE t (a int); DROP TABLE t;",
            "DROP INDEX x;",
            "DROP FUNCTION f();",
            "ALTER TABLE orders DROP COLUMN IF EXISTS nothing;"));
    Finding finding = rules.findings("destructive-drop", BEFORE, "DROP TABLE orders;").getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.danger()).contains(Danger.DATA_LOSS);
  }

  @Test
  void everyRow() {
    rules.findsEach(
        "update-delete-without-where",
        BEFORE,
        List.of(
            "UPDATE orders SET customer = 1;",
            "DELETE FROM orders;",
            "DELETE FROM orders RETURNING id;"));
    rules.isSilent(
        "update-delete-without-where",
        BEFORE,
        List.of(
            "UPDATE orders SET customer = 1 WHERE id = 3;",
            "UPDATE orders SET customer = c.id FROM customers c WHERE c.id = orders.id;",
            "DELETE FROM orders USING customers;",
            "CREATE TABLE t (a int); DELETE FROM t;"));
    rules.finds("truncate", List.of("orders"), BEFORE, "TRUNCATE orders CASCADE;");
    rules.isSilent("truncate", BEFORE, List.of("CREATE TABLE t (a int); TRUNCATE t;"));
  }

  @Test
  void newNames() {
    rules.findsEach(
        "rename-breaks-clients",
        BEFORE,
        List.of(
            "ALTER TABLE orders RENAME TO o;",
            "ALTER TABLE orders RENAME customer TO c;",
            "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';"));
    rules.isSilent(
        "rename-breaks-clients",
        BEFORE,
        List.of(
            "ALTER TABLE orders RENAME CONSTRAINT a TO b;",
            "CREATE TABLE t (a int); ALTER TABLE t RENAME TO u;",
            "ALTER INDEX i RENAME TO j;"));
  }

  @Test
  void whatARollbackLeaves() {
    rules.finds(
        "advisory-lock-and-session-state",
        List.of("pg_advisory_lock(1)"),
        BEFORE,
        "SELECT pg_advisory_lock(1);");
    rules.isSilent(
        "advisory-lock-and-session-state", BEFORE, List.of("SELECT pg_advisory_xact_lock(1);"));
  }
}

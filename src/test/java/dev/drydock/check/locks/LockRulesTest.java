package dev.drydock.check.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.check.Examples;
import dev.drydock.check.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others made before is in use; what the same file makes is not. */
class LockRulesTest {
  private static final String BEFORE =
      """
      CREATE TABLE customers (id int PRIMARY KEY, name text);
      CREATE TABLE orders (id int PRIMARY KEY, customer int, total numeric, note varchar(10), day date);
      CREATE TABLE lines (id int PRIMARY KEY, o int REFERENCES orders (id));
      CREATE INDEX orders_day ON orders (day);
      CREATE MATERIALIZED VIEW sums AS SELECT count(*) FROM orders;
      CREATE VIEW some AS SELECT * FROM orders;
      CREATE DOMAIN price AS numeric;
      CREATE TABLE parts (id int, at date) PARTITION BY RANGE (at);
      CREATE TABLE part1 (id int, at date);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      """;
  private final Examples rules = new Examples(LockRules.all());

  private void check(String rule, List<String> bad, List<String> good) {
    rules.findsEach(rule, BEFORE, bad);
    rules.isSilent(rule, BEFORE, good);
  }

  @Test
  void aTableOfTheSameFileIsInNobodysWay() {
    String all =
        """
        CREATE TABLE t (id int, a int, b text);
        ALTER TABLE t ADD COLUMN c uuid DEFAULT gen_random_uuid();
        ALTER TABLE t ALTER COLUMN a SET NOT NULL;
        ALTER TABLE t ALTER COLUMN a TYPE bigint;
        ALTER TABLE t ADD CONSTRAINT k UNIQUE (a);
        ALTER TABLE t ADD CHECK (a > 1);
        CREATE INDEX t_b ON t (b);
        CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
        ALTER TABLE t ENABLE ROW LEVEL SECURITY;
        CREATE POLICY p ON t USING (true);
        """;
    for (dev.drydock.check.Rule rule : LockRules.all()) {
      assertThat(rules.of(rule.info().id(), BEFORE, all)).isEmpty();
    }
  }

  @Test
  void noLockTimeout() {
    check(
        "no-lock-timeout",
        List.of("ALTER TABLE orders ADD COLUMN a int;", "DROP TABLE orders;"),
        List.of(
            "SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN a int;",
            "CREATE INDEX CONCURRENTLY i ON orders (id);",
            "ALTER TABLE orders VALIDATE CONSTRAINT c;",
            "INSERT INTO orders VALUES (1);"));
  }

  @Test
  void setNotNull() {
    check(
        "set-not-null-scan",
        List.of(
            "ALTER TABLE orders ALTER COLUMN total SET NOT NULL;",
            "ALTER TABLE orders ADD CONSTRAINT c CHECK (total IS NOT NULL) NOT VALID;"
                + " ALTER TABLE orders ALTER total SET NOT NULL;"),
        List.of(
            "ALTER TABLE orders ADD CONSTRAINT c CHECK (total IS NOT NULL) NOT VALID;"
                + " ALTER TABLE orders VALIDATE CONSTRAINT c;"
                + " ALTER TABLE orders ALTER total SET NOT NULL;",
            "ALTER TABLE orders ALTER total DROP NOT NULL;"));
  }

  @Test
  void requiredColumn() {
    check(
        "add-required-column",
        List.of(
            "ALTER TABLE orders ADD COLUMN a int NOT NULL;",
            "ALTER TABLE orders ADD a int PRIMARY KEY;"),
        List.of(
            "ALTER TABLE orders ADD COLUMN a int NOT NULL DEFAULT 0;",
            "ALTER TABLE orders ADD COLUMN a int GENERATED ALWAYS AS IDENTITY;",
            "ALTER TABLE orders ADD COLUMN a bigserial PRIMARY KEY;",
            "ALTER TABLE orders ADD COLUMN a int;"));
  }

  @Test
  void indexes() {
    check(
        "index-not-concurrent",
        List.of("CREATE INDEX i ON orders (total);", "CREATE UNIQUE INDEX ON public.orders (id);"),
        List.of(
            "CREATE INDEX CONCURRENTLY i ON orders (total);",
            "CREATE INDEX i ON ONLY parts (id);"));
    check(
        "drop-index-not-concurrent",
        List.of("DROP INDEX orders_day;"),
        List.of("DROP INDEX CONCURRENTLY orders_day;", "DROP VIEW some;"));
    check(
        "reindex-not-concurrent",
        List.of("REINDEX TABLE orders;", "REINDEX INDEX orders_day;"),
        List.of("REINDEX TABLE CONCURRENTLY orders;", "REINDEX (CONCURRENTLY) TABLE orders;"));
    check(
        "attach-index-blocks",
        List.of("ALTER INDEX a ATTACH PARTITION b;"),
        List.of("ALTER INDEX a RENAME TO b;"));
    check(
        "rename-index-wrong-command",
        List.of("ALTER TABLE orders_day RENAME TO d;"),
        List.of("ALTER INDEX orders_day RENAME TO d;", "ALTER TABLE orders RENAME TO d;"));
  }

  @Test
  void constraints() {
    check(
        "fk-without-not-valid",
        List.of("ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;"),
        List.of("ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers NOT VALID;"));
    check(
        "check-without-not-valid",
        List.of(
            "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0);",
            "ALTER TABLE orders ADD COLUMN a int CHECK (a > 0);"),
        List.of("ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;"));
    check(
        "unique-or-pk-inline-build",
        List.of(
            "ALTER TABLE orders ADD UNIQUE (total);",
            "ALTER TABLE part1 ADD CONSTRAINT p PRIMARY KEY (id);",
            "ALTER TABLE orders ADD COLUMN a int UNIQUE;"),
        List.of("ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX i;"));
    check(
        "validate-in-same-transaction",
        List.of(
            "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;"
                + " ALTER TABLE orders VALIDATE CONSTRAINT c;"),
        List.of(
            "ALTER TABLE orders VALIDATE CONSTRAINT c;",
            "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; COMMIT; BEGIN;"
                + " ALTER TABLE orders VALIDATE CONSTRAINT c;"));
    check(
        "domain-constraint",
        List.of("ALTER DOMAIN price ADD CHECK (VALUE > 0);", "ALTER DOMAIN price SET NOT NULL;"),
        List.of("ALTER DOMAIN price ADD CHECK (VALUE > 0) NOT VALID;"));
  }

  @Test
  void rewrites() {
    check(
        "column-type-rewrite",
        List.of(
            "ALTER TABLE orders ALTER COLUMN id TYPE bigint;",
            "ALTER TABLE orders ALTER COLUMN day TYPE text USING day::text;"),
        List.of(
            "ALTER TABLE orders ALTER COLUMN note TYPE text;",
            "ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);",
            "ALTER TABLE customers ALTER COLUMN name TYPE varchar;"));
    check(
        "volatile-default-rewrite",
        List.of(
            "ALTER TABLE orders ADD COLUMN a uuid DEFAULT gen_random_uuid();",
            "ALTER TABLE orders ADD COLUMN a serial;",
            "ALTER TABLE orders ADD COLUMN a int GENERATED ALWAYS AS (id * 2) STORED;"),
        List.of(
            "ALTER TABLE orders ADD COLUMN a timestamptz DEFAULT now();",
            "ALTER TABLE orders ADD COLUMN a int DEFAULT 3;",
            "ALTER TABLE orders ADD COLUMN a int GENERATED ALWAYS AS (id * 2) VIRTUAL;"));
    check(
        "vacuum-full-cluster",
        List.of(
            "VACUUM FULL orders;",
            "CLUSTER orders USING orders_pkey;",
            "ALTER TABLE orders SET UNLOGGED;"),
        List.of("VACUUM orders;", "ALTER TABLE orders SET (fillfactor = 70);"));
  }

  @Test
  void transactions() {
    check(
        "multiple-ae-locks-one-tx",
        List.of("ALTER TABLE orders ADD a int; ALTER TABLE customers ADD a int;"),
        List.of(
            "ALTER TABLE orders ADD a int; ALTER TABLE orders ADD b int;",
            "ALTER TABLE orders ADD a int; COMMIT; ALTER TABLE customers ADD a int;"));
    assertThat(
            rules.findings(
                "work-after-ae-lock",
                BEFORE,
                "ALTER TABLE orders ADD a int; ALTER TABLE lines ADD a int;"
                    + " UPDATE customers SET name = '' WHERE id > 3;"))
        .extracting(Finding::message)
        .containsExactly("While this runs, orders and lines stay locked against reads and writes.");
    check(
        "work-after-ae-lock",
        List.of("ALTER TABLE orders ADD a int; UPDATE customers SET name = '' WHERE id > 3;"),
        List.of("UPDATE customers SET name = '' WHERE id > 3; ALTER TABLE orders ADD a int;"));
    check(
        "schema-and-data-mixed",
        List.of("ALTER TABLE orders ADD a int; DELETE FROM customers WHERE id > 3;"),
        List.of("DELETE FROM customers WHERE id > 3;"));
    check(
        "multiple-alter-same-table",
        List.of(
            "ALTER TABLE orders ALTER total SET NOT NULL; ALTER TABLE orders ALTER day SET NOT NULL;"),
        List.of("ALTER TABLE orders ALTER total SET NOT NULL, ALTER day SET NOT NULL;"));
  }

  @Test
  void partitionsAndParents() {
    check(
        "create-partition-of",
        List.of(
            "CREATE TABLE p2 PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"),
        List.of("CREATE TABLE p2 (LIKE parts);"));
    check(
        "attach-partition-scan",
        List.of("ALTER TABLE parts ATTACH PARTITION part1 DEFAULT;"),
        List.of(
            "ALTER TABLE part1 ADD CONSTRAINT c CHECK (at IS NOT NULL);"
                + " ALTER TABLE parts ATTACH PARTITION part1 DEFAULT;"));
    check(
        "detach-partition-blocking",
        List.of("ALTER TABLE parts DETACH PARTITION part1;"),
        List.of("ALTER TABLE parts DETACH PARTITION part1 CONCURRENTLY;"));
    check(
        "drop-fk-locks-parent",
        List.of(
            "ALTER TABLE lines DROP CONSTRAINT lines_o_fkey;",
            "ALTER TABLE lines DROP COLUMN o;",
            "DROP TABLE lines;"),
        List.of("ALTER TABLE lines DROP COLUMN id;", "DROP TABLE customers;"));
    check(
        "create-table-fk-locks-parent",
        List.of("CREATE TABLE n (id int REFERENCES orders); SELECT 1;"),
        List.of(
            "CREATE TABLE n (id int REFERENCES orders);", "CREATE TABLE n (id int); SELECT 1;"));
  }

  @Test
  void others() {
    check(
        "refresh-matview-blocking",
        List.of("REFRESH MATERIALIZED VIEW sums;"),
        List.of("REFRESH MATERIALIZED VIEW CONCURRENTLY sums;"));
    check(
        "trigger-ddl-lock",
        List.of(
            "CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f();",
            "DROP TRIGGER IF EXISTS g ON orders;",
            "ALTER TABLE orders DISABLE TRIGGER ALL;"),
        List.of("DROP VIEW some;"));
    check(
        "policy-rls-lock",
        List.of(
            "CREATE POLICY p ON orders USING (true);",
            "ALTER TABLE orders ENABLE ROW LEVEL SECURITY;"),
        List.of("GRANT SELECT ON orders TO public;"));
    check(
        "noop-still-locks",
        List.of(
            "ALTER TABLE orders ADD COLUMN IF NOT EXISTS total int;",
            "ALTER TABLE orders DROP COLUMN IF EXISTS nothing;"),
        List.of(
            "ALTER TABLE orders ADD COLUMN IF NOT EXISTS other int;",
            "ALTER TABLE orders DROP COLUMN IF EXISTS total;"));
    check(
        "rules-on-tables",
        List.of("CREATE RULE r AS ON INSERT TO orders DO INSTEAD NOTHING;"),
        List.of("CREATE VIEW r AS SELECT 1;"));
    check("lock-table-view", List.of("LOCK TABLE some;"), List.of("LOCK TABLE orders;"));
  }
}

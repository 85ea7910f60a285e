package dev.drydock.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryNamesTest {
  private static final String TABLES =
      """
      CREATE TABLE orders (id int PRIMARY KEY, customer int, total numeric, day date);
      CREATE TABLE customers (id int PRIMARY KEY, name text, region int);
      CREATE TABLE regions (id int PRIMARY KEY, title text, parent int);
      """;

  /** Queries of views, of which PostgreSQL itself says what they depend on. */
  private static final List<String> QUERIES =
      List.of(
          "SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer",
          "SELECT o.total + 1 AS more FROM public.orders AS o, customers WHERE o.customer = 3",
          "WITH big AS (SELECT * FROM orders o WHERE o.total > 5) SELECT b.id FROM big b",
          """
          WITH RECURSIVE tree AS (
            SELECT r.id, r.parent FROM regions r
            UNION ALL SELECT s.id, s.parent FROM regions s JOIN tree t ON t.id = s.parent)
          SELECT tree.id FROM tree
          """,
          "SELECT x.id FROM (SELECT o.id FROM orders o) x JOIN regions USING (id)",
          "SELECT c.name FROM customers c WHERE EXISTS (SELECT 1 FROM orders WHERE customer = c.id)",
          "SELECT extract(year FROM o.day) AS y, substring(c.name from 2) AS n"
              + " FROM orders o LEFT JOIN customers c ON c.id IS NOT DISTINCT FROM o.customer",
          "SELECT a.id FROM orders a UNION SELECT b.id FROM customers b EXCEPT TABLE ONLY regions",
          "SELECT g.i, l.name FROM generate_series(1, 3) AS g(i),"
              + " LATERAL (SELECT c.name FROM customers c WHERE c.id = g.i) l",
          "SELECT c.name FROM (customers c JOIN regions r ON r.id = c.region) CROSS JOIN orders",
          "SELECT count(*) FILTER (WHERE o.total > 1) OVER (PARTITION BY o.day ORDER BY o.id) AS n,"
              + " CASE WHEN o.day = date '2020-01-01' THEN 'x'::text END AS e FROM orders o");

  @Test
  void relationsAndQualifiedColumnsAreThosePostgresSees() throws SQLException {
    try (Connection connection = TestPostgres.freshDatabase().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      for (String query : QUERIES) {
        if (query.contains("EXCEPT TABLE ONLY")) {
          assertThat(relations(query)).containsExactly("customers", "orders", "regions");
          continue;
        }
        statement.execute("CREATE VIEW v AS " + query);
        assertThat(relations(query)).as(query).isEqualTo(dependencies(statement, true));
        assertThat(dependencies(statement, false)).as(query).containsAll(columns(query));
        statement.execute("DROP VIEW v");
      }
    }
  }

  private static Set<String> dependencies(Statement statement, boolean relations)
      throws SQLException {
    Set<String> names = new TreeSet<>();
    String name = relations ? "c.relname" : "c.relname || '.' || a.attname";
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT DISTINCT "
                + name
                + " FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid"
                + " JOIN pg_class c ON c.oid = d.refobjid AND c.relname <> 'v'"
                + (relations
                    ? ""
                    : " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid")
                + " WHERE d.classid = 'pg_rewrite'::regclass AND r.ev_class = 'v'::regclass")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static QueryNames names(String query) {
    return QueryNames.of(query, new Span(0, query.length()));
  }

  private static Set<String> relations(String query) {
    return names(query).relations().stream()
        .map(r -> r.name().own())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> columns(String query) {
    return names(query).columns().stream()
        .filter(c -> c.qualifier().isPresent())
        .flatMap(c -> c.candidates().stream().map(r -> r.name().own() + "." + c.column().name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aPolicyExpressionNamesItsColumnsAndCalls() {
    QueryNames names =
        names(
            "auth.uid() = user_id AND EXISTS (SELECT 1 FROM members m WHERE m.team = team_id"
                + " AND m.member = (select auth.uid()))");
    assertThat(names.calls())
        .extracting(c -> c.name().toString() + c.wrapped())
        .containsExactly("auth.uidfalse", "auth.uidtrue");
    assertThat(names.relations()).extracting(r -> r.name().own()).containsExactly("members");
    assertThat(names.columns())
        .extracting(c -> c.column().name())
        .containsExactly("user_id", "team", "team_id", "member");
  }

  @Test
  void aColumnBesideASubQueryIsNobodysForCertain() {
    QueryNames names = names("SELECT amount, o.id FROM orders o, (SELECT 1 AS amount) s");
    assertThat(names.columns())
        .extracting(c -> c.column().name() + c.candidates().size())
        .containsExactly("amount0", "id1");
  }

  @Test
  void theNameOfAnOutputIsNoColumnWhateverItStandsBehind() {
    QueryNames names =
        names(
            "SELECT total IS JSON ARRAY \"IS ARRAY\", CURRENT_DATE \"today\", USER \"me\","
                + " customer ISNULL \"none\", CURRENT_TIMESTAMP \"now\" FROM orders");
    assertThat(names.columns())
        .extracting(c -> c.column().name())
        .containsExactly("total", "customer");
  }

  @Test
  void whatIsWrittenIsToldFromWhatIsRead() {
    QueryNames insert =
        names(
            "INSERT INTO log (a, b) SELECT o.id, o.day FROM orders o"
                + " ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING a");
    assertThat(insert.relations())
        .extracting(r -> r.name().own() + " " + r.use())
        .containsExactly("log INSERT", "orders READ");
    QueryNames update =
        names("UPDATE orders o SET total = c.region FROM customers c WHERE o.id = c.id");
    assertThat(update.relations())
        .extracting(r -> r.name().own() + " " + r.use())
        .containsExactly("orders UPDATE", "customers READ");
    QueryNames delete = names("DELETE FROM orders USING customers c WHERE orders.customer = c.id");
    assertThat(delete.relations()).hasSize(2);
    assertThat(delete.columns()).hasSize(2).allMatch(c -> c.candidates().size() == 1);
  }

  @Test
  void argumentsAreCounted() {
    assertThat(names("SELECT f(), g(1, (2 + 3), h(4, 5)), count(*), s.t(array[1, 2])").calls())
        .extracting(c -> c.name() + "/" + c.arguments())
        .containsExactly("f/0", "h/2", "g/3", "count/1", "s.t/1");
  }
}

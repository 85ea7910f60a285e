package dev.drydock.sql.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SqlLayoutTest {

  @Test
  void aClauseALine() {
    assertEquals(
        """
        SELECT o.id, count(*) AS n
        FROM orders o
          LEFT JOIN items i ON i.order_id = o.id
        WHERE o.paid
          AND o.id BETWEEN 1 AND 5
        GROUP BY o.id
        ORDER BY 2 DESC
        LIMIT 10""",
        SqlLayout.of(
            "select o.id,count(*) as n from orders o left join items i on i.order_id=o.id where"
                + " o.paid and o.id between 1 and 5 group by o.id order by 2 desc limit 10"));
  }

  @Test
  void subQueriesAreSetIn() {
    assertEquals(
        """
        WITH late AS (
          SELECT id
          FROM orders
          WHERE due < now()
        )
        SELECT *
        FROM late
        WHERE EXISTS (
            SELECT 1
            FROM items
          )""",
        SqlLayout.of(
            "with late as (select id from orders where due < now()) select * from late where"
                + " exists (select 1 from items)"));
  }

  @Test
  void commentsStayWhereTheyAre() {
    String laidOut =
        SqlLayout.of(
            "-- all of them\nselect a, -- the first\n b /* the second */ from t\n;\n-- end");
    assertEquals(
        "-- all of them\nSELECT a, -- the first\n  b /* the second */\nFROM t\n;\n-- end", laidOut);
  }

  @Test
  void signsKeepTheirPlace() {
    assertEquals(
        "SELECT -1, a - -1, x[1:2], f(a => 1), '{}'::jsonb ->> 'k', t.*, :id::int",
        SqlLayout.of("select -1, a - -1, x[1:2], f(a => 1), '{}'::jsonb->>'k', t.*, :id::int"));
  }

  @Test
  void whatIsNoQueryStays() {
    String text = "create   table t (a int);\n\n\nselect 1 ;";
    assertEquals("create   table t (a int);\n\n\nSELECT 1 ;", SqlLayout.of(text));
  }

  @Test
  void laidOutTwiceIsLaidOutOnce() {
    String once = SqlLayout.of("select (select max(x) from u where u.id = t.id) m, 2 from t, u");
    assertEquals(once, SqlLayout.of(once));
  }

  @Test
  void aChangedTokenWouldBeNoticed() {
    assertTrue(SqlLayout.isSame("select a", "SELECT\n a"));
    assertFalse(SqlLayout.isSame("select a - -1", "select a --1"));
    assertFalse(SqlLayout.isSame("select 'a'", "select 'A'"));
    assertFalse(SqlLayout.isSame("select \"a\"", "select a"));
  }
}

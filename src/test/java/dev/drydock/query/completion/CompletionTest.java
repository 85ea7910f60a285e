package dev.drydock.query.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.query.completion.Proposal.Kind;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the names of a real database; {@code |} is the caret. */
class CompletionTest {
  private static KnownNames names = KnownNames.none();

  @BeforeAll
  static void read() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(
        """
        CREATE TABLE orders (id int, customer_id int, "Total" numeric(10,2), gone int);
        ALTER TABLE orders DROP COLUMN gone;
        CREATE TABLE customers (id int, name text);
        CREATE SCHEMA shop; CREATE VIEW shop.sold AS SELECT 1 AS one;
        CREATE FUNCTION order_total(id int) RETURNS int LANGUAGE sql AS 'SELECT 1';
        CREATE FUNCTION shop.vat() RETURNS int LANGUAGE sql AS 'SELECT 1';
        CREATE TYPE mood AS ENUM ('ok');
        """);
    try (Database open = Database.open(database.profile(), database.passwords());
        Session session = open.read()) {
      names = NameReader.read(session);
    }
  }

  @Test
  void columnsOfWhatAnAliasMeans() {
    assertEquals(
        List.of("id", "customer_id", "\"Total\""), inserts("SELECT o.| FROM orders o WHERE true"));
    assertEquals(List.of("customer_id"), inserts("SELECT o.cu| FROM orders AS o"));
    assertEquals(List.of("one"), inserts("SELECT s.| FROM shop.sold s"));
    assertEquals(List.of("one"), inserts("SELECT shop.sold.| FROM shop.sold"));
    assertEquals(List.of("\"Total\""), inserts("SELECT orders.\"T|"));
    assertEquals("numeric(10,2)", at("SELECT o.\"T| FROM orders o").all().getFirst().detail());
  }

  @Test
  void columnsOfAllThatIsRead() {
    List<String> found = inserts("SELECT | FROM orders o JOIN customers c ON o.customer_id = c.id");
    assertTrue(
        found.containsAll(List.of("o.id", "c.id", "name", "customer_id", "o", "c")), "" + found);
    assertEquals("customer_id", inserts("SELECT * FROM orders WHERE cust|").getFirst());
    assertEquals("name", inserts("SELECT * FROM customers c ORDER BY na|").getFirst());
    assertTrue(
        inserts("SELECT 1 FROM orders; SELECT | FROM customers").stream()
            .noneMatch("customer_id"::equals));
  }

  @Test
  void relationsBehindFrom() {
    List<String> found = inserts("SELECT * FROM |");
    assertTrue(found.containsAll(List.of("orders", "customers", "shop.sold", "shop")), "" + found);
    assertEquals(List.of("sold", "vat("), inserts("SELECT * FROM shop.|"));
    assertEquals("customers", inserts("SELECT * FROM orders o, cus|").getFirst());
    assertEquals("late", inserts("WITH late AS (SELECT 1) SELECT * FROM la|").getFirst());
    assertEquals("pg_stat_activity", inserts("SELECT * FROM pg_stat_activ|").getFirst());
    assertFalse(inserts("SELECT * FROM ord|").contains("customer_id"));
  }

  @Test
  void functionsAndKeywords() {
    assertTrue(inserts("SELECT order_|").contains("order_total("));
    assertTrue(inserts("SELECT jsonb_agg|").contains("jsonb_agg("));
    assertTrue(inserts("SELECT vat|").contains("shop.vat("));
    assertTrue(inserts("|").contains("SELECT "));
    assertEquals(
        List.of("GROUP BY "),
        inserts("SELECT count(*) FROM orders gr|").stream().limit(1).toList());
    assertTrue(inserts("SELECT * FROM orders |").contains("LEFT JOIN "));
    assertTrue(at("SELECT * FROM orders |").all().stream().allMatch(p -> p.kind() == Kind.KEYWORD));
  }

  @Test
  void nothingInStringsAndComments() {
    assertEquals(List.of(), inserts("SELECT 'ord| FROM orders"));
    assertEquals(List.of(), inserts("SELECT 1 -- ord|"));
    assertEquals(List.of(), inserts("SELECT /* ord| */ 1"));
    assertFalse(inserts("SELECT 'x', /* y */ ord|").isEmpty());
  }

  @Test
  void replacesWhatIsTyped() {
    Proposals proposals = at("SELECT o.cu| FROM orders o");
    assertEquals(9, proposals.from());
    assertEquals(11, proposals.to());
    assertEquals(9, at("SELECT o.\"Tot| FROM orders o").from());
    assertEquals(List.of("mood"), names.types());
    assertTrue(names.roles().contains("postgres"));
  }

  private static List<String> inserts(String text) {
    return at(text).all().stream().map(Proposal::insert).toList();
  }

  private static Proposals at(String text) {
    int caret = text.indexOf('|');
    return Completion.at(text.replace("|", ""), caret, names);
  }
}

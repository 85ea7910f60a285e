package dev.drydock.check.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.check.Subject;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSchemaTest {
  private static final String TEXT =
      """
      CREATE SCHEMA app;
      CREATE TABLE app.users (id int PRIMARY KEY, email text NOT NULL UNIQUE, tags text[]);
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY,
        user_id int REFERENCES app.users ON DELETE CASCADE,
        total numeric(10, 2) DEFAULT 0 CHECK (total >= 0));
      CREATE INDEX orders_user ON orders (user_id, lower(total::text)) WHERE total > 0;
      ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON orders FOR SELECT USING (true);
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE VIEW v (a, b) AS SELECT id, email FROM app.users;
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE TRIGGER t BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
      """;

  /** Reading the statements comes to what the server's own catalog says after running them. */
  @Test
  void theStatementsAloneTellWhatTheCatalogTells() throws Exception {
    compare(18);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  @Tag("full")
  void onEveryMajor(int major) throws Exception {
    compare(major);
  }

  private static void compare(int major) throws Exception {
    SchemaView live = live(TestPostgres.ofMajor(major).newDatabase());
    Script script = Script.parse(TEXT);
    SchemaView read =
        new SchemaBuilder(KnownNames.read())
            .file("001.sql", script, Subject.shapes(script))
            .build()
            .before(Integer.MAX_VALUE);
    assertEquals(words(read), words(live));
    assertEquals(List.of("sad", "ok"), live.type(Optional.empty(), "mood").orElseThrow().labels());
    Routine f = live.routines(Optional.empty(), "f").getFirst();
    assertEquals(1, f.required());
    assertEquals(List.of("integer", "text"), f.argumentTypes());
    assertTrue(live.mayHaveRole("postgres"));
    assertTrue(live.mayHaveSchema("app"));
    assertFalse(live.mayHaveSchema("nowhere"));
    assertFalse(live.mayHaveRelation(Optional.empty(), "users"), "it is in another schema");
    assertTrue(live.mayHaveOperatorClass("text_pattern_ops"));
  }

  private static SchemaView live(TestDatabase database) throws Exception {
    database.execute(TEXT);
    try (Database open = Database.open(database.profile(), database.passwords());
        Session session = open.read()) {
      return new SchemaBuilder(KnownNames.read()).live(session).build().before(1);
    }
  }

  /** What rules ask of a table, in one line each. */
  private static TreeSet<String> words(SchemaView view) {
    TreeSet<String> words = new TreeSet<>();
    for (Relation relation : view.relations()) {
      if (relation.kind() == Relation.Kind.INDEX || relation.kind() == Relation.Kind.SEQUENCE) {
        continue;
      }
      String name = relation.name().words() + " ";
      words.add(name + relation.kind() + " row security " + relation.rowSecurity());
      boolean isView = relation.kind() == Relation.Kind.VIEW;
      for (Column column : relation.columns()) {
        // A view's statement does not tell the types of its columns.
        String type = isView ? "" : column.type().orElse("?");
        words.add(
            "%s%s %s %s %s %s"
                .formatted(
                    name,
                    column.name(),
                    type,
                    column.notNull(),
                    column.hasDefault(),
                    column.references().map(ObjectName::words).orElse("")));
      }
      for (Constraint constraint : relation.constraints()) {
        if (constraint.kind() != Constraint.Kind.NOT_NULL) {
          words.add(name + constraint.name() + " " + constraint.kind() + constraint.columns());
        }
      }
      for (Index index : relation.indexes()) {
        words.add(
            "%s%s %s %s %s %s"
                .formatted(
                    name,
                    index.name(),
                    index.unique(),
                    index.columns(),
                    index.plain(),
                    index.partial()));
      }
      relation.policies().forEach(policy -> words.add(name + policy));
      relation.triggers().forEach(t -> words.add(name + t.name() + new TreeSet<>(t.events())));
    }
    return words;
  }
}

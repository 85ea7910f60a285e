package dev.drydock.check.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.check.Checking;
import dev.drydock.check.Examples;
import dev.drydock.check.Refusals;
import dev.drydock.check.data.DataRules;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements that leave what is there as it is, or change it otherwise than they seem to. */
class LeftAsItIsTest {
  private final Examples examples = new Examples(ObjectRules.all());

  @Test
  void ifNotExistsOverAnotherShape() {
    String first = "CREATE TABLE t (a int, b text); CREATE INDEX t_a ON t (a);";
    examples.finds(
        "if-not-exists-hides-drift",
        List.of("b uuid", "t"),
        first,
        "CREATE TABLE IF NOT EXISTS t (a integer, b uuid, c text);");
    examples.finds(
        "if-not-exists-hides-drift",
        List.of("b uuid", "t_a"),
        first,
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS b uuid; CREATE INDEX IF NOT EXISTS t_a ON t (b);");
    examples.isSilent(
        "if-not-exists-hides-drift",
        first,
        List.of(
            "CREATE TABLE IF NOT EXISTS t (a integer);",
            "CREATE TABLE IF NOT EXISTS other (a uuid);",
            "CREATE TEMP TABLE IF NOT EXISTS t (x uuid);",
            "ALTER TABLE t ADD COLUMN IF NOT EXISTS c uuid;",
            "DROP TABLE t; CREATE TABLE IF NOT EXISTS t (x uuid);"));
  }

  @Test
  void aFunctionBesideTheOldOne() {
    String first = "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';";
    String more =
        "CREATE OR REPLACE FUNCTION f(a int, b text DEFAULT '') RETURNS int LANGUAGE sql AS 'SELECT 1';";
    examples.finds("function-overload-instead-of-replace", List.of("f"), first, more);
    examples.isSilent(
        "function-overload-instead-of-replace",
        first,
        List.of(
            "CREATE OR REPLACE FUNCTION f(a integer) RETURNS int LANGUAGE sql AS 'SELECT 2';",
            "DROP FUNCTION f(int);" + more,
            more + "DROP FUNCTION f(int);",
            "CREATE OR REPLACE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';",
            more.replace(" OR REPLACE", "")));
  }

  /** What goes with something else, or lies in another schema, is made and not replaced. */
  @Test
  void aViewThatMayBeGoneIsNotReplaced() {
    String first =
        "CREATE TABLE b (x int, y int, CONSTRAINT pk PRIMARY KEY (x));"
            + "CREATE VIEW v AS SELECT x, y FROM b GROUP BY x;"
            + "CREATE SCHEMA s;"
            + "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN DROP VIEW v; RETURN NEW; END $$;"
            + "CREATE TRIGGER g BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION g();";
    String other = "CREATE OR REPLACE VIEW v AS SELECT 1 AS q;";
    examples.finds("replace-view-incompatible", List.of("v"), first, other);
    examples.isSilent(
        "replace-view-incompatible",
        first,
        List.of(
            "DROP VIEW v;" + other,
            "DROP TABLE b CASCADE;" + other,
            "ALTER TABLE b DROP COLUMN y CASCADE;" + other,
            "ALTER TABLE b DROP CONSTRAINT pk CASCADE;" + other,
            "DROP OWNED BY nobody;" + other,
            "ALTER VIEW v RENAME TO w;" + other,
            "ALTER VIEW v SET SCHEMA s;" + other,
            "DO $$ BEGIN DROP VIEW IF EXISTS v; END $$;" + other,
            "DO $$ BEGIN EXECUTE format('DROP VIEW %I', 'v'); END $$;" + other,
            "SET search_path = s;" + other,
            "SELECT set_config('search_path', 's', false);" + other,
            "INSERT INTO b VALUES (1, 2);" + other,
            other.replace(" v ", " s.v ")));
  }

  @Test
  void aFunctionThatMayBeGoneIsNotReplaced() {
    String first =
        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + "CREATE FUNCTION g(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + "CREATE FUNCTION g(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';";
    String f = "CREATE OR REPLACE FUNCTION f(x int) RETURNS int LANGUAGE sql AS 'SELECT 1';";
    examples.finds("function-signature-change", List.of("f"), first, f);
    examples.isSilent(
        "function-signature-change",
        first,
        List.of(
            "DROP FUNCTION f(int);" + f,
            "DO $$ BEGIN DROP FUNCTION IF EXISTS f(int); END $$;" + f,
            "DO $$ BEGIN EXECUTE 'DROP FUNCTION f(int)'; END $$;" + f,
            "DO $$ DECLARE r record; BEGIN FOR r IN SELECT oid::regprocedure AS p FROM pg_proc"
                + " LOOP EXECUTE 'DROP FUNCTION ' || r.p; END LOOP; END $$;"
                + f,
            "DROP FUNCTION g(int);" + f.replace(" f(", " g("),
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + f));
  }

  @Test
  void rightsThatComeBack() {
    String first =
        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + "REVOKE ALL ON FUNCTION f(int) FROM PUBLIC;";
    String again =
        "DROP FUNCTION f(int); CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';";
    String rule = "drop-create-loses-grants";
    examples.finds(rule, List.of("f"), first, again);
    examples.isSilent(
        rule,
        first,
        List.of(
            again + "REVOKE EXECUTE ON FUNCTION f(text) FROM PUBLIC;",
            again + "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;",
            "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;" + again,
            "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 2';"));
    examples.isSilent(rule, first.replace("REVOKE ALL", "-- REVOKE ALL"), List.of(again));
    examples.isSilent(rule, first + "GRANT ALL ON FUNCTION f(int) TO PUBLIC;", List.of(again));
  }

  @Test
  void aNarrowForeignKey() {
    String first = "CREATE TABLE t (id bigint PRIMARY KEY);";
    examples.finds(
        "fk-type-mismatch", List.of("t_id"), first, "CREATE TABLE u (t_id int REFERENCES t);");
    examples.finds(
        "fk-type-mismatch",
        List.of("ADD FOREIGN KEY (t_id) REFERENCES t (id)".substring(4)),
        first + "CREATE TABLE u (t_id int);",
        "ALTER TABLE u ADD FOREIGN KEY (t_id) REFERENCES t (id);");
    examples.isSilent(
        "fk-type-mismatch",
        first,
        List.of("CREATE TABLE u (t_id int8 REFERENCES t);", "CREATE TABLE u (t_id numeric);"));
  }

  @Test
  void valuesThatAreRounded() {
    Examples data = new Examples(DataRules.all());
    String first = "CREATE TABLE t (price numeric(9, 2), at timestamptz, n int);";
    data.finds(
        "type-change-silent-rounding",
        List.of("ALTER price TYPE integer", "ALTER at TYPE date USING at::date"),
        first,
        "ALTER TABLE t ALTER price TYPE integer, ALTER at TYPE date USING at::date;");
    data.isSilent(
        "type-change-silent-rounding",
        first,
        List.of(
            "ALTER TABLE t ALTER price TYPE integer USING ceil(price);",
            "ALTER TABLE t ALTER n TYPE bigint;",
            "CREATE TABLE own (n numeric); ALTER TABLE own ALTER n TYPE int;"));
  }

  @Test
  void aBodyThatAsksWhatIsNotThere() {
    examples.finds(
        "late-bound-body",
        List.of("a", "b", "c", "d", "e"),
        """
        CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
        DECLARE n int; r record;
        BEGIN
          PERFORM 1 FROM a;
          n := (SELECT count(*) FROM b);
          IF EXISTS (SELECT FROM c) THEN NULL; END IF;
          FOR r IN SELECT * FROM d LOOP NULL; END LOOP;
          RETURN (SELECT n FROM e);
        END $$;
        """);
  }

  @Test
  void carriageReturnsOfABody() {
    String body = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\r\nSELECT 1\r\n$$;\r\n";
    examples.finds("crlf-line-endings", List.of("f"), body);
    examples.isSilent("crlf-line-endings", "", List.of(body.replace("\r", ""), "SELECT 1;\r\n"));
  }

  @Test
  @Tag("full")
  void whatIsRefusedBetweenAnyTwoTypes() {
    List<String> types =
        List.of(
            "text",
            "varchar(5)",
            "char(3)",
            "smallint",
            "int",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "boolean",
            "uuid",
            "date",
            "timestamp",
            "timestamptz",
            "json",
            "jsonb");
    StringBuilder changes = new StringBuilder();
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < types.size(); i++) {
      if (!types.get(i).equals("json")) {
        keys.append("CREATE TABLE p%d (x %s PRIMARY KEY);\n".formatted(i, types.get(i)));
      }
    }
    for (int i = 0; i < types.size(); i++) {
      for (int j = 0; j < types.size(); j++) {
        String table = "t%d_%d".formatted(i, j);
        changes.append("CREATE TABLE %s (x %s);\n".formatted(table, types.get(i)));
        changes.append("ALTER TABLE %s ALTER x TYPE %s;\n".formatted(table, types.get(j)));
        if (!types.get(j).equals("json")) {
          keys.append("CREATE TABLE %s (x %s REFERENCES p%d);\n".formatted(table, types.get(i), j));
        }
      }
    }
    TreeSet<Integer> refused = Refusals.lines(changes.toString());
    assertThat(Refusals.found(changes.toString(), new TypeNeedsUsing())).isEqualTo(refused);
    assertThat(Refusals.lines(keys.toString()))
        .containsAll(Refusals.found(keys.toString(), new ForeignKeyTypes()));
    assertThat(Refusals.found(keys.toString(), new ForeignKeyTypes())).hasSizeGreaterThan(90);
    assertThat(Checking.of(new TypeNeedsUsing()).findings(changes.toString()).getFirst().fixes())
        .hasSize(1);
  }
}

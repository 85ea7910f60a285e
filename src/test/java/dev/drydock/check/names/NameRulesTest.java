package dev.drydock.check.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.check.Checking;
import dev.drydock.check.Finding;
import dev.drydock.check.Refusals;
import dev.drydock.check.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameRulesTest {
  private static final Rule[] RULES = NameRules.all().toArray(Rule[]::new);

  /** Each line one statement; PostgreSQL says which are refused. */
  private static final String WRONG =
      """
      CREATE TABLE users (id uuid PRIMARY KEY, email text);
      CREATE TABLE tasks (id int PRIMARY KEY, title text, created_by uuid REFERENCES users);
      CREATE TABLE late (id int REFERENCES nowhere);
      ALTER TABLE task ADD COLUMN x int;
      CREATE INDEX ON tasks (titel);
      CREATE INDEX ON tasks (lower(titel));
      UPDATE tasks SET title = user_id::text;
      UPDATE tasks SET owner = NULL;
      DELETE FROM tasks t WHERE t.creator IS NULL;
      INSERT INTO tasks (id, name) VALUES (1, 'a');
      SELECT t.id FROM tasks t JOIN user u ON u.id = t.created_by;
      CREATE VIEW v AS SELECT u.mail FROM users u;
      ALTER TABLE users DROP COLUMN mail;
      ALTER TABLE users ADD CONSTRAINT c UNIQUE (mail);
      ALTER TABLE tasks ADD FOREIGN KEY (created_by) REFERENCES users (uid);
      COMMENT ON COLUMN users.mail IS 'x';
      GRANT SELECT ON usres TO postgres;
      ALTER TABLE users ADD COLUMN place geometri;
      ALTER TABLE users ADD COLUMN at datetime;
      ALTER TABLE users ADD COLUMN tag citext;
      ALTER TABLE users ADD COLUMN key uuid DEFAULT uuid_generate_v4();
      CREATE POLICY p ON tasks USING (auth.uid() = created_by);
      CREATE POLICY p ON tasks USING (owner_id = current_user);
      CREATE POLICY p ON tasks USING (EXISTS (SELECT 1 FROM users u WHERE u.id = creator));
      CREATE TABLE app.things (id int);
      CREATE INDEX ON users USING gin (email gin_trgm_ops);
      CREATE TRIGGER t BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION touch();
      CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT count(*)::int FROM things $$;
      CREATE FUNCTION g(a thing) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
      ALTER TABLE tasks RENAME COLUMN titel TO heading;
      DROP TABLE usres;
      TRUNCATE usres;
      """;

  @Test
  void everyNameThatIsNotThereIsFoundAndNoOther() {
    assertEquals(Refusals.lines(WRONG), Refusals.found(WRONG, RULES));
  }

  /** What PostgreSQL accepts, of all sorts in which names are hard to follow. */
  private static final String RIGHT =
      """
      CREATE SCHEMA app;
      CREATE EXTENSION pg_trgm;
      CREATE TABLE app.a (id serial PRIMARY KEY, "Name" text, tags text[], at timestamptz DEFAULT now());
      CREATE TABLE b (LIKE app.a INCLUDING ALL, extra int);
      CREATE TABLE c (extra2 int) INHERITS (b);
      CREATE TABLE d AS SELECT id AS one, "Name" AS two FROM app.a;
      CREATE TEMP TABLE e AS SELECT 1 AS x;
      SELECT * INTO f FROM d;
      ALTER TABLE b ADD COLUMN g int, ADD CONSTRAINT g_check CHECK (g > extra);
      ALTER TABLE app.a RENAME TO z;
      ALTER TABLE app.z RENAME COLUMN "Name" TO name;
      CREATE INDEX ON app.z USING gin (name gin_trgm_ops);
      CREATE INDEX ON app.z (lower(name), (id + 1)) INCLUDE (at) WHERE name IS NOT NULL;
      CREATE VIEW v AS SELECT row_number() OVER w AS n, sum(id) OVER (w) AS s FROM app.z WINDOW w AS (ORDER BY at);
      CREATE VIEW w (p, q) AS SELECT one, two FROM d;
      SELECT p, w.q FROM w WHERE p = 1 ORDER BY q;
      SELECT one AS renamed FROM d ORDER BY renamed;
      WITH x AS (SELECT one FROM d) SELECT x.one FROM x, LATERAL (SELECT x.one + 1 AS y) l WHERE l.y > 0;
      SELECT z.name, j.key, j.value FROM app.z, jsonb_each('{}'::jsonb) j;
      SELECT u FROM unnest(ARRAY[1, 2]) u;
      SELECT extract(year FROM at), EXISTS (SELECT 1), coalesce(name, 'x'), d.ctid FROM app.z, d;
      SELECT z FROM app.z;
      INSERT INTO b (id, extra) SELECT one, 2 FROM d ON CONFLICT (id) DO UPDATE SET extra = excluded.extra + b.extra;
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN positive AS int CHECK (VALUE > 0);
      CREATE TABLE h (m mood DEFAULT 'ok', p positive, i mood[], n numeric(10, 2), t timestamp(3), r app.z);
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.nothing := nowhere(); RETURN NEW; END $$;
      CREATE TRIGGER t BEFORE UPDATE OF m ON h FOR EACH ROW WHEN (OLD.m IS DISTINCT FROM NEW.m) EXECUTE FUNCTION touch();
      CREATE FUNCTION s(a int, name text) RETURNS SETOF app.z LANGUAGE sql AS $$ SELECT * FROM app.z WHERE id = a AND name = s.name $$;
      SELECT similarity('a', 'b'), s.id FROM s(1, 'x');
      CREATE SCHEMA ext;
      ALTER EXTENSION pg_trgm SET SCHEMA ext;
      SELECT ext.similarity(name, 'b') FROM app.z;
      CREATE TABLE grams (g text, k ext.gtrgm);
      DO $$ BEGIN IF false THEN ALTER TABLE nothing ADD COLUMN x int; END IF; CREATE TABLE made (x int); END $$;
      INSERT INTO made (x) VALUES (1);
      DO $$ BEGIN EXECUTE format('CREATE TABLE %I (y int)', 'dynamic'); END $$;
      INSERT INTO dynamic (y) VALUES (1);
      CREATE TABLE p (id int, at date) PARTITION BY RANGE (at);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
      ALTER TABLE p ADD COLUMN k int;
      CREATE INDEX ON p1 (k);
      SET search_path TO app;
      SELECT name FROM z;
      CREATE TABLE local (id int);
      INSERT INTO local VALUES (1);
      INSERT INTO app.local VALUES (1);
      RESET search_path;
      DROP TABLE IF EXISTS nobody;
      DROP POLICY IF EXISTS nobody ON nobody;
      ALTER TABLE IF EXISTS nobody ADD COLUMN x int;
      COMMENT ON COLUMN app.z.name IS 'x';
      CREATE TABLE self (id int PRIMARY KEY, parent int REFERENCES self (id));
      MERGE INTO self USING d ON d.one = self.id WHEN NOT MATCHED THEN INSERT (id) VALUES (d.one);
      UPDATE self SET parent = s.id FROM self s WHERE s.id = self.parent RETURNING self.id, s.parent;
      DELETE FROM self USING d WHERE d.one = id;
      INSERT INTO self TABLE self;
      INSERT INTO self (id, parent) SELECT id, parent FROM self UNION TABLE self;
      CREATE SCHEMA old;
      CREATE TABLE old.moved (id int);
      CREATE TYPE old.kind AS ENUM ('x');
      CREATE FUNCTION old.moves() RETURNS int LANGUAGE sql AS 'SELECT 1';
      ALTER SCHEMA old RENAME TO fresh;
      SELECT id, fresh.moves(), 'x'::fresh.kind FROM fresh.moved;
      ALTER TABLE fresh.moved SET SCHEMA public;
      ALTER TYPE fresh.kind SET SCHEMA public;
      ALTER FUNCTION fresh.moves() SET SCHEMA public;
      SELECT moves(), id, 'x'::kind FROM moved;
      """;

  @Test
  void whatPostgresAcceptsIsNotBlamed() {
    assertEquals(new TreeSet<Integer>(), Refusals.lines(RIGHT), "PostgreSQL accepts all of it");
    assertEquals(List.of(), Checking.of(RULES).lines(RIGHT));
  }

  /** The same, in forms met in folders of others and in PostgreSQL's own tests. */
  private static final String RIGHT_ELSEWHERE =
      """
      CREATE TABLE gl (id int, note text);
      CREATE TABLE ap (id int, e int);
      CREATE TABLE ac (id int, trans_id int);
      CREATE TABLE made AS SELECT id FROM gl WHERE id > 1 WITH DATA;
      CREATE MATERIALIZED VIEW kept AS SELECT gl.id FROM gl JOIN ap USING (id) WITH DATA;
      CREATE MATERIALIZED VIEW kept2 AS SELECT id FROM made m WITH NO DATA;
      CREATE VIEW v1 AS SELECT n.id FROM ac LEFT JOIN gl ON ac.trans_id = gl.id LEFT JOIN
        ((SELECT ap.id, 'x' FROM ap UNION SELECT 1, 'y') UNION SELECT gl.id, gl.note FROM gl) n ON n.id = ac.id;
      SELECT q.id FROM ((SELECT id, note FROM gl) ORDER BY id, note LIMIT 1) q;
      SELECT 1 WHERE 1 IN ((SELECT id FROM gl) INTERSECT (SELECT e FROM ap WHERE e > 1) ORDER BY 1);
      CREATE FUNCTION rf(a int) RETURNS int LANGUAGE sql AS 'SELECT public.rf(a - 1) + rf(0)';
      CREATE RECURSIVE VIEW rv (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM rv WHERE n < 3;
      CREATE TYPE pair AS (a int, b text);
      COMMENT ON COLUMN pair.a IS 'of a type';
      CREATE TABLE pairs (LIKE pair);
      CREATE VIEW rs AS SELECT json_agg(q) AS a, count(gl) AS n, json_agg(row_to_json(p)) AS p FROM gl AS q, gl, pairs p;
      CREATE FUNCTION fine(r gl) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
      ALTER TABLE gl ADD CHECK (fine(gl));
      CREATE POLICY p ON gl USING (fine(gl));
      SELECT CAST(note AS BIT VARYING(6)), CAST(id AS double precision) FROM gl LIMIT 0;
      SELECT interval '1.25' second(1), interval '1 2:03' day to second(2);
      SELECT * INTO TEMP TABLE made FROM gl ORDER BY note USING <, id USING OPERATOR(pg_catalog.>);
      SELECT id FROM made;
      CREATE TABLE version1 (old int);
      DO $$ BEGIN IF to_regclass('version1') IS NOT NULL THEN DROP TABLE version1 CASCADE; END IF; END $$;
      CREATE TABLE IF NOT EXISTS version1 (fresh int);
      CREATE INDEX ON version1 (fresh);
      COMMENT ON COLUMN version1.fresh IS 'of the new shape';
      DELETE FROM gl USING ap WHERE ap.id = gl.id;
      MERGE INTO gl t USING ap a ON (t.id = a.id)
        WHEN MATCHED AND a.e = 1 THEN UPDATE SET note = t.note || 'x', id = a.e
        WHEN NOT MATCHED THEN INSERT (id, note) VALUES (a.id, 'x');
      CREATE TABLE cl (id int PRIMARY KEY);
      CLUSTER cl_pkey ON cl;
      CREATE SCHEMA els CREATE TABLE el1 (id int);
      SET search_path TO els;
      SELECT id FROM el1;
      """;

  @Test
  void whatPostgresAcceptsElsewhereIsNotBlamed() {
    assertEquals(new TreeSet<Integer>(), Refusals.lines(RIGHT_ELSEWHERE));
    assertEquals(List.of(), Checking.of(RULES).lines(RIGHT_ELSEWHERE));
  }

  /** Array types by their own names, as some clients write them, and what EXPLAIN runs. */
  private static final String RARELY_WRITTEN =
      """
      CREATE TABLE ar (id int4, tags _text NULL, v _varchar(20), j pg_catalog._jsonb);
      CREATE TYPE ar_e AS ENUM ('a');
      CREATE TABLE ar2 (e _ar_e, x public._ar_e);
      CREATE TABLE ar3 (a _ar2);
      CREATE TYPE ar_t AS (i _int4);
      CREATE FUNCTION ar_f(x _text) RETURNS _int4 LANGUAGE sql AS 'SELECT NULL::_int4';
      ALTER TABLE ar ALTER COLUMN tags TYPE _varchar USING tags::_varchar;
      EXPLAIN ANALYZE CREATE TABLE ex1 AS SELECT 1 AS one;
      SELECT one FROM ex1;
      EXPLAIN (COSTS off, ANALYZE) SELECT 2 AS two INTO ex2;
      SELECT two FROM ex2;
      EXPLAIN (ANALYZE on, VERBOSE) CREATE MATERIALIZED VIEW ex3 AS SELECT 3 AS three;
      REFRESH MATERIALIZED VIEW ex3;
      CLUSTER pg_toast.pg_toast_826 USING pg_toast_826_index;
      """;

  @Test
  void whatIsRarelyWrittenIsNotBlamed() {
    assertEquals(new TreeSet<Integer>(), Refusals.lines(RARELY_WRITTEN));
    assertEquals(List.of(), Checking.of(RULES).lines(RARELY_WRITTEN));
    assertEquals(
        List.of(
            "001.sql:2 error unknown-relation no",
            "001.sql:5 error unknown-relation nor",
            "001.sql:3 error unknown-type _nothing"),
        Checking.of(RULES)
            .lines(
                "EXPLAIN CREATE TABLE no AS SELECT 1;\nTABLE no;\nCREATE TABLE y (n _nothing);\n"
                    + "EXPLAIN (ANALYZE off) CREATE TABLE nor AS SELECT 1;\nTABLE nor;\n"));
  }

  /** Each line one statement. */
  private static final String CALLED_UNSEEN =
      """
      CREATE TABLE wishes (name text);
      CREATE FUNCTION grant_wish() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('CREATE TABLE %I (id int)', NEW.name); RETURN NEW; END $$;
      CREATE TRIGGER granted AFTER INSERT ON wishes FOR EACH ROW EXECUTE FUNCTION grant_wish();
      INSERT INTO wishes VALUES ('bicycle');
      SELECT id FROM bicycle;
      CREATE TABLE audited (id int);
      CREATE FUNCTION audits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE IF NOT EXISTS audit_log (at timestamptz); RETURN NULL; END $$;
      CREATE TRIGGER audits AFTER UPDATE OR TRUNCATE ON audited FOR EACH STATEMENT EXECUTE FUNCTION audits();
      TRUNCATE audited;
      SELECT at FROM audit_log;
      CREATE FUNCTION makes(t text) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'CREATE TABLE ' || t || ' (x int)'; RETURN NEXT 1; END $$;
      DO $$ DECLARE r record; BEGIN FOR r IN EXECUTE 'SELECT makes(''looped'')' LOOP NULL; END LOOP; END $$;
      SELECT x FROM looped;
      DO $$ DECLARE r record; c refcursor; BEGIN OPEN c FOR EXECUTE 'SELECT makes(''opened'')'; FETCH c INTO r; END $$;
      SELECT x FROM opened;
      CREATE SCHEMA elsewhere;
      CREATE TABLE elsewhere.hidden (x int);
      DO $$ DECLARE was text; BEGIN was := set_config('search_path', 'elsewhere, public', false); END $$;
      SELECT x FROM hidden;
      """;

  @Test
  void whatTriggersLoopsAndAssignmentsCallMayMakeWhatIsNamedLater() {
    assertEquals(new TreeSet<Integer>(), Refusals.lines(CALLED_UNSEEN));
    assertEquals(List.of(), Checking.of(RULES).lines(CALLED_UNSEEN));
  }

  @Test
  void aTriggerThatDoesNotRunMakesNothing() {
    String text =
        """
        CREATE TABLE audited (id int);
        CREATE FUNCTION audits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE IF NOT EXISTS audit_log (at timestamptz); RETURN NULL; END $$;
        CREATE TRIGGER audits AFTER DELETE ON audited FOR EACH STATEMENT EXECUTE FUNCTION audits();
        INSERT INTO audited VALUES (1);
        SELECT at FROM audit_log;
        DO $$ DECLARE was text; BEGIN was := set_config('app.tenant', 'x', false); END $$;
        SELECT 1 FROM nowhere;
        """;
    assertEquals(new TreeSet<>(List.of(5, 7)), Refusals.lines(text));
    assertEquals(
        List.of(
            "001.sql:5 error unknown-relation audit_log",
            "001.sql:7 error unknown-relation nowhere"),
        Checking.of(RULES).lines(text));
  }

  @Test
  void whatAFilesOwnRollbackTakesBackMayBeThere() {
    assertEquals(
        List.of(),
        Checking.of(RULES)
            .lines("CREATE TABLE t (id int);\nBEGIN;\nDROP TABLE t;\nROLLBACK;\nDROP TABLE t;\n"));
    assertEquals(
        List.of("001.sql:2 error unknown-function atomic"),
        Checking.of(RULES)
            .lines("SELECT 1;\nCREATE FUNCTION atomic() RETURNS int RETURN atomic();\n"));
  }

  /** Wherever code is called from, what it makes is there afterwards. */
  @Test
  void whatCalledCodeMakesIsThere() {
    String text =
        """
        CREATE FUNCTION make(name text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN IF name = 'a' THEN CREATE TABLE a (x int); END IF; RETURN true; END $$;
        CREATE FUNCTION assigned() RETURNS boolean LANGUAGE plpgsql AS $$ DECLARE b boolean; BEGIN b := make('a'); RETURN b; END $$;
        SELECT assigned();
        INSERT INTO a VALUES (1);
        CREATE PROCEDURE make_b() LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE b (x int); END $$;
        DO $$ BEGIN CALL make_b(); END $$;
        INSERT INTO b VALUES (1);
        CREATE FUNCTION make_c() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE c (x int); RETURN NEXT 1; END $$;
        DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM make_c() LOOP NULL; END LOOP; END $$;
        INSERT INTO c VALUES (1);
        CREATE FUNCTION make_d() RETURNS int LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE d (x int); RETURN 1; END $$;
        CREATE FUNCTION returned() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN make_d(); END $$;
        SELECT returned();
        INSERT INTO d VALUES (1);
        CREATE FUNCTION make_e() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE e (x int); RETURN true; END $$;
        DO $$ BEGIN IF make_e() THEN NULL; END IF; END $$;
        INSERT INTO e VALUES (1);
        CREATE FUNCTION make_f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE f (x int); RETURN 1; END $$;
        DO $$ DECLARE n int := make_f(); BEGIN NULL; END $$;
        INSERT INTO f VALUES (1);
        CREATE FUNCTION make_g() RETURNS int LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE g (x int); RETURN 1; END $$;
        CREATE TABLE kept (n int);
        INSERT INTO kept SELECT make_g();
        INSERT INTO g VALUES (1);
        CREATE FUNCTION make_h() RETURNS int LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE h (x int); RETURN 1; END $$;
        CREATE TABLE made AS SELECT make_h() AS n;
        INSERT INTO h VALUES (1);
        """;
    assertEquals(new TreeSet<>(), Refusals.lines(text));
    assertEquals(new TreeSet<>(), Refusals.found(text, RULES));
  }

  /** Functions that call themselves, or each other in turn, are read once. */
  @Test
  void codeThatCallsItselfIsReadOnce() {
    String text =
        """
        CREATE FUNCTION f(a int, b int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE IF NOT EXISTS t (x int); RETURN a; END $$;
        CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT f(a, 1) $$;
        CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN f(1); END $$;
        SELECT f();
        INSERT INTO t VALUES (1);
        """;
    assertEquals(new TreeSet<>(), Refusals.lines(text));
    assertEquals(new TreeSet<>(), Refusals.found(text, RULES));
  }

  /** What a refused statement would have taken away is there. */
  @Test
  void whatIsNotDroppedIsThere() {
    String text =
        """
        CREATE TABLE parents (id int PRIMARY KEY);
        CREATE TABLE children (parent int REFERENCES parents);
        DROP VIEW children;
        INSERT INTO children VALUES (NULL);
        DROP TABLE parents;
        INSERT INTO parents VALUES (1);
        DROP TABLE children, parents;
        SELECT 1 FROM parents;
        """;
    assertEquals(new TreeSet<>(List.of(3, 5, 8)), Refusals.lines(text));
    assertEquals(
        List.of("001.sql:8 error unknown-relation parents"), Checking.of(RULES).lines(text));
  }

  /** Where a semicolon is missing the next statement is read as the end of the first. */
  @Test
  void aTypeBehindAMissingSemicolonIsNoCall() {
    assertEquals(
        List.of("001.sql:1 error unknown-type mood"),
        Checking.of(RULES)
            .lines("CREATE TABLE t (id int, m mood)\n\nCREATE TYPE mood AS ENUM ('a', 'b');\n"));
  }

  @Test
  void theNameThatWasMeantComesFirst() {
    String[] files = {
      """
      CREATE TABLE auth_users (id uuid PRIMARY KEY);
      CREATE TABLE tenant_users (tenant_id uuid, user_id uuid);
      CREATE TABLE activities (id uuid, title text, created_by uuid REFERENCES auth_users);
      CREATE TABLE "Mixed" ("Email" text);
      """,
      "SELECT 1 FROM user_tenants;\nUPDATE activities SET title = user_id::text;\n",
      "SELECT email FROM mixed;\nSELECT email FROM \"Mixed\";\n",
      "SELECT 1 FROM soon;\nALTER TABLE tenant_users ADD COLUMN a int DEFAULT sonn();\n",
      "CREATE TABLE soon (id int);\nDROP TABLE activities;\n",
      "SELECT 1 FROM activities;\n",
    };
    List<Finding> findings = Checking.of(RULES).findings(files);
    assertSuggests(findings, "user_tenants", "Did you mean tenant_users (has the same words)");
    assertSuggests(findings, "user_id", "Did you mean created_by");
    assertSuggests(
        findings, "relation mixed", "Did you mean \"Mixed\" (differs in upper and lower case");
    assertSuggests(findings, "email", "Did you mean \"Email\"");
    assertSuggests(findings, "soon", "soon is made later, by 005.sql, line 1");
    assertSuggests(findings, "relation activities", "activities was dropped by 005.sql, line 2");
  }

  @Test
  void aNameOfAnotherSchemaIsShownWithIt() {
    List<Finding> findings =
        Checking.of(RULES)
            .findings(
                "CREATE SCHEMA ops;\nCREATE TABLE ops.queue_message (id int);\n",
                "ALTER TABLE queue_message ADD a int;\n");
    assertSuggests(
        findings, "queue_message", "Did you mean ops.queue_message (has this name in another");
  }

  private static void assertSuggests(List<Finding> findings, String name, String words) {
    Finding found =
        findings.stream()
            .filter(finding -> (finding.message() + " ").contains(" " + name + " "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " in " + findings));
    assertTrue(found.suggestion().contains(words), found::suggestion);
  }

  @Test
  void theFixRenamesEveryUse() {
    String text =
        """
        CREATE TABLE orders (id int, note text);
        INSERT INTO order_s (id) SELECT order_s.id FROM public.order_s; -- order_s
        CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
        BEGIN DELETE FROM order_s; RETURN 'order_s'; END $$;
        """;
    Finding found = Checking.of(RULES).findings(text).getFirst();
    assertEquals(
        text.replace("INTO order_s", "INTO orders")
            .replace("SELECT order_s.", "SELECT orders.")
            .replace("public.order_s", "public.orders")
            .replace("FROM order_s;", "FROM orders;"),
        Checking.fixed(text, found.fixes().getFirst()));
  }

  @Test
  void aMissingExtensionIsNamedAndMade() {
    String text = "CREATE TABLE t (id uuid DEFAULT uuid_generate_v4(), name citext);\n";
    List<Finding> findings = Checking.of(RULES).findings(text);
    assertEquals(2, findings.size(), findings::toString);
    assertTrue(findings.getFirst().suggestion().contains("uuid-ossp"));
    for (Finding finding : findings) {
      text = Checking.fixed(text, Checking.of(RULES).findings(text).getFirst().fixes().getFirst());
      assertFalse(finding.fixes().isEmpty());
    }
    assertEquals(new TreeSet<Integer>(), Refusals.lines(text), text);
  }

  @Test
  void whatOnlyRunningTellsIsLeftAlone() {
    for (String before :
        Set.of(
            "\\i schema.sql\n",
            "CREATE EXTENSION nobody_knows;\n",
            "DO $$ DECLARE s text; BEGIN EXECUTE s; END $$;\n",
            "CREATE FUNCTION m() RETURNS void LANGUAGE plpgsql AS $$ DECLARE s text;"
                + " BEGIN EXECUTE s; END $$;\nSELECT m();\n")) {
      assertEquals(
          List.of(),
          Checking.of(RULES).lines(before + "SELECT a.b FROM a;\nSELECT x.y();\n"),
          before);
    }
    String harmless =
        "DO $$ BEGIN EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', 't'); END $$;\n";
    assertEquals(1, Checking.of(RULES).lines(harmless + "SELECT 1 FROM a;\n").size());
  }

  /** Taken by PostgreSQL 15 to 18 as they stand. */
  @Test
  void whatComesWithATableIsARelationToo() {
    String text =
        """
        CREATE TABLE s1 (id serial PRIMARY KEY, n bigserial, i int GENERATED ALWAYS AS IDENTITY, e int UNIQUE, x int, CONSTRAINT named_x UNIQUE (x));
        CREATE INDEX ON s1 (n);
        CREATE INDEX ON s1 (lower(e::text), n);
        CREATE VIEW v1 AS SELECT * FROM s1;
        SELECT * FROM s1_id_seq;
        SELECT nextval('s1_n_seq');
        ALTER SEQUENCE s1_i_seq INCREMENT 2;
        GRANT USAGE ON SEQUENCE s1_id_seq TO public;
        GRANT USAGE ON s1_n_seq TO public;
        COMMENT ON SEQUENCE s1_id_seq IS 'x';
        COMMENT ON INDEX s1_pkey IS 'x';
        ALTER INDEX s1_e_key RENAME TO s1_e2;
        ALTER TABLE s1_pkey RENAME TO s1_pk2;
        ALTER TABLE s1_n_idx RENAME TO s1_n_i2;
        ALTER TABLE s1_lower_n_idx RENAME TO s1_l;
        ALTER TABLE named_x RENAME TO named_y;
        ALTER TABLE v1 RENAME TO v2;
        ALTER TABLE s1_id_seq RENAME TO s1_id_s2;
        SELECT nextval('s1_id_s2');
        REINDEX INDEX s1_pk2;
        CLUSTER s1 USING s1_pk2;
        LOCK TABLE s1 IN SHARE MODE;
        ALTER TABLE s1 REPLICA IDENTITY USING INDEX s1_pk2;
        ALTER SEQUENCE s1_n_seq RENAME TO s1_n_s2;
        SELECT last_value FROM s1_n_s2;
        ALTER SEQUENCE s1_n_s2 OWNED BY NONE;
        DROP SEQUENCE s1_n_s2 CASCADE;
        DROP INDEX s1_n_i2;
        ALTER VIEW v2 RENAME COLUMN e TO ee;
        ALTER TABLE v2 RENAME COLUMN ee TO eee;
        ALTER TABLE v2 ALTER COLUMN eee SET DEFAULT 4;
        CREATE TABLE "Weird Name" ("Id" serial);
        SELECT nextval('"Weird Name_Id_seq"');
        ALTER SEQUENCE "Weird Name_Id_seq" RESTART;
        ALTER TABLE s1 RENAME TO s3;
        SELECT nextval('s1_id_s2'), nextval('s1_i_seq');
        ALTER TABLE s3 RENAME COLUMN id TO id3;
        ALTER SEQUENCE s1_id_s2 RESTART;
        ALTER TABLE s3 ADD COLUMN late serial;
        ALTER SEQUENCE s3_late_seq RESTART;
        ALTER TABLE s3 ALTER COLUMN x SET NOT NULL;
        ALTER TABLE s3 ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME my_x_seq);
        SELECT nextval('my_x_seq');
        """;
    assertEquals(List.of(), Checking.of(RULES).lines(text));
    assertEquals(
        List.of("001.sql:1 error unknown-relation nothing"),
        Checking.of(RULES).lines("ALTER TABLE nothing RENAME TO something;"));
  }

  @Test
  void withRecursiveKnowsWhatFollows() {
    String text =
        """
        CREATE TABLE parts (id int, part_of int);
        WITH RECURSIVE
          below(id) AS (SELECT id FROM tops UNION ALL SELECT id + 1 FROM below WHERE id < 5)
            SEARCH DEPTH FIRST BY id SET place,
          around AS (SELECT 1 AS a, 2 AS b UNION ALL SELECT b, a FROM around)
            SEARCH BREADTH FIRST BY a, b SET way_at CYCLE a, b SET seen TO 'y' DEFAULT 'n' USING way,
          tops AS MATERIALIZED (SELECT id FROM parts)
        SELECT below.id, place, seen, way FROM below, around;
        WITH below AS (SELECT id FROM tops), tops AS (SELECT 1 AS id) SELECT * FROM below;
        """;
    assertEquals(List.of("001.sql:9 error unknown-relation tops"), Checking.of(RULES).lines(text));
  }
}

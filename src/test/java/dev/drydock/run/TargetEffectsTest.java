package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.run.effects.AlreadyThere;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.LockMode;
import dev.drydock.run.effects.TableEffect;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal on the target tells of effects, and that it leaves none. */
@Timeout(60)
class TargetEffectsTest {
  private static final String TABLES =
      "CREATE TABLE p (id int PRIMARY KEY); INSERT INTO p SELECT generate_series(1, 1000);"
          + " CREATE TABLE c (id serial PRIMARY KEY, p int REFERENCES p, n int);"
          + " INSERT INTO c (p, n) SELECT g, g FROM generate_series(1, 1000) g;"
          + " CREATE VIEW v AS SELECT n FROM c; CREATE VIEW w AS SELECT n FROM v";

  /** Everything a rehearsal could leave, row versions aside. */
  private static final List<String> TRACES =
      List.of(
          // autovacuum may look at a table at any moment and note what it saw
          "SELECT md5(string_agg((to_jsonb(c) - '{relpages,reltuples,relallvisible,relallfrozen,"
              + "relfrozenxid,relminmxid}'::text[])::text, '' ORDER BY oid)) FROM pg_class c"
              + " WHERE oid >= 16384",
          "SELECT md5(string_agg(a::text, '' ORDER BY attrelid, attnum)) FROM pg_attribute a"
              + " WHERE attrelid >= 16384",
          "SELECT md5(string_agg(p::text, '' ORDER BY oid)) FROM pg_proc p WHERE oid >= 16384",
          "SELECT md5(string_agg(t::text, '' ORDER BY oid)) FROM pg_type t WHERE oid >= 16384",
          "SELECT md5(string_agg(t::text, '' ORDER BY oid)) FROM pg_constraint t",
          "SELECT string_agg(t::text, '' ORDER BY id) FROM c t",
          "SELECT count(*) FROM p",
          "SELECT count(*) FROM pg_roles WHERE rolname = 'rehearsed_only'",
          "SELECT to_regclass('schema_migrations')::text");

  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(TestPostgres.freshDatabase(), home);
    bench.target.execute(TABLES);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void anIndexThatAnEarlierMigrationMadeIsRebuilt() throws Exception {
    bench.file("001_a.sql", "CREATE INDEX c_n ON c (n);\nREINDEX INDEX c_n;");
    bench.file("002_b.sql", "REINDEX INDEX c_n;");
    List<MigrationReport> migrations = bench.rehearse().migrations();

    assertEquals(List.of(), effects(migrations.getFirst(), 1).rebuiltIndexes());
    assertEquals(List.of("public.c_n"), effects(migrations.getLast(), 0).rebuiltIndexes());
  }

  @Test
  void tellsWhoWaitsAndForHowLong() throws Exception {
    bench.file(
        "001_a.sql",
        "ALTER TABLE p ADD x int;\nDROP VIEW v CASCADE;\nALTER TABLE c ALTER n TYPE bigint;");
    RunReport report = bench.rehearse();
    MigrationReport migration = report.migrations().getFirst();
    assertEquals(List.of("view w"), effects(migration, 1).takenAlong());
    assertEquals(List.of("public.c_pkey"), effects(migration, 2).rebuiltIndexes());
    TableEffect c = table(migration, "public.c");
    assertEquals(Optional.of("reads and writes of c wait"), c.waits());
    assertTrue(c.rewritten());
    assertTrue(c.size().orElseThrow().bytes() > 30_000);
    assertTrue(c.size().orElseThrow().indexBytes() > 10_000);
    TableEffect p = table(migration, "public.p");
    assertEquals(Optional.of(LockMode.ACCESS_EXCLUSIVE), p.lock());
    assertTrue(p.held().compareTo(c.held()) > 0, "held to the end, by statements after it");
    assertTrue(p.estimate().orElseThrow().reasoning().startsWith("as timed on the target"));
    assertEquals(migration.tables(), report.tables());
  }

  /** The server tells of the first lock only, as it is all one transaction to it. */
  @Test
  void aLockAnEarlierMigrationTookIsToldOfEachThatNeedsIt() throws Exception {
    bench.file("001_a.sql", "ALTER TABLE c ADD x int;\nINSERT INTO p VALUES (5000);");
    bench.file(
        "002_b.sql",
        "ALTER TABLE c ADD y int;\nALTER TABLE public.c ADD z int;\nINSERT INTO p VALUES (5001);\n"
            + "SELECT 1;");
    bench.file("003_c.sql", "ALTER TABLE c ALTER n SET STATISTICS 10;\nSELECT count(*) FROM p;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome());
    MigrationReport second = report.migrations().get(1);
    assertEquals(Optional.of(LockMode.ACCESS_EXCLUSIVE), table(second, "public.c").lock());
    assertEquals(Optional.of(LockMode.ROW_EXCLUSIVE), table(second, "public.p").lock());
    assertEquals(
        List.of("public.c AccessExclusive"),
        second.statements().getFirst().locks().stream()
            .map(lock -> lock.relation() + " " + lock.mode())
            .toList());
    assertEquals(List.of(), second.statements().get(1).locks(), "once a migration");
    assertEquals(List.of(), second.statements().get(3).locks());
    assertEquals(
        Optional.empty(),
        report.migrations().get(2).tables().stream()
            .filter(t -> t.lock().filter(l -> l == LockMode.ACCESS_EXCLUSIVE).isPresent())
            .findFirst(),
        "what needs less is not told to need more");
  }

  @Test
  void whatIsThereAlreadyIsSetBesideWhatWasWanted() throws Exception {
    bench.file(
        "001_a.sql",
        "CREATE TABLE IF NOT EXISTS c (id serial PRIMARY KEY, p int REFERENCES p, n bigint NOT NULL"
            + " DEFAULT 1, note text);\nCREATE TABLE IF NOT EXISTS p (id int PRIMARY KEY);\n"
            + "ALTER TABLE c ADD COLUMN IF NOT EXISTS n int;\n"
            + "CREATE TABLE IF NOT EXISTS v (id int);\nCREATE SCHEMA IF NOT EXISTS public;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    MigrationReport migration = report.migrations().getFirst();
    assertEquals(
        List.of(
            "relation \"c\" is already there and is not what was asked for: column n is integer,"
                + " not bigint; column n allows NULL; column n has default none, not 1;"
                + " column note is missing.",
            "relation \"p\" is already there and is as asked for.",
            "column \"n\" of relation \"c\" is already there and is as asked for.",
            "relation \"v\" is already there and is not what was asked for: v is no table.",
            "schema \"public\" is already there; whether it is as asked for was not looked at."),
        migration.statements().stream()
            .flatMap(s -> s.effects().alreadyThere().stream())
            .map(AlreadyThere::sentence)
            .toList());
  }

  @Test
  void whatIsNotTriedIsEstimatedBySize() throws Exception {
    bench.file("001_a.sql", "CREATE INDEX CONCURRENTLY c_n ON c (n);");
    MigrationReport migration = bench.rehearse().migrations().getFirst();
    String reasoning = effects(migration, 0).estimate().orElseThrow().reasoning();
    assertTrue(reasoning.startsWith("builds an index from c ("), reasoning);
    assertEquals(Optional.empty(), table(migration, "public.c").waits());
  }

  @Test
  void leavesNothingButWhatItSays() throws Exception {
    List<String> before = traces();
    bench.file(
        "001_a.sql",
        "DROP VIEW v CASCADE;\nALTER TABLE c ALTER n TYPE bigint USING n + 1;\nUPDATE c SET n = 0;\n"
            + "INSERT INTO c (p, n) VALUES (1, 2);\nCREATE ROLE rehearsed_only;\n"
            + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';\nTRUNCATE p CASCADE;");
    bench.file("002_b.sql", "DROP TABLE c CASCADE;\nCREATE TYPE mood AS ENUM ('a');");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    assertEquals(before, traces());
    assertEquals(
        List.of("Sequences do not go back: public.c_id_seq."),
        report.warnings().stream()
            .filter(warning -> warning.code().equals("sequences-advanced"))
            .map(Problem::message)
            .toList());
  }

  private List<String> traces() throws Exception {
    List<String> seen = new ArrayList<>();
    for (String query : TRACES) {
      seen.add(bench.ask(query));
    }
    return seen;
  }

  private static Effects effects(MigrationReport migration, int statement) {
    return migration.statements().get(statement).effects();
  }

  private static TableEffect table(MigrationReport migration, String name) {
    return migration.tables().stream().filter(t -> t.relation().equals(name)).findFirst().get();
  }
}

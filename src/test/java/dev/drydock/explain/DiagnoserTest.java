package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.explain.Trail.Standing;
import dev.drydock.problem.Fix;
import dev.drydock.server.Database;
import dev.drydock.sql.Script;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scored table of {@code pasted.txt}: texts as people paste them, and the right verdicts. */
class DiagnoserTest {
  private static final String SETUP =
      """
      CREATE TABLE tenant_users (id int, tenant_id int, role text);
      CREATE TABLE invoices_old (id int);
      CREATE TABLE notes (id int PRIMARY KEY, title text, created_by uuid, body text);
      INSERT INTO notes VALUES (1, 'first');
      CREATE TABLE clients (id int);
      CREATE TABLE profiles (id int, full_name text);
      CREATE TABLE "UserAccounts" (id int, "createdAt" timestamptz);
      CREATE TYPE order_status AS ENUM ('pending');
      CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
      CREATE SCHEMA crm; CREATE TABLE crm.deals (id int);
      CREATE TABLE secrets (id int);
      CREATE SCHEMA vault_x; CREATE TABLE vault_x.keys (id int);
      CREATE TABLE guarded (id int); ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
      CREATE POLICY look ON guarded FOR SELECT USING (true);
      DO $$ BEGIN CREATE ROLE explain_support LOGIN PASSWORD 'x'; EXCEPTION WHEN duplicate_object THEN END $$;
      GRANT USAGE ON SCHEMA crm TO explain_support;
      GRANT ALL ON ALL TABLES IN SCHEMA public, crm TO explain_support;
      REVOKE ALL ON secrets FROM explain_support;
      """;

  private static final Trail TRAIL =
      Trail.of(
          List.of(
              file(
                  "1_base.sql",
                  Standing.APPLIED,
                  """
                  CREATE TABLE IF NOT EXISTS profiles (id int, full_name text, extra_notes text);
                  CREATE TABLE notes (id int PRIMARY KEY, title text, created_by uuid, text_body text);
                  CREATE TABLE customers (id int);
                  CREATE TABLE old_things (id int);
                  CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
                  """),
              file(
                  "2_changes.sql",
                  Standing.APPLIED,
                  """
                  DROP TABLE old_things;
                  ALTER TABLE customers RENAME TO clients;
                  ALTER TABLE notes RENAME COLUMN text_body TO body;
                  """),
              file(
                  "3_new.sql",
                  Standing.PENDING,
                  """
                  CREATE TABLE invoices (id int);
                  ALTER TABLE profiles ADD COLUMN open_to_work_email text;
                  ALTER TABLE profiles ADD joined_on timestamptz(3) NOT NULL;
                  CREATE FUNCTION pay(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
                  """)));

  private static Trail.File file(String name, Standing standing, String text) {
    return new Trail.File(name, standing, Script.parse(text));
  }

  private record Row(String name, String text, List<String> expected) {
    Optional<String> of(String word) {
      return expected.stream()
          .filter(line -> line.startsWith(word + " "))
          .map(line -> line.substring(word.length() + 1))
          .findFirst();
    }
  }

  @Test
  void everyTextIsUnderstood() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(SETUP);
    TestDatabase support = test.as("explain_support", "x");
    List<Row> rows = rows();
    assertTrue(rows.size() >= 40, "rows: " + rows.size());
    List<String> wrong = new ArrayList<>();
    try (Database database = Database.open(support.profile(), support.passwords())) {
      for (Row row : rows) {
        try (Lookup lookup = Lookup.on(database::read)) {
          judge(row, new Diagnoser().diagnose(row.text(), TRAIL, Optional.of(lookup)))
              .ifPresent(wrong::add);
        }
      }
    }
    assertTrue(
        wrong.isEmpty(),
        wrong.size() + " of " + rows.size() + " wrong:\n" + String.join("\n", wrong));
  }

  @Test
  void withoutADatabaseTheFolderAnswers() {
    Diagnosis diagnosis =
        new Diagnoser()
            .diagnose("pq: relation \"old_things\" does not exist", TRAIL, Optional.empty())
            .orElseThrow();
    assertEquals(Diagnosis.Verdict.DROPPED, diagnosis.verdict());
    assertEquals(List.of(), diagnosis.explanation().evidence());
    Diagnosis unknown =
        new Diagnoser().diagnose("zebra_stripes", TRAIL, Optional.empty()).orElseThrow();
    assertEquals(Diagnosis.Verdict.UNKNOWN, unknown.verdict());
    assertTrue(unknown.explanation().again().startsWith("Nothing was run"));
  }

  /** Who looks is seldom who was denied. */
  @Test
  void aRightTheOneWhoLooksHasIsTheApplicationsToBeGranted() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(SETUP);
    Diagnosis denied = asked(test, "ERROR: permission denied for table secrets");
    assertEquals(Diagnosis.Verdict.NO_PRIVILEGE, denied.verdict());
    assertTrue(denied.answer().contains("the application uses another"), denied.answer());
    String grant = denied.explanation().fixes().getFirst().sql().orElseThrow();
    assertTrue(grant.startsWith("GRANT SELECT ON secrets TO "), grant);
    assertFalse(grant.contains("postgres"), grant);
    Diagnosis rows =
        asked(test, "new row violates row-level security policy for table \"guarded\"");
    assertEquals(Diagnosis.Verdict.ROW_SECURITY, rows.verdict());
    assertTrue(rows.answer().contains("the application's role"), rows.answer());
  }

  @Test
  void noFolderIsBlamedThatWasNotLookedAt() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    try (Database database = Database.open(test.profile(), test.passwords());
        Lookup lookup = Lookup.on(database::read)) {
      Diagnosis diagnosis =
          new Diagnoser().diagnose("zebra_stripes", Trail.NONE, Optional.of(lookup)).orElseThrow();
      assertEquals(Diagnosis.Verdict.NEVER_CREATED, diagnosis.verdict());
      assertTrue(diagnosis.answer().contains("no folder"), diagnosis.answer());
    }
  }

  private static Diagnosis asked(TestDatabase test, String text) throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        Lookup lookup = Lookup.on(database::read)) {
      return new Diagnoser().diagnose(text, TRAIL, Optional.of(lookup)).orElseThrow();
    }
  }

  @Test
  void whatIsNoErrorAndNoNameIsLeftAlone() {
    assertEquals(
        Optional.empty(),
        new Diagnoser().diagnose("Could you please look at this?", TRAIL, Optional.empty()));
  }

  /** What is wrong with the answer. */
  private static Optional<String> judge(Row row, Optional<Diagnosis> given) {
    if (given.isEmpty()) {
      return Optional.of(row.name() + ": not understood");
    }
    Diagnosis diagnosis = given.get();
    Optional<Fix> first = diagnosis.explanation().fixes().stream().findFirst();
    boolean right =
        row.of("verdict").orElseThrow().equals(diagnosis.verdict().word())
            && row.of("answer").map(diagnosis.answer()::contains).orElse(true)
            && row.of("fix")
                .map(text -> first.map(Fix::title).orElse("").contains(text))
                .orElse(true)
            && row.of("sql")
                .map(sql -> first.flatMap(Fix::sql).equals(Optional.of(sql)))
                .orElse(true)
            && row.of("then")
                .map(
                    sql ->
                        diagnosis.explanation().fixes().stream()
                            .skip(1)
                            .anyMatch(fix -> fix.sql().equals(Optional.of(sql))))
                .orElse(true);
    return right
        ? Optional.empty()
        : Optional.of(
            "%s: %s, %s, %s"
                .formatted(row.name(), diagnosis.verdict().word(), diagnosis.answer(), first));
  }

  private static List<Row> rows() throws Exception {
    List<Row> rows = new ArrayList<>();
    for (String block : Expected.read("pasted.txt").split("(?m)^# ")) {
      if (!block.isBlank()) {
        List<String> lines = block.lines().toList();
        rows.add(
            new Row(
                lines.getFirst(),
                String.join(
                    "\n", lines.stream().skip(1).filter(line -> !line.startsWith("> ")).toList()),
                lines.stream().filter(l -> l.startsWith("> ")).map(l -> l.substring(2)).toList()));
      }
    }
    return rows;
  }
}

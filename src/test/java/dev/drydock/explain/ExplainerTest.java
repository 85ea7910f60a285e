package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.drydock.explain.Failed.Ran;
import dev.drydock.problem.Fix;
import dev.drydock.server.Database;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Provokes every error of {@code errors.txt} on a real server and looks at what is said of it. */
class ExplainerTest {
  private static final String READER = "explain_reader";
  private final Explainer explainer = Explainer.standard();

  @TestFactory
  Stream<DynamicTest> eachIsExplained() throws Exception {
    return on(TestPostgres.shared(), Provoked.all().stream());
  }

  @TestFactory
  @Tag("full")
  Stream<DynamicTest> on14() throws Exception {
    return older(14);
  }

  @TestFactory
  @Tag("full")
  Stream<DynamicTest> on15() throws Exception {
    return older(15);
  }

  @TestFactory
  @Tag("full")
  Stream<DynamicTest> on16() throws Exception {
    return older(16);
  }

  @TestFactory
  @Tag("full")
  Stream<DynamicTest> on17() throws Exception {
    return older(17);
  }

  private Stream<DynamicTest> older(int major) throws Exception {
    return on(
        TestPostgres.ofMajor(major), Provoked.all().stream().filter(one -> isAlike(one, major)));
  }

  /** What older servers allow or say otherwise. */
  private static boolean isAlike(Provoked one, int major) {
    return !(one.name().contains("public since 15") && major < 15);
  }

  private Stream<DynamicTest> on(TestPostgres server, Stream<Provoked> all) throws Exception {
    TestDatabase test = server.newDatabase();
    test.execute(
        "DO $$ BEGIN CREATE ROLE %s LOGIN PASSWORD 'x'; EXCEPTION WHEN duplicate_object THEN END $$"
            .formatted(READER));
    TestDatabase reader = test.as(READER, "x");
    Database asOwner = Database.open(test.profile(), test.passwords());
    Database asReader = Database.open(reader.profile(), reader.passwords());
    WriteSession owner = asOwner.write();
    WriteSession other = asReader.write();
    return all.map(
            one ->
                dynamicTest(
                    one.name(),
                    () ->
                        provoke(
                            owner,
                            one.role().isPresent() ? other : owner,
                            one.role().isPresent() ? asReader : asOwner,
                            one)))
        .onClose(
            () -> {
              owner.close();
              other.close();
              asOwner.close();
              asReader.close();
            });
  }

  @Test
  void whatAStatementMeantToDropItHasNotDropped() throws Exception {
    Explanation explanation =
        ofFile(
            "CREATE TABLE t (id int CONSTRAINT t_id_given NOT NULL);",
            "ALTER TABLE t DROP CONSTRAINT t_id_key;",
            "42704");
    assertEquals(Optional.empty(), explanation.why());
    assertEquals(
        List.of(), explanation.fixes().stream().filter(f -> f.title().contains("given")).toList());
  }

  @Test
  void aTableOfNoFileIsSaidToBeThat() throws Exception {
    Explanation explanation = ofFile("SELECT 1;", "ALTER TABLE t ADD COLUMN a int;", "42P01");
    assertEquals(Optional.of("No file of the folder makes it."), explanation.why());
    assertTrue(explanation.remedy().contains("connect to that one"), explanation.remedy());
  }

  @Test
  void whatOnlyAFileMakesThatIsNotRunIsSaidToBeThat() throws Exception {
    Trail.PassedOver passedOver =
        new Trail.PassedOver(
            "20250101-made.sql",
            "the tool does not take its name for a migration's",
            Script.parse(
                "CREATE TABLE t (id int);\nCREATE TYPE mood AS ENUM ('a');\n"
                    + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"));
    String sentence =
        "20250101-made.sql, line %d makes it, and is not run: the tool does not take its name for a"
            + " migration's.";
    for (String[] one :
        new String[][] {
          {"ALTER TABLE t ADD COLUMN a int;", "42P01", "1"},
          {"CREATE TABLE s (m mood);", "42704", "2"},
          {"SELECT f();", "42883", "3"}
        }) {
      Explanation said = ofFile("CREATE TABLE t_old (id int);", one[0], one[1], passedOver);
      assertEquals(Optional.of(sentence.formatted(Integer.parseInt(one[2]))), said.why());
      assertEquals("Have 20250101-made.sql run before this file.", said.remedy());
      assertEquals(List.of(), said.fixes());
    }
  }

  @Test
  void whatTheFileMakesFurtherDownIsPutBefore() throws Exception {
    String index = "CREATE INDEX i ON t (id);\nSELECT 1;\nCREATE TABLE t (id int);";
    Explanation said = ofFile("SELECT 1;", index, "42P01");
    assertEquals("Move it behind line 3, which makes it", said.fixes().getFirst().title());
    assertEquals(
        "SELECT 1;\nCREATE TABLE t (id int);\nCREATE INDEX i ON t (id);",
        Mended.text(index, said.fixes().getFirst().edits()));
    Explanation needed =
        ofFile(
            "SELECT 1;",
            "CREATE TABLE a (t int REFERENCES t);\nCREATE INDEX ON a (t);\nCREATE TABLE t (id int);",
            "42P01");
    assertEquals(List.of(), needed.fixes());
  }

  /** What is said of a statement of a folder with this file alone. */
  private Explanation ofFile(String setup, String sql, String state, Trail.PassedOver... passedOver)
      throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(setup);
    Script script = Script.parse(sql);
    Trail trail =
        Trail.of(
            List.of(new Trail.File("1_test.sql", Trail.Standing.PENDING, script)),
            List.of(passedOver));
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write();
        Lookup lookup = Lookup.on(database::read)) {
      session.begin();
      ServerException thrown =
          assertThrows(ServerException.class, () -> session.execute(sql, notice -> {}));
      session.rollback();
      assertEquals(state, thrown.error().sqlState());
      Failed.Source source =
          new Failed.Source(script, script.statements().getFirst(), "1_test.sql");
      return explainer.explain(
          new Failed(thrown.error(), Optional.of(source), Ran.IN_TRANSACTION),
          trail,
          Optional.of(lookup));
    }
  }

  private void provoke(WriteSession owner, WriteSession session, Database database, Provoked one)
      throws Exception {
    run(
        owner,
        """
        DROP PUBLICATION IF EXISTS explain_pub;
        DROP SCHEMA IF EXISTS public, crm, hidden, lib, auth CASCADE;
        DROP ROLE IF EXISTS explain_owner;
        CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC;
        """);
    run(owner, one.setup());
    Script script = Script.parse(one.sql().replace("%DATABASE%", database.facts().database()));
    Failed failed = fail(session, script, one);
    Explanation explanation;
    try (Lookup lookup = Lookup.on(database::read)) {
      explanation = explainer.explain(failed, Trail.NONE, Optional.of(lookup));
    }
    check(one, explanation);
    if (one.mends()) {
      mend(owner, session, failed, way(explanation));
    }
    withoutConnection(one, script);
  }

  private static void run(WriteSession session, String sql) throws ServerException {
    Script script = Script.parse(sql);
    for (Statement statement : script.statements()) {
      session.execute(script.textOf(statement), notice -> {});
    }
  }

  private static Failed fail(WriteSession session, Script script, Provoked one) throws Exception {
    if (!one.auto()) {
      session.begin();
    }
    for (Statement statement : script.statements()) {
      try {
        session.execute(script.textOf(statement), notice -> {});
      } catch (ServerException e) {
        if (!one.auto()) {
          session.rollback();
        }
        assertTrue(e.error().sqlState().matches(one.state()), e.getMessage());
        Failed.Source source = new Failed.Source(script, statement, "1_test.sql");
        return new Failed(e.error(), Optional.of(source), Ran.IN_TRANSACTION);
      }
    }
    throw new AssertionError("nothing failed: " + one.sql());
  }

  private static void check(Provoked one, Explanation explanation) {
    String all = explanation.toString();
    assertFalse(all.contains("{1}") || all.contains("{2}"), all);
    assertFalse(explanation.remedy().isBlank());
    assertTrue(explanation.again().contains("rolled back"), explanation.again());
    for (Evidence evidence : explanation.evidence()) {
      assertEquals(Optional.empty(), evidence.failure(), evidence.query());
    }
    one.says().forEach(text -> has(explanation.what(), text));
    one.why().forEach(text -> has(explanation.why().orElse("(no reason) " + all), text));
    one.fix()
        .forEach(
            text ->
                has(
                    explanation.fixes().stream()
                        .findFirst()
                        .map(Fix::title)
                        .orElse("(no fix) " + all),
                    text));
    for (Fix fix : explanation.fixes()) {
      one.never().forEach(text -> assertFalse(fix.title().contains(text), fix.title()));
    }
    String seen =
        explanation.evidence().stream()
            .map(e -> e.title() + " " + e.columns() + " " + e.rows())
            .collect(Collectors.joining("\n"));
    one.sees().forEach(text -> has(seen, text));
  }

  private static void has(String text, String wanted) {
    assertTrue(text.contains(wanted), () -> "“" + wanted + "” is not in: " + text);
  }

  /** The first that is more than a look at the rows in the way. */
  private static Fix way(Explanation explanation) {
    return explanation.fixes().stream()
        .filter(fix -> !fix.sql().orElse("").startsWith("SELECT * FROM"))
        .findFirst()
        .orElseThrow();
  }

  /** The first way out is taken, and the statement runs. */
  private static void mend(WriteSession owner, WriteSession session, Failed failed, Fix fix)
      throws Exception {
    if (fix.sql().isPresent()) {
      run(owner, fix.sql().get());
    }
    Failed.Source source = failed.source().orElseThrow();
    Script mended = Script.parse(Mended.text(source.script().text(), fix.edits()));
    for (Statement statement : mended.statements()) {
      try {
        session.execute(mended.textOf(statement), notice -> {});
      } catch (ServerException e) {
        throw new AssertionError(mended.text() + ": " + e.getMessage(), e);
      }
    }
  }

  /** With nobody to ask it still says what happened, and asks nothing. */
  private void withoutConnection(Provoked one, Script script) {
    Statement last = script.statements().getLast();
    Failed failed =
        new Failed(
            ServerError.of(one.state().substring(0, 5), "some “thing” in another language"),
            Optional.of(new Failed.Source(script, last, "")),
            Ran.UNKNOWN);
    Explanation explanation = explainer.explain(failed, Trail.NONE, Optional.empty());
    assertFalse(explanation.what().isBlank());
    assertEquals(List.of(), explanation.evidence());
  }
}

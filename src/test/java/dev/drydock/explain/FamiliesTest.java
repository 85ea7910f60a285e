package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Fix;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Goes through what the server's parser, commands, executor and extensions say, provoked on a real
 * one over one small schema, and pastes each as psql, JDBC and Node show it: all are understood,
 * none gets a general answer, and all get the same verdict and first suggestion as the table has.
 */
@Tag("full")
class FamiliesTest {
  private static final String READER = "explain_reader";
  private static final String GENERAL = "Correct the statement, then run it again.";

  @Test
  void everyFamilyIsUnderstood() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    for (String role : List.of(READER + " LOGIN PASSWORD 'x'", "other_owner", "app_user")) {
      test.execute(
          "DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN END $$");
    }
    TestDatabase reader = test.as(READER, "x");
    List<String> wrong = new ArrayList<>();
    List<Provoked> all = Provoked.of("families.txt");
    try (Database asOwner = Database.open(test.profile(), test.passwords());
        Database asReader = Database.open(reader.profile(), reader.passwords());
        WriteSession owner = asOwner.write();
        WriteSession other = asReader.write()) {
      for (Provoked one : all) {
        run(owner, "DROP OWNED BY " + READER + ";" + CLEAN + Expected.read("families.sql"));
        run(owner, one.setup());
        boolean own = one.role().isEmpty();
        String sql = one.sql().replace("%DB%", test.name());
        Shown raised = provoke(own ? owner : other, one, Script.parse(sql));
        for (String text : List.of(raised.psql(), raised.jdbc(), raised.node())) {
          try (Lookup lookup = Lookup.on((own ? asOwner : asReader)::read)) {
            judge(one, text, lookup).ifPresent(wrong::add);
          }
        }
      }
    }
    assertTrue(all.size() >= 750, "families: " + all.size());
    assertEquals(List.of(), wrong, () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  private static final String CLEAN =
      """
      DROP SCHEMA IF EXISTS public, crm, archive CASCADE;
      CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC;
      """;

  private static Shown provoke(WriteSession session, Provoked one, Script script) throws Exception {
    if (!one.auto()) {
      session.begin();
    }
    try {
      for (Statement statement : script.statements()) {
        try {
          session.execute(script.textOf(statement), notice -> {});
        } catch (ServerException e) {
          assertEquals(one.state(), e.error().sqlState(), one.name());
          return new Shown(e.error(), script.textOf(statement));
        }
      }
    } finally {
      if (!one.auto()) {
        session.rollback();
      }
    }
    throw new AssertionError("nothing failed: " + one.name());
  }

  /** The table's words are those of psql's text; the others may know less, but not nothing. */
  private static Optional<String> judge(Provoked one, String text, Lookup lookup) {
    Optional<Diagnosis> given = new Diagnoser().diagnose(text, Trail.NONE, Optional.of(lookup));
    if (given.isEmpty()) {
      return Optional.of(one.name() + ": not understood: " + text);
    }
    Explanation told = given.get().explanation();
    String first = told.fixes().stream().findFirst().map(Fix::title).orElse(told.remedy());
    String answer = given.get().answer().replace('\n', ' ');
    boolean right =
        !text.startsWith("ERROR:  ")
            || given.get().verdict().word().equals(one.verdict().getFirst())
                && answer.startsWith(one.says().getFirst())
                && first.startsWith(one.first().getFirst());
    return right && !first.equals(GENERAL)
        ? Optional.empty()
        : Optional.of(
            "%s: %s | %s | first: %s"
                .formatted(one.name(), given.get().verdict().word(), answer, first));
  }

  private static void run(WriteSession session, String sql) throws ServerException {
    Script script = Script.parse(sql);
    for (Statement statement : script.statements()) {
      session.execute(script.textOf(statement), notice -> {});
    }
  }
}

package dev.drydock.command.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupabaseStoryTest {

  /** SQLSTATE and the words that name the culprit. */
  private static final Map<String, List<String>> FAILURES =
      Map.of(
          "20251118101500_ai_conversations", List.of("42P01", "user_tenants"),
          "20251119080000_activity_performers", List.of("42703", "\"user_id\""),
          "20251119100000_contact_duplicates", List.of("42601", "\"raise\""),
          "20251119113000_contact_constraints", List.of("42601", "\"exists\""),
          "20251120090000_change_log", List.of("42703", "\"updated_by\""));

  @Test
  void eachBugFailsAsAPersonWouldMeetIt() throws SQLException, IOException {
    TestDatabase database = TestPostgres.freshDatabase();
    try (DemoRun run = DemoRun.at(database, Demo.SUPABASE)) {
      Map<String, List<String>> met = new LinkedHashMap<>();
      for (String name : pending()) {
        String failure = run.failure(text(name));
        if (failure.equals("00000")) {
          run.run(text(name));
          continue;
        }
        List<String> expected = FAILURES.getOrDefault(name, List.of("none expected"));
        assertTrue(failure.startsWith(expected.getFirst()), name + ": " + failure);
        assertTrue(failure.contains(expected.getLast()), name + ": " + failure);
        met.put(name, expected);
        run.run(fixed(text(name)));
      }
      assertEquals(FAILURES, met);
      assertEquals("60", run.ask("select count(*) from organisations"));
      assertEquals("660", run.ask("select count(*) from contacts"));
      assertEquals("600", run.ask("select count(*) from contacts where parent_id is not null"));
      assertEquals("0", run.ask("select count(*) from activities where contact_id is null"));
      assertEquals("t", run.ask("select count(*) > 0 from change_log"));
    }
  }

  @Test
  void eightPoliciesNameTheWrongTable() throws IOException {
    String text = text("20251118101500_ai_conversations");
    assertEquals(9, text.split("user_tenants", -1).length - 1);
    assertEquals(8, text.split("create policy", -1).length - 1);
  }

  @Test
  void theAppliedOnesAreRecordedWithTheirStatements() throws SQLException, IOException {
    try (DemoRun run = DemoRun.at(TestPostgres.freshDatabase(), Demo.SUPABASE)) {
      assertEquals(
          "20251103090000 tenants 9",
          run.ask(
              "select concat_ws(' ', version, name, cardinality(statements))"
                  + " from supabase_migrations.schema_migrations order by version limit 1"));
      assertEquals("4", run.ask("select count(*) from supabase_migrations.schema_migrations"));
      assertEquals(
          "2",
          run.ask(
              "select count(*) from pg_class where relname in ('email_templates', 'lead_scores')"
                  + " and relkind = 'r'"));
    }
  }

  @Test
  void aBeginningIsWrittenOnceAndTwoCanShareAServer() throws SQLException, IOException {
    TestDatabase one = TestPostgres.freshDatabase();
    DemoRun.at(one, Demo.SUPABASE).close();
    one.execute("delete from public.lead_scores");
    try (DemoRun again = DemoRun.at(one, Demo.SUPABASE)) {
      assertEquals("0", again.ask("select count(*) from public.lead_scores"));
    }
    try (DemoRun other = DemoRun.at(TestPostgres.freshDatabase(), Demo.SUPABASE)) {
      assertEquals("20", other.ask("select count(*) from public.lead_scores"));
    }
  }

  private static List<String> pending() throws IOException {
    List<String> pending = new ArrayList<>();
    for (String file : DemoResources.files(Demo.SUPABASE)) {
      if (!Demo.SUPABASE.applied().contains(file)) {
        pending.add(file.substring(file.indexOf('/') + 1).replace(".sql", ""));
      }
    }
    return pending;
  }

  /** What a person would make of the file after reading the error. */
  static String fixed(String text) {
    return text.replace("user_tenants", "tenant_users")
        .replace("set performed_by = user_id", "set performed_by = created_by")
        .replace(
            "raise notice 'contacts merged by address';",
            "do $$ begin raise notice 'contacts merged by address'; end $$;")
        .replace("add constraint if not exists", "add constraint")
        .replace("coalesce(new.updated_by, auth.uid())", "auth.uid()");
  }

  private static String text(String name) throws IOException {
    return DemoResources.text("supabase/" + name + ".sql");
  }
}

package dev.drydock.check.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.check.Checking;
import dev.drydock.check.Examples;
import dev.drydock.check.Finding;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityRulesTest {
  private static final String BEFORE =
      """
      CREATE SCHEMA auth;
      CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid';
      CREATE TABLE notes (id int PRIMARY KEY, owner uuid, body text);
      CREATE TABLE open_notes (id int PRIMARY KEY);
      ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON notes FOR SELECT TO public USING (owner = (select auth.uid()));
      """;
  private final Examples rules = new Examples(SecurityRules.all());

  private void check(String rule, List<String> bad, List<String> good) {
    rules.findsEach(rule, BEFORE, bad);
    rules.isSilent(rule, BEFORE, good);
  }

  /** Applies the first fix: PostgreSQL takes the outcome, and the rule finds nothing any more. */
  private static void isMendedByItsFix(Examples rules, String rule, String file)
      throws SQLException {
    Finding finding = rules.findings(rule, BEFORE, file).getFirst();
    String fixed = Checking.fixed(file, finding.fixes().getFirst());
    assertThat(rules.of(rule, BEFORE, fixed)).as(fixed).isEmpty();
    TestPostgres.freshDatabase().execute(BEFORE + fixed);
  }

  @Test
  void rowSecurity() throws SQLException {
    Examples supabase = rules.tool("supabase");
    supabase.finds("rls-missing-on-new-table", List.of("t"), BEFORE, "CREATE TABLE t (id int);");
    isMendedByItsFix(supabase, "rls-missing-on-new-table", "CREATE TABLE t (id int);\nSELECT 1;");
    supabase.isSilent(
        "rls-missing-on-new-table",
        BEFORE,
        List.of(
            "CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
            "CREATE SCHEMA own; CREATE TABLE own.t (id int);",
            "CREATE TEMP TABLE t (id int);"));
    assertThat(rules.of("rls-missing-on-new-table", BEFORE, "CREATE TABLE t (id int);")).isEmpty();
    check(
        "policy-without-rls",
        List.of("CREATE POLICY p ON open_notes USING (id > 1);"),
        List.of(
            "CREATE POLICY p ON open_notes USING (id > 1);"
                + " ALTER TABLE open_notes ENABLE ROW LEVEL SECURITY;",
            "CREATE POLICY p ON notes USING (id > 1);",
            "ALTER TABLE open_notes ENABLE ROW LEVEL SECURITY;"
                + " CREATE POLICY p ON open_notes USING (id > 1); DROP POLICY p ON open_notes;"
                + " ALTER TABLE open_notes DISABLE ROW LEVEL SECURITY;",
            "CREATE POLICY p ON unheard_of USING (id > 1);"));
    isMendedByItsFix(rules, "policy-without-rls", "CREATE POLICY p ON open_notes USING (id > 1);");
    check(
        "rls-without-policy",
        List.of("ALTER TABLE open_notes ENABLE ROW LEVEL SECURITY;"),
        List.of(
            "ALTER TABLE open_notes ENABLE ROW LEVEL SECURITY;"
                + " CREATE POLICY p ON open_notes USING (id > 1);",
            "ALTER TABLE notes ENABLE ROW LEVEL SECURITY;"));
  }

  @Test
  void policies() throws SQLException {
    check(
        "rls-function-per-row",
        List.of(
            "CREATE POLICY p ON notes USING (auth.uid() = owner);",
            "ALTER POLICY own ON notes USING (owner = auth.uid());",
            "CREATE POLICY p ON notes USING (body = current_setting('app.user'));"),
        List.of(
            "CREATE POLICY p ON notes USING ((select auth.uid()) = owner);",
            "CREATE POLICY p ON notes USING ((SELECT auth.uid() AS uid) = owner);"));
    isMendedByItsFix(
        rules,
        "rls-function-per-row",
        "CREATE POLICY p ON notes USING (auth.uid() = owner) WITH CHECK (auth.uid() = owner);");
    check(
        "policy-column-no-index",
        List.of("CREATE POLICY p ON notes USING (owner = (select auth.uid()));"),
        List.of(
            "CREATE POLICY p ON notes USING (owner = (select auth.uid()));"
                + " CREATE INDEX ON notes (owner);"));
    check(
        "policy-always-true",
        List.of(
            "CREATE POLICY p ON notes FOR UPDATE USING (true);",
            "CREATE POLICY p ON notes FOR INSERT TO authenticated WITH CHECK (true);",
            "CREATE POLICY p ON notes USING ( TRUE );"),
        List.of(
            "CREATE POLICY p ON notes FOR SELECT USING (true);",
            "CREATE POLICY p ON notes FOR ALL TO service_role USING (true);",
            "CREATE POLICY p ON notes FOR UPDATE USING (id = 1);"));
    check(
        "multiple-permissive-policies",
        List.of("CREATE POLICY p ON notes FOR SELECT USING (id = 1);"),
        List.of(
            "CREATE POLICY p ON notes FOR UPDATE USING (id = 1);",
            "CREATE POLICY p ON notes AS RESTRICTIVE FOR SELECT USING (id = 1);",
            "CREATE POLICY p ON notes FOR SELECT TO someone USING (id = 1);"));
    check(
        "policy-user-metadata",
        List.of("CREATE POLICY p ON notes USING (auth.jwt() -> 'user_metadata' ->> 'a' = 'b');"),
        List.of("CREATE POLICY p ON notes USING (auth.jwt() -> 'app_metadata' ->> 'a' = 'b');"));
    Examples supabase = rules.tool("supabase");
    supabase.finds(
        "policy-to-public", List.of("p"), BEFORE, "CREATE POLICY p ON notes USING (id = 1);");
    supabase.isSilent(
        "policy-to-public",
        BEFORE,
        List.of("CREATE POLICY p ON notes TO authenticated USING (id = 1);"));
  }

  @Test
  void aPolicyThatReadsItsOwnTableRecurs() throws SQLException {
    String recurring =
        "CREATE POLICY p ON notes FOR SELECT USING (EXISTS (SELECT 1 FROM notes n WHERE n.id > 3));";
    rules.finds("policy-self-recursion", List.of("notes"), BEFORE, recurring);
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(
        BEFORE
            + recurring
            + "GRANT SELECT ON notes TO pg_read_all_data; INSERT INTO notes VALUES (1);");
    assertThatThrownBy(() -> database.execute("SET ROLE pg_read_all_data; SELECT * FROM notes"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P17"));
    rules.isSilent(
        "policy-self-recursion",
        BEFORE,
        List.of(
            "CREATE POLICY p ON notes USING (EXISTS (SELECT 1 FROM open_notes));",
            "CREATE POLICY p ON notes FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM notes));"));
  }

  @Test
  void functionsAndViews() throws SQLException {
    String definer =
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$;";
    check(
        "security-definer-no-search-path",
        List.of(definer),
        List.of(
            definer.replace(" AS", " SET search_path = '' AS"),
            definer.replace("DEFINER", "INVOKER")));
    isMendedByItsFix(rules, "security-definer-no-search-path", definer);
    check(
        "security-definer-executable-by-all",
        List.of(definer),
        List.of(
            definer + " REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;",
            definer.replace("DEFINER", "INVOKER")));
    check(
        "view-bypasses-rls",
        List.of("CREATE VIEW v AS SELECT * FROM notes;"),
        List.of(
            "CREATE VIEW v WITH (security_invoker = true) AS SELECT * FROM notes;",
            "CREATE VIEW v AS SELECT * FROM open_notes;"));
    isMendedByItsFix(rules, "view-bypasses-rls", "CREATE VIEW v AS SELECT * FROM notes;");
  }

  @Test
  void rightsAndSecrets() {
    check(
        "grant-too-wide",
        List.of(
            "GRANT ALL ON notes TO public;",
            "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO anon;"),
        List.of(
            "GRANT SELECT ON notes TO public;",
            "GRANT ALL ON notes TO app;",
            "REVOKE ALL ON notes FROM public;",
            "GRANT EXECUTE ON FUNCTION f() TO public;"));
    check(
        "secret-in-migration",
        List.of(
            "CREATE ROLE app LOGIN PASSWORD 'hunter2';",
            "INSERT INTO notes VALUES (1, NULL, 'AKIAABCDEFGHIJKLMNOP');"),
        List.of(
            "CREATE ROLE app LOGIN;",
            "ALTER ROLE app PASSWORD NULL;",
            "CREATE ROLE app PASSWORD '${app_password}';",
            "INSERT INTO notes VALUES (1, NULL, 'a key');"));
  }

  @Test
  void textThatIsShownInAnotherOrder() throws SQLException {
    check(
        "turned-text",
        List.of(
            "SELECT 1; -- \u202E done",
            "/* only for admins \u2066 begin */ GRANT SELECT ON notes TO public;",
            "INSERT INTO notes VALUES (1, NULL, '\u202Egnp.exe');"),
        List.of(
            "INSERT INTO notes VALUES (1, NULL, U&'\\202Egnp.exe');",
            // words of right-to-left scripts, and the marks that belong to them
            "INSERT INTO notes VALUES (1, NULL, '\u05E9\u05DC\u05D5\u05DD\u200F!');"));
    isMendedByItsFix(rules, "turned-text", "SELECT 1; --\u202E a\u202C b \u2067 c\nSELECT 3;");
  }
}

package dev.drydock.check.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.check.Checking;
import dev.drydock.check.Examples;
import dev.drydock.check.Finding;
import dev.drydock.problem.Severity;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriggerRulesTest {
  private static final String TABLE =
      "CREATE TABLE t (id int PRIMARY KEY, a int, changed timestamptz);\n";
  private final Examples rules = new Examples(TriggerRules.all());

  private static String function(String body) {
    return "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$\n" + body + "\n$$;\n";
  }

  private static String trigger(String when) {
    return "CREATE TRIGGER g " + when + " EXECUTE FUNCTION f();";
  }

  @Test
  void whenOfARowThatIsNotThereIsRefused() throws SQLException {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(TABLE + function("BEGIN RETURN NEW; END"));
    List<String> refused =
        List.of(
            trigger(
                "BEFORE INSERT OR UPDATE ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a)"),
            trigger("AFTER DELETE ON t FOR EACH ROW WHEN (NEW.a > 1)"),
            trigger("AFTER UPDATE ON t WHEN (NEW.a > 1)"));
    for (String statement : refused) {
      assertThat(rules.findings("trigger-when-old-on-insert", TABLE, statement))
          .as(statement)
          .isNotEmpty()
          .allMatch(finding -> finding.severity() == Severity.ERROR);
      assertThatThrownBy(() -> database.execute(statement))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P17"));
    }
    String fine = trigger("BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a)");
    assertThat(rules.of("trigger-when-old-on-insert", TABLE, fine)).isEmpty();
    database.execute(fine);
  }

  @Test
  void aFunctionThatReturnsSomethingElseIsRefused() throws SQLException {
    TestDatabase database = TestPostgres.freshDatabase();
    String wrong =
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + trigger("BEFORE INSERT ON t FOR EACH ROW");
    rules.finds("trigger-function-wrong-return-type", List.of("f"), TABLE, wrong);
    assertThatThrownBy(() -> database.execute(TABLE + wrong))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P17"));
    rules.isSilent(
        "trigger-function-wrong-return-type",
        TABLE,
        List.of(
            function("BEGIN RETURN NEW; END") + trigger("BEFORE INSERT ON t FOR EACH ROW"),
            trigger("BEFORE INSERT ON t FOR EACH ROW")));
  }

  @Test
  void oldOfAnInsertIsNull() {
    String on = trigger("BEFORE INSERT OR UPDATE ON t FOR EACH ROW");
    rules.finds(
        "trigger-old-on-insert",
        List.of("OLD.a"),
        TABLE,
        function(
                "BEGIN IF OLD.a IS DISTINCT FROM NEW.a THEN NEW.changed := now(); END IF; RETURN NEW; END")
            + on);
    rules.isSilent(
        "trigger-old-on-insert",
        TABLE,
        List.of(
            function(
                    "BEGIN IF TG_OP = 'UPDATE' AND OLD.a <> NEW.a THEN NEW.a := OLD.a; END IF;"
                        + " RETURN NEW; END")
                + on,
            function(
                    "BEGIN IF (TG_OP = 'INSERT') THEN RETURN NEW; END IF; NEW.a := OLD.a; RETURN NEW; END")
                + on,
            function(
                    "BEGIN CASE TG_OP WHEN 'UPDATE' THEN NEW.a := OLD.a; ELSE NULL; END CASE;"
                        + " RETURN NEW; END")
                + on,
            function("BEGIN NEW.a := coalesce(OLD.a, 1); RETURN NEW; END") + on,
            function("BEGIN NEW.a := OLD.a; RETURN NEW; END")
                + trigger("BEFORE UPDATE ON t FOR EACH ROW")));
  }

  @Test
  void aDeleteThatReturnsNewDeletesNothing() throws SQLException {
    String code =
        function("BEGIN\n  RETURN NEW;\nEND") + trigger("BEFORE DELETE ON t FOR EACH ROW");
    Finding finding = rules.findings("trigger-new-on-delete", TABLE, code).getFirst();
    String fixed = Checking.fixed(code, finding.fixes().getFirst());
    assertThat(rules.findings("trigger-new-on-delete", TABLE, fixed)).isEmpty();
    assertThat(deleted(code)).isZero();
    assertThat(deleted(fixed)).isOne();
    rules.isSilent(
        "trigger-new-on-delete",
        TABLE,
        List.of(
            function("BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END")
                + trigger("BEFORE INSERT OR DELETE ON t FOR EACH ROW"),
            function("BEGIN RETURN coalesce(NEW, OLD); END")
                + trigger("BEFORE DELETE ON t FOR EACH ROW"),
            function("BEGIN RETURN NEW; END") + trigger("AFTER DELETE ON t FOR EACH ROW")));
  }

  private static int deleted(String code) throws SQLException {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(TABLE + code + "INSERT INTO t VALUES (1);");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate("DELETE FROM t");
    }
  }

  @Test
  void aFieldTheTableLacksFailsWhenItFires() throws SQLException {
    String code =
        function("BEGIN NEW.updated_at := now(); RETURN NEW; END")
            + trigger("BEFORE INSERT ON t FOR EACH ROW");
    rules.finds("trigger-field-not-in-table", List.of("NEW.updated_at"), TABLE, code);
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(TABLE + code);
    assertThatThrownBy(() -> database.execute("INSERT INTO t VALUES (1)"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42703"));
    rules.isSilent(
        "trigger-field-not-in-table",
        TABLE,
        List.of(
            code + "ALTER TABLE t ADD COLUMN updated_at timestamptz;",
            function("BEGIN NEW.changed := now(); RETURN NEW; END")
                + trigger("BEFORE INSERT ON t FOR EACH ROW"),
            function("BEGIN IF TG_TABLE_NAME = 'x' THEN NEW.y := 1; END IF; RETURN NEW; END")
                + trigger("BEFORE INSERT ON t FOR EACH ROW")));
  }

  @Test
  void aFunctionOfAnotherFileIsReadToo() {
    rules.finds(
        "trigger-field-not-in-table",
        List.of("f"),
        TABLE,
        function("BEGIN NEW.nothing := 1; RETURN NEW; END"),
        trigger("BEFORE INSERT ON t FOR EACH ROW"));
  }

  @Test
  void anEndWithoutReturn() throws SQLException {
    String code =
        function("BEGIN IF NEW.a > 1 THEN RETURN NEW; END IF; END")
            + trigger("BEFORE INSERT ON t FOR EACH ROW");
    rules.finds("trigger-no-return", List.of("f"), TABLE, code);
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(TABLE + code);
    assertThatThrownBy(() -> database.execute("INSERT INTO t VALUES (1)"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("2F005"));
    rules.isSilent(
        "trigger-no-return",
        TABLE,
        List.of(
            function("BEGIN IF NEW.a > 1 THEN RETURN NEW; ELSE RAISE 'no'; END IF; END")
                + trigger("BEFORE INSERT ON t FOR EACH ROW"),
            function(
                    "BEGIN IF TG_OP = 'INSERT' THEN RETURN NEW; ELSIF TG_OP = 'DELETE' THEN RETURN"
                        + " OLD; END IF; END")
                + trigger("BEFORE INSERT OR DELETE ON t FOR EACH ROW"),
            function(
                    "BEGIN INSERT INTO t VALUES (1); RETURN NULL; EXCEPTION WHEN others THEN RETURN NULL; END")
                + trigger("AFTER INSERT ON t FOR EACH ROW")));
  }

  @Test
  void aStatementHasNoRow() {
    rules.finds(
        "trigger-new-in-statement-level",
        List.of("NEW.a"),
        TABLE,
        function("BEGIN PERFORM NEW.a; RETURN NULL; END") + trigger("AFTER INSERT ON t"));
    rules.isSilent(
        "trigger-new-in-statement-level",
        TABLE,
        List.of(
            function("BEGIN PERFORM NEW.a; RETURN NULL; END")
                + trigger("AFTER INSERT ON t FOR EACH ROW")));
  }

  @Test
  void aRecordIsEmptyAtFirst() throws SQLException {
    String code = "DO $$ DECLARE r record; n int; BEGIN n := r.id; END $$;";
    rules.finds("record-not-assigned", List.of("r.id"), TABLE, code);
    assertThatThrownBy(() -> TestPostgres.freshDatabase().execute(code))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55000"));
    rules.isSilent(
        "record-not-assigned",
        TABLE,
        List.of(
            "DO $$ DECLARE r record; n int; BEGIN SELECT 1 AS id INTO r; n := r.id; END $$;",
            "DO $$ DECLARE r record; BEGIN FOR r IN SELECT 1 AS id LOOP RAISE NOTICE '%', r.id; END"
                + " LOOP; END $$;",
            "DO $$ DECLARE r t; n int; BEGIN n := r.id; END $$;"));
  }
}

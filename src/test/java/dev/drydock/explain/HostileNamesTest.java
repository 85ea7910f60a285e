package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.Database;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that hold a statement, in pasted texts and in the database: what is offered to be run has
 * them as names or as text, never as SQL.
 */
class HostileNamesTest {
  /** In a name, in a text, behind a name where a pattern ends at the first blank. */
  private static final List<String> HOSTILE =
      List.of("\";TRUNCATE v;--", "';TRUNCATE v;--", ";TRUNCATE v;--", ";TRUNCATE/**/v;--");

  private static final Pattern STATEMENT =
      Pattern.compile("TRUNCATE(?: |/\\*\\*/)v", Pattern.CASE_INSENSITIVE);

  /** Every name of the database, lengthened by the statement in all these ways. */
  private static final String RENAME =
      """
      DO $$
      DECLARE one record;
      BEGIN
        FOR one IN SELECT a.attrelid::regclass AS relation, a.attname AS name
                     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0
                      AND NOT a.attisdropped AND a.attinhcount = 0 AND length(a.attname) < 40
                      AND c.relnamespace::regnamespace::text !~ '^pg_|information_schema' LOOP
          EXECUTE format('ALTER TABLE %s RENAME COLUMN %I TO %I', one.relation, one.name, one.name || '%1$s');
        END LOOP;
        FOR one IN SELECT k.conrelid::regclass AS relation, k.conname AS name
                     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                    WHERE k.coninhcount = 0 AND k.contype <> 't' AND length(k.conname) < 40
                      AND k.connamespace::regnamespace::text !~ '^pg_|information_schema' LOOP
          EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', one.relation, one.name, one.name || '%1$s');
        END LOOP;
        FOR one IN SELECT c.oid::regclass AS relation, c.relname AS name, c.relkind AS kind
                     FROM pg_class c
                    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND length(c.relname) < 40
                      AND c.relnamespace::regnamespace::text !~ '^pg_|information_schema' LOOP
          EXECUTE format('ALTER %s %s RENAME TO %I',
            CASE one.kind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
              WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, one.relation, one.name || '%1$s');
        END LOOP;
        FOR one IN SELECT t.oid::regtype AS type, t.typname AS name FROM pg_type t
                    WHERE t.typtype IN ('e', 'd') AND length(t.typname) < 40
                      AND t.typnamespace::regnamespace::text !~ '^pg_|information_schema' LOOP
          EXECUTE format('ALTER TYPE %s RENAME TO %I', one.type, one.name || '%1$s');
        END LOOP;
        FOR one IN SELECT p.oid::regprocedure AS routine, p.proname AS name FROM pg_proc p
                    WHERE p.prokind IN ('f', 'p') AND length(p.proname) < 40
                      AND p.pronamespace::regnamespace::text !~ '^pg_|information_schema' LOOP
          EXECUTE format('ALTER ROUTINE %s RENAME TO %I', one.routine, one.name || '%1$s');
        END LOOP;
      END $$
      """
          .replace("%1$s", String.join("", HOSTILE.subList(0, 2)).replace("'", "''"));

  /** Names as messages show them; what statements hold is the user's own. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\b(table|view|relation|column|function|sequence|schema|type|role|constraint|index|policy"
              + "|trigger|database) (\"[^\"\n]{1,40}|[a-z_][a-z_0-9.]*)");

  private static final Pattern STATEMENT_WITHIN =
      Pattern.compile("\\b(alter|create|drop|add) [a-z]", Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @ValueSource(strings = {"common"})
  void areNeverSql(String table) throws Exception {
    tryAll(table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "threads", "strangers", "held", "shapes", "trackers", "boards", "mixed", "fresh", "usual",
        "plain", "issues", "drawn", "picked", "gathered", "classic", "closing", "posted", "brought"
      })
  @Tag("full")
  void areNeverSqlInFurtherTexts(String table) throws Exception {
    tryAll(table);
  }

  private static void tryAll(String table) throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(Expected.read(table + ".sql"));
    List<String> texts = texts(table);
    Set<String> wrong = new LinkedHashSet<>();
    int seen = 0;
    for (boolean renamed : new boolean[] {false, true}) {
      if (renamed) {
        test.execute(RENAME);
      }
      try (Database database = Database.open(test.profile(), test.passwords())) {
        for (String hostile : HOSTILE) {
          for (String text : texts) {
            List<String> offered = offered(database, pasted(text, hostile));
            seen += offered.size();
            offered.stream().filter(HostileNamesTest::hasStatement).forEach(wrong::add);
          }
        }
      }
    }
    assertEquals(Set.of(), wrong);
    // of the eight ways each text is read, some still lead to something to run
    assertTrue(seen > texts.size() / 3, seen + " statements offered for " + texts.size());
  }

  private static List<String> texts(String table) throws Exception {
    return Arrays.stream(Expected.read(table + ".txt").split("(?m)^# .*\\n"))
        .map(text -> text.replaceAll("(?m)^> .*(?:\\n|$)", ""))
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** The statements of all fixes. */
  private static List<String> offered(Database database, String text) throws Exception {
    try (Lookup lookup = Lookup.on(database::read)) {
      return new Diagnoser()
              .diagnose(text, Trail.of(List.of()), Optional.of(lookup))
              .map(given -> given.explanation().fixes())
              .orElse(List.of())
              .stream()
              .flatMap(fix -> fix.sql().stream())
              .toList();
    }
  }

  private static String pasted(String text, String hostile) {
    return text.lines()
        .map(
            line ->
                STATEMENT_WITHIN.matcher(line).find()
                    ? line
                    : SHOWN
                        .matcher(line)
                        .replaceAll(name -> Matcher.quoteReplacement(name.group() + hostile)))
        .collect(Collectors.joining("\n"));
  }

  private static boolean hasStatement(String sql) {
    Script script = Script.parse(sql);
    for (Statement statement : script.statements()) {
      if (STATEMENT.matcher(script.textOf(statement)).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}

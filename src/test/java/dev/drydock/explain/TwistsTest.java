package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Fix;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One and the same error on databases that differ: each is made so that the suggestion that is
 * right on most would be wrong or do harm. A first suggestion that is a whole statement is run, as
 * one that fails is none.
 */
class TwistsTest {
  /** What a person still has to write. */
  private static final Pattern OPEN = Pattern.compile("…|\\bthe_\\w+|/\\*|\\(pid\\)|\\$\\d");

  @ParameterizedTest
  @ValueSource(strings = {"rights", "names", "data", "locks"})
  void everyTwistIsSeen(String table) throws Exception {
    score(table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"syntax", "types", "values", "others", "runners", "checks"})
  @Tag("full")
  void everyFurtherTwistIsSeen(String table) throws Exception {
    score(table);
  }

  private static void score(String table) throws Exception {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String block : Expected.read("twists/" + table + ".txt").split("(?m)^# (?=.*\\n)")) {
      if (!block.isBlank()) {
        count++;
        judge(block).ifPresent(wrong::add);
      }
    }
    assertTrue(
        wrong.isEmpty(), wrong.size() + " of " + count + " wrong:\n" + String.join("\n", wrong));
  }

  private static Optional<String> judge(String block) throws Exception {
    Map<String, String> parts = parts(block);
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(parts.getOrDefault("database", "SELECT 1"));
    Optional<String> role = Optional.ofNullable(parts.get("as"));
    TestDatabase asked = role.map(name -> test.as(name, "x")).orElse(test);
    Trail trail = Optional.ofNullable(parts.get("folder")).map(Expected::folder).orElse(Trail.NONE);
    try (Connection _ = holding(test, Optional.ofNullable(parts.get("holding"))).orElse(null)) {
      String error = parts.containsKey("run") ? shown(asked, parts.get("run")) : parts.get("error");
      Optional<Diagnosis> given = diagnosis(asked, error, trail);
      return Expected.judge(block.lines().toList(), given)
          .or(() -> given.flatMap(diagnosis -> tried(test, block, diagnosis)));
    }
  }

  /** What was looked at is let go again before a suggestion is tried, as in the program. */
  private static Optional<Diagnosis> diagnosis(TestDatabase asked, String error, Trail trail)
      throws Exception {
    try (Database database = Database.open(asked.profile(), asked.passwords());
        Lookup lookup = Lookup.on(database::read)) {
      return new Diagnoser().diagnose(error, trail, Optional.of(lookup));
    }
  }

  /** What the server says of the first statement that fails, as psql or a log shows it. */
  private static String shown(TestDatabase asked, String sql) throws Exception {
    try (Database database = Database.open(asked.profile(), asked.passwords());
        WriteSession session = database.write()) {
      Script script = Script.parse(sql);
      for (dev.drydock.sql.Statement statement : script.statements()) {
        try {
          session.execute(script.textOf(statement), notice -> {});
        } catch (ServerException e) {
          String text = script.textOf(statement);
          String told = new Shown(e.error(), text).psql();
          return e.error().position().isPresent() ? told : told + "\nSTATEMENT:  " + text;
        }
      }
    }
    throw new AssertionError("nothing failed: " + sql);
  }

  /** A session with a transaction that stays open while the question is asked. */
  private static Optional<Connection> holding(TestDatabase test, Optional<String> sql)
      throws SQLException {
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    Connection connection = test.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.get());
    }
    return Optional.of(connection);
  }

  /** The first suggestion, where it is a whole statement: why it fails. */
  private static Optional<String> tried(TestDatabase test, String block, Diagnosis given) {
    Optional<String> sql =
        given.explanation().fixes().stream()
            .findFirst()
            .flatMap(Fix::sql)
            .filter(Predicate.not(OPEN.asPredicate()));
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = test.connect();
        Statement statement = connection.createStatement()) {
      boolean alone = sql.get().contains("CONCURRENTLY"); // in no transaction, but on its own
      connection.setAutoCommit(alone);
      statement.execute(sql.get());
      if (!alone) {
        connection.rollback();
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(
          "%s: %s fails: %s"
              .formatted(block.lines().findFirst().orElse(""), sql.get(), e.getMessage()));
    }
  }

  /** What stands behind each line that begins with an at sign, by its word. */
  private static Map<String, String> parts(String block) {
    Map<String, String> parts = new HashMap<>();
    String part = "";
    for (String line : block.lines().skip(1).toList()) {
      if (line.startsWith("@ ")) {
        part = line.substring(2).strip();
        if (part.startsWith("as ")) {
          parts.put("as", part.substring(3));
        }
      } else if (!line.startsWith("> ")) {
        parts.merge(part, line + "\n", String::concat);
      }
    }
    return parts;
  }
}

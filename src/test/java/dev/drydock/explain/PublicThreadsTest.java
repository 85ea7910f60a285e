package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.explain.Trail.Standing;
import dev.drydock.problem.Fix;
import dev.drydock.server.Database;
import dev.drydock.sql.Script;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A second scored table, {@code threads.txt}: texts of the shapes of public threads about other
 * tools, whose verdicts and first suggestions were written down before any of them was tried.
 */
class PublicThreadsTest {
  private static final Trail TRAIL =
      Trail.of(
          List.of(
              file(
                  "10_shop.sql",
                  Standing.APPLIED,
                  """
                  CREATE TABLE company (id int CONSTRAINT company_pkey PRIMARY KEY, name text);
                  CREATE TABLE blacklist (id int PRIMARY KEY, name text);
                  CREATE FUNCTION login(username text, password text) RETURNS int LANGUAGE sql AS 'SELECT 1';
                  """),
              file(
                  "11_names.sql",
                  Standing.APPLIED,
                  """
                  ALTER TABLE blacklist RENAME TO blocklists;
                  ALTER TABLE blocklists ADD COLUMN last_refresh_failed boolean;
                  """),
              file(
                  "12_channels.sql",
                  Standing.PENDING,
                  """
                  CREATE TABLE channels_groupchannel (id int, channel text);
                  CREATE TYPE searchsourcetype AS ENUM ('github');
                  """)));

  private static Trail.File file(String name, Standing standing, String text) {
    return new Trail.File(name, standing, Script.parse(text));
  }

  @Test
  void everyTextIsUnderstood() throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(read("threads.sql"));
    TestDatabase support = test.as("explain_threads", "x");
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (Database database = Database.open(support.profile(), support.passwords())) {
      for (String block : read("threads.txt").split("(?m)^# (?=.*\\n)")) {
        if (block.isBlank()) {
          continue;
        }
        rows++;
        List<String> lines = block.lines().toList();
        String text =
            String.join("\n", lines.stream().skip(1).filter(l -> !l.startsWith("> ")).toList());
        try (Lookup lookup = Lookup.on(database::read)) {
          Optional<Diagnosis> given = new Diagnoser().diagnose(text, TRAIL, Optional.of(lookup));
          judge(lines, given).ifPresent(wrong::add);
        }
      }
    }
    assertTrue(rows >= 60, "rows: " + rows);
    assertTrue(
        wrong.isEmpty(), wrong.size() + " of " + rows + " wrong:\n" + String.join("\n", wrong));
  }

  /** What is wrong with the answer. */
  private static Optional<String> judge(List<String> lines, Optional<Diagnosis> given) {
    String name = lines.getFirst();
    if (given.isEmpty()) {
      return Optional.of(name + ": not understood");
    }
    Diagnosis diagnosis = given.get();
    Explanation told = diagnosis.explanation();
    Optional<Fix> fix = told.fixes().stream().findFirst();
    String first = fix.map(f -> f.title() + "\n" + f.sql().orElse("")).orElse(told.remedy());
    boolean right =
        expected(lines, "verdict").orElseThrow().equals(diagnosis.verdict().word())
            && expected(lines, "answer")
                .map(
                    word ->
                        Pattern.compile(word)
                            .matcher(diagnosis.answer() + " " + told.text() + " " + told.remedy())
                            .find())
                .orElse(true)
            && expected(lines, "first")
                .map(word -> Pattern.compile(word, Pattern.CASE_INSENSITIVE).matcher(first).find())
                .orElse(true);
    return right
        ? Optional.empty()
        : Optional.of(
            "%s: %s | %s | first: %s"
                .formatted(
                    name,
                    diagnosis.verdict().word(),
                    diagnosis.answer(),
                    first.replace('\n', ' ')));
  }

  private static Optional<String> expected(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith("> " + word + " "))
        .map(line -> line.substring(word.length() + 3))
        .findFirst();
  }

  private static String read(String name) throws Exception {
    try (InputStream in = PublicThreadsTest.class.getResourceAsStream("/explain/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

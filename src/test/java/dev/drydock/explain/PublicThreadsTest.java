package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.server.Database;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scored tables of texts of the shapes of public threads: of each a database prepared to have the
 * errors, a folder, and verdicts and first suggestions that were written down before any of them
 * was tried.
 */
class PublicThreadsTest {
  @ParameterizedTest
  @ValueSource(strings = {"threads", "reports", "strangers"})
  void everyTextIsUnderstood(String table) throws Exception {
    score(table, UnaryOperator.identity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "held",
        "shapes",
        "sorts",
        "common",
        "daily",
        "trackers",
        "boards",
        "mixed",
        "fresh",
        "later",
        "usual",
        "weekly",
        "newest",
        "plain",
        "apps",
        "finish",
        "issues",
        "answers",
        "assorted",
        "sampled",
        "drawn",
        "picked",
        "gathered",
        "classic",
        "closing",
        "asked",
        "lines",
        "spoken",
        "posted",
        "brought",
        "fetched",
        "twisted",
        "everyday",
        "dealt",
        "scattered",
        "unasked",
        "noted",
        "kept",
        "spared"
      })
  @Tag("full")
  void everyFurtherTextIsUnderstood(String table) throws Exception {
    score(table, UnaryOperator.identity());
  }

  /** In the middle of words, as it comes out of a window of 80 columns. */
  @ParameterizedTest
  @ValueSource(strings = {"held", "trackers", "mixed", "plain", "apps"})
  @Tag("full")
  void everyTextIsUnderstoodAsATerminalBreaksIt(String table) throws Exception {
    score(
        table,
        text ->
            text.lines()
                .map(line -> line.replaceAll("(.{80})(?=.)", "$1\n"))
                .collect(Collectors.joining("\n")));
  }

  /** With a terminal's colours around every line. */
  @ParameterizedTest
  @ValueSource(strings = {"asked", "spoken", "posted"})
  @Tag("full")
  void everyTextIsUnderstoodInColours(String table) throws Exception {
    score(
        table,
        text ->
            text.lines()
                .map(line -> "\u001b[31m" + line + "\u001b[0m")
                .collect(Collectors.joining("\n")));
  }

  private static void score(String table, UnaryOperator<String> pasted) throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    test.execute(Expected.read(table + ".sql"));
    Trail trail = Expected.folder(Expected.read(table + ".folder"));
    TestDatabase support = test.as("explain_" + table, "x");
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (Database database = Database.open(support.profile(), support.passwords())) {
      for (String block : Expected.read(table + ".txt").split("(?m)^# (?=.*\\n)")) {
        if (block.isBlank()) {
          continue;
        }
        rows++;
        List<String> lines = block.lines().toList();
        String text =
            String.join("\n", lines.stream().skip(1).filter(l -> !l.startsWith("> ")).toList());
        try (Lookup lookup = Lookup.on(database::read)) {
          Optional<Diagnosis> given =
              new Diagnoser().diagnose(pasted.apply(text), trail, Optional.of(lookup));
          Expected.judge(lines, given).ifPresent(wrong::add);
        }
      }
    }
    assertTrue(rows >= 14, "rows: " + rows);
    assertTrue(
        wrong.isEmpty(), wrong.size() + " of " + rows + " wrong:\n" + String.join("\n", wrong));
  }
}

package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL takes is not blamed, what it refuses is found: in every way of looking. */
class FormsTest {
  @TempDir Path home;
  private final List<String> wrong = new ArrayList<>();

  @Test
  void textInEveryForm() throws IOException {
    Forms forms = Forms.of("text", TestPostgres.BUNDLED_MAJOR);
    check(forms);
    rehearse(forms, List.of("-d", forms.write(home.resolve("all"), false).toString()));
    assertEquals("", String.join("\n", wrong));
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({
    "data,18", "text,18", "queries,18", "tables,18", "routines,18", "objects,18", "rights,18",
    "data,15", "text,15", "queries,15", "tables,15", "routines,15", "objects,15", "rights,15"
  })
  void everyForm(String name, int major) throws IOException {
    Forms forms = Forms.of(name, major);
    check(forms);
    TestDatabase database = TestPostgres.ofMajor(major).newDatabase();
    String all = forms.write(home.resolve("all"), false).toString();
    rehearse(forms, List.of("--url", database.url(), "-d", all));
    String clean = forms.write(home.resolve("clean"), true).toString();
    rehearseOnTarget(List.of("--url", database.url(), "-d", clean));
    apply(List.of("--url", database.url(), "-d", clean));
    assertEquals("", String.join("\n", wrong));
  }

  private void check(Forms forms) throws IOException {
    Path folder = forms.write(home.resolve("checked"), false);
    JsonNode report = run("check", List.of("-d", folder.toString(), "--json")).json();
    for (JsonNode finding : report.get("findings")) {
      if (finding.get("severity").asText().equals("error") && !expected(forms, finding)) {
        wrong.add(
            "check blames %s:%s %s: %s"
                .formatted(
                    finding.get("file").asText(),
                    finding.path("line"),
                    finding.get("rule").asText(),
                    finding.get("message").asText()));
      }
    }
  }

  private static boolean expected(Forms forms, JsonNode finding) {
    if (!finding.path("line").isInt()) {
      return false;
    }
    Forms.File file = forms.file(finding.get("file").asText());
    int offset = offset(file.text(), finding.get("line").asInt(), finding.get("column").asInt());
    return file.refusal(offset).isPresent();
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + column - 1;
  }

  private void rehearse(Forms forms, List<String> where) throws IOException {
    CommandRun.Result result = run("dry-run", with(where, "--json"));
    JsonNode report = result.json();
    if (!report.has("migrations")) {
      wrong.add("rehearsal: " + result.out());
      return;
    }
    assertEquals(forms.files().size(), report.get("migrations").size());
    for (JsonNode migration : report.get("migrations")) {
      Forms.File file = forms.file(migration.get("file").asText());
      List<Statement> statements = file.script().statements();
      JsonNode reported = migration.get("statements");
      if (reported.isEmpty() && !statements.isEmpty()) {
        wrong.add("scratch did not run " + file.name() + ": " + migration.get("outcome").asText());
      }
      for (JsonNode statement : reported) {
        int index = statement.get("index").asInt();
        Optional<String> refused =
            Optional.ofNullable(file.refused().get(statements.get(index).start()));
        String said = statement.get("outcome").asText();
        String state = statement.path("error").path("sqlState").asText("");
        boolean right =
            refused.isPresent()
                ? said.equals("failed") && refused.get().equals(state)
                : said.equals("ok");
        if (!right) {
          wrong.add(
              "scratch says %s %s (%s) not %s for %s: %s"
                  .formatted(
                      said,
                      state,
                      statement.path("error").path("message").asText(),
                      refused.orElse("ok"),
                      file.name(),
                      file.script().textOf(statements.get(index))));
        }
      }
    }
  }

  private void rehearseOnTarget(List<String> where) throws IOException {
    CommandRun.Result result = run("dry-run", with(where, "--on", "target", "--json"));
    JsonNode report = result.json();
    // an enum's new value cannot be used there, nor an index be made CONCURRENTLY
    if (!List.of("would-apply", "unproven").contains(report.path("outcome").asText())) {
      wrong.add("target outcome: " + report.path("outcome").asText() + result.err());
      report.path("migrations").forEach(migration -> notOk("target", migration));
    }
  }

  private void apply(List<String> where) throws IOException {
    CommandRun.Result result = run("apply", with(where, "--yes", "--json"));
    JsonNode report = result.json();
    if (!report.path("outcome").asText().equals("applied")) {
      wrong.add("apply outcome: " + report.path("outcome").asText() + result.err());
      report.path("migrations").forEach(migration -> notOk("apply", migration));
    }
  }

  private void notOk(String what, JsonNode migration) {
    for (JsonNode statement : migration.path("statements")) {
      if (!statement.get("outcome").asText().equals("ok")) {
        wrong.add(
            "%s says %s %s for %s:%s %s"
                .formatted(
                    what,
                    statement.get("outcome").asText(),
                    statement.path("error").path("message").asText(),
                    migration.get("file").asText(),
                    statement.get("line"),
                    statement.get("sql").asText()));
      }
    }
  }

  private CommandRun.Result run(String command, List<String> arguments) {
    List<String> call = new ArrayList<>(List.of(command));
    call.addAll(arguments);
    CommandRun.Result result =
        new CommandRun(home.resolve("home"))
            .with("PATH", System.getenv("PATH"))
            .run(call.toArray(String[]::new));
    assertTrue(result.status() < 70, result::toString);
    return result;
  }

  private static List<String> with(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return all;
  }
}

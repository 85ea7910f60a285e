package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsing the folders of real projects without a database, against what psql met there. */
@Tag("full")
class ScratchCorporaTest {
  private static final Pattern LINE = Pattern.compile("line (\\d+): (.*)", Pattern.DOTALL);

  /**
   * psql rolls a failing file back whole; here its other statements are kept. What these three
   * alter is made by such statements, so they fail there and not here.
   */
  private static final List<String> ONLY_ROLLED_BACK =
      List.of(
          "20260809000000_set_search_path_on_remaining_definer_functions.sql",
          "20260809000004_set_search_path_on_remaining_definer_functions.sql",
          "20260813000000_set_search_path_on_trigger_functions.sql");

  @TempDir static Path home;

  @Test
  void whatAppliesCleanlyIsNotBlamed() throws IOException {
    Set<String> kinds = new TreeSet<>();
    int statements = 0;
    for (JsonNode truth : Corpora.truth()) {
      if (!truth.get("failures").isEmpty()) {
        continue;
      }
      String folder = truth.get("folder").asText();
      JsonNode report = rehearsed(folder, 0);
      assertEquals("would-apply", report.get("outcome").asText(), folder);
      assertEquals(truth.get("migrations").asInt(), report.get("migrations").size(), folder);
      for (JsonNode migration : report.get("migrations")) {
        statements += migration.get("statements").size();
        assertEquals(List.of(), wrong(migration), folder);
      }
      kinds.add(truth.get("tool").asText());
    }
    assertTrue(kinds.size() >= 7, "kinds: " + kinds);
    assertTrue(statements > 3000, "statements: " + statements);
  }

  @Test
  void anExtensionNoServerHasByItselfFailsWhereThereIsNoServerToAsk() throws IOException {
    String folder = "google-exposure-notifications-server";
    JsonNode report = rehearsed(folder, 1);
    assertFirst(truth(folder).get("failures").get(0), report);
    List<JsonNode> wrong = new ArrayList<>();
    report.get("migrations").forEach(migration -> wrong.addAll(wrong(migration)));
    assertEquals(1, wrong.size());
    assertEquals("failed", wrong.getFirst().get("outcome").asText());
  }

  @Test
  void whatFailsForPsqlFailsHere() throws IOException {
    String folder = "KanishJebaMathewM-Truxify";
    JsonNode report = rehearsed(folder, 1);
    assertEquals("would-fail", report.get("outcome").asText());
    Map<String, JsonNode> migrations = new LinkedHashMap<>();
    report.get("migrations").forEach(m -> migrations.put(m.get("file").asText(), m));
    List<String> unreported = new ArrayList<>();
    JsonNode truth = truth(folder);
    for (JsonNode failure : truth.get("failures")) {
      if (wrong(migrations.get(failure.get("file").asText())).isEmpty()) {
        unreported.add(failure.get("file").asText());
      }
    }
    assertEquals(ONLY_ROLLED_BACK, unreported);
    assertFirst(truth.get("failures").get(0), report);
    for (JsonNode migration : migrations.values()) {
      for (JsonNode statement : wrong(migration)) {
        assertFollowsFromItsMaker(folder, statement);
      }
    }
  }

  private static void assertFirst(JsonNode truth, JsonNode report) {
    for (JsonNode migration : report.get("migrations")) {
      List<JsonNode> wrong = wrong(migration);
      if (!wrong.isEmpty()) {
        assertEquals(truth.get("file").asText(), migration.get("file").asText());
        JsonNode error = wrong.getFirst().get("error");
        assertEquals(truth.get("sqlState").asText(), error.get("sqlState").asText());
        Matcher line = LINE.matcher(truth.get("message").asText());
        assertTrue(line.matches());
        assertEquals(line.group(2), error.get("message").asText());
        int at = Integer.parseInt(line.group(1));
        assertTrue(wrong.getFirst().get("line").asInt() <= at);
        assertTrue(wrong.getFirst().get("endLine").asInt() >= at);
        return;
      }
    }
    throw new AssertionError("nothing failed");
  }

  /** The statement a failure is put down to must be one that makes the object. */
  private static void assertFollowsFromItsMaker(String folder, JsonNode statement)
      throws IOException {
    JsonNode earlier = statement.get("followsFrom");
    if (!earlier.isObject()) {
      return;
    }
    Path file = Corpora.root().resolve(folder).resolve(earlier.get("file").asText());
    Script script = Script.parse(Files.readString(file));
    TreeSet<String> made = new TreeSet<>();
    for (Statement candidate : script.statements()) {
      if (script.position(candidate.start()).line() == earlier.get("line").asInt()) {
        script.makes(candidate).stream().map(MadeObject::toString).forEach(made::add);
      }
    }
    assertTrue(made.contains(earlier.get("object").asText()), statement::toString);
    String name = earlier.get("object").asText().split(" ")[1].replaceFirst("^.*\\.", "");
    assertTrue(statement.get("error").get("message").asText().contains(name), statement::toString);
  }

  private static List<JsonNode> wrong(JsonNode migration) {
    List<JsonNode> wrong = new ArrayList<>();
    for (JsonNode statement : migration.get("statements")) {
      if (!statement.get("outcome").asText().equals("ok")) {
        wrong.add(statement);
      }
    }
    return wrong;
  }

  private static JsonNode truth(String folder) throws IOException {
    for (JsonNode entry : Corpora.truth()) {
      if (entry.get("folder").asText().equals(folder)) {
        return entry;
      }
    }
    throw new AssertionError(folder);
  }

  private static JsonNode rehearsed(String folder, int status) throws IOException {
    Path path = Corpora.root().resolve(folder);
    CommandRun.Result result =
        new CommandRun(home).run("dry-run", "--json", "-d", path.toAbsolutePath().toString());
    assertEquals(status, result.status(), result::err);
    return result.json();
  }
}

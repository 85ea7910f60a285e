package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are wrong before any database is asked, and those that ask for help. */
class CallTest {
  @TempDir Path temporary;
  private CommandRun command;

  @BeforeEach
  void prepare() {
    command = new CommandRun(temporary.resolve("home"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bogus",
        "status --bogus",
        "nonsense",
        "repair",
        "repair forget",
        "create",
        "apply --to 3 --plan x.json",
        "apply --lock-timeout soon",
        "check --format yaml",
        "-P a --url postgresql://b status",
        "--history nodot status",
        "--url mysql://x status",
        "profile add x",
        "renumber --dates --to 3",
        "status --json --json-lines"
      })
  void aWrongCallEndsWithTwoAndSaysWhatIsWrong(String call) {
    CommandRun.Result result = command.run(call.split(" "));
    assertEquals(2, result.status(), result::toString);
    if (call.contains("--json ")) {
      assertTrue(result.out().contains("\"error\""), result::toString);
    } else {
      assertTrue(result.err().startsWith("error: "), result::toString);
      assertEquals("", result.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stat                  | There is no command “stat” here. | Did you mean
          --jsn status          | There is no option --jsn here. | Did you mean
          repair                | drydock repair does nothing by itself. | Say what: mark-applied,
          profile remove        | There is no command “remove” here. | drydock profile --help
          journal --limit x     | --limit takes a whole number, and “x” is none. | journal --help
          journal --limit -1    | --limit may not be negative. | Give 0
          dry-run --on moon     | --on takes one of scratch, target, and “moon” is none. | --help
          query x --format y    | --format takes one of table, csv, | query --help
          status x              | “x” is one argument too many. | status --help
          dry-run -o /no/x.json | there is no folder /no. | Name a file in a folder
          """)
  void aWrongCallIsSaidInPlainWords(String call, String message, String remedy) {
    String said = command.run(call.split(" ")).err();
    assertTrue(said.contains(message), said);
    assertTrue(said.contains(remedy), said);
  }

  @ParameterizedTest
  @CsvSource({
    "repair forget 1, repair",
    "diagnostics run nonsense, diagnostic",
    "diagnostics list --nonsense, diagnostics",
    "profile test, profile-test"
  })
  void aFailureHasTheSchemaOfTheAnswer(String call, String schema) throws Exception {
    CommandRun.Result result = command.run((call + " --json").split(" "));
    assertTrue(result.status() > 1, result::toString);
    assertEquals("drydock/" + schema + "/1", result.json().get("schema").asText());
  }

  @Test
  void aFolderThatIsNotThereIsSaidInJsonToo() throws Exception {
    CommandRun.Result result = command.run("-d", "/no/such/folder", "status", "--json");
    assertEquals(2, result.status());
    JsonNode document = result.json();
    assertEquals("drydock/status/1", document.get("schema").asText());
    assertEquals("no-such-folder", document.get("error").get("code").asText());
    assertFalse(document.get("error").get("remedy").asText().isBlank());
    assertEquals("", result.err());
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.writeString(temporary.resolve("a.sql"), "SELECT 1;");
    CommandRun.Result result = command.run("status", "-d", file.toString());
    assertEquals(2, result.status());
    assertTrue(result.err().contains("not-a-folder"), result::toString);
  }

  @Test
  void anUnknownProfileNamesThoseThereAre() {
    assertEquals(
        0, command.run("profile", "add", "local", "--url", "postgresql://me@h/app").status());
    CommandRun.Result result = command.run("-P", "lokal", "status");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("local, demo"), result::toString);
  }

  @Test
  void helpIsGivenForEveryCommand() {
    for (String name :
        new String[] {
          "status",
          "list",
          "check",
          "validate",
          "dry-run",
          "apply",
          "run",
          "create",
          "renumber",
          "drift",
          "journal",
          "repair mark-applied",
          "repair forget",
          "profile list",
          "profile test",
          "profile add"
        }) {
      CommandRun.Result result = command.run((name + " --help").split(" "));
      assertEquals(0, result.status(), result::toString);
      assertTrue(result.out().contains("--json"), result::toString);
    }
    assertTrue(command.run("--help").out().contains("renumber"));
    assertTrue(command.run("--version").out().startsWith("drydock "));
  }

  @Test
  void noCommandAtAllIsAWrongCallHere() {
    assertEquals(2, command.run("--json").status());
  }

  @Test
  void aPasswordTypedInTheWrongPlaceIsNotRepeated() {
    for (String url :
        new String[] {
          "postgresql://me:s3cret@h/app", "postgresql://h/app?user=me&password=s3cret"
        }) {
      CommandRun.Result result = command.run("status", url);
      assertEquals(2, result.status());
      assertFalse((result.out() + result.err()).contains("s3cret"), result::toString);
      CommandRun.Result json = command.run("statu", url, "--json");
      assertFalse((json.out() + json.err()).contains("s3cret"), json::toString);
    }
  }
}

package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way not to get in ends with 3 and says which it was; what rights lack is said as well. */
class ConnectionFailureTest {
  @TempDir Path temporary;
  private CommandRun command;
  private SampleFolder folder;
  private final TestDatabase database = TestPostgres.freshDatabase();

  @BeforeEach
  void prepare() {
    command = new CommandRun(temporary.resolve("home"));
    folder = SampleFolder.ofThree(temporary.resolve("sql"));
  }

  @Test
  void aDeadServer() throws Exception {
    assertCannotConnect("connection-refused", "postgresql://me@127.0.0.1:1/app");
  }

  @Test
  void aNameThatIsNone() throws Exception {
    assertCannotConnect("host-unknown", "postgresql://me@no-such-host.invalid/app");
  }

  @Test
  void aWrongPassword() throws Exception {
    assertCannotConnect("password-wrong", database.as("postgres", "wrong").url());
  }

  @Test
  void anUnknownDatabase() throws Exception {
    assertCannotConnect(
        "unknown-database", database.url().replace("/" + database.name(), "/nowhere"));
  }

  @Test
  void noRightToConnect() throws Exception {
    database.execute("CREATE ROLE outsider_cli LOGIN PASSWORD 'pw'");
    database.execute("REVOKE CONNECT ON DATABASE " + database.name() + " FROM PUBLIC");
    assertCannotConnect("no-connect-right", database.as("outsider_cli", "pw").url());
  }

  @Test
  void noRightToReadTheHistory() throws Exception {
    assertEquals(
        0, command.run("apply", "--url", database.url(), "-d", folder + "", "--yes").status());
    database.execute("CREATE ROLE blind_cli LOGIN PASSWORD 'pw'");
    String url = database.as("blind_cli", "pw").url();
    CommandRun.Result status = command.run("status", "--url", url, "-d", folder + "", "--json");
    assertEquals(0, status.status(), status::toString);
    assertEquals(3, status.json().get("counts").get("unknown").asInt(), status::toString);
    assertTrue(status.json().get("problems").size() > 0);
    CommandRun.Result apply = command.run("apply", "--url", url, "-d", folder + "", "--yes");
    assertEquals(4, apply.status(), apply::toString);
  }

  @Test
  void profileTestSaysTheSame() throws Exception {
    CommandRun.Result good = command.run("profile", "test", "--url", database.url(), "--json");
    assertEquals(0, good.status(), good::toString);
    assertTrue(good.json().get("connected").asBoolean());
    CommandRun.Result bad =
        command.run("profile", "test", "--url", "postgresql://me@127.0.0.1:1/app", "--json");
    assertEquals(3, bad.status(), bad::toString);
    assertFalse(bad.json().get("connected").asBoolean());
    assertEquals("connection-refused", bad.json().get("problems").get(0).get("code").asText());
  }

  @Test
  void aPersonIsAskedForThePassword() {
    String url = "postgresql://postgres@127.0.0.1:" + database.port() + "/" + database.name();
    CommandRun.Result result =
        command.answering(database.password()).run("status", "--url", url, "-d", folder + "");
    assertEquals(0, result.status(), result::toString);
    CommandRun.Result alone =
        new CommandRun(temporary.resolve("home")).run("status", "--url", url, "-d", folder + "");
    assertEquals(3, alone.status(), alone::toString);
  }

  private void assertCannotConnect(String code, String url) throws Exception {
    CommandRun.Result result = command.run("status", "--url", url, "-d", folder + "", "--json");
    assertEquals(3, result.status(), result::toString);
    JsonNode error = result.json().get("error");
    assertEquals(code, error.get("code").asText(), result::toString);
    assertEquals("connection", error.get("kind").asText());
    assertFalse(error.get("remedy").asText().isBlank());
  }
}

package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pending is checked against what the database holds, whoever made it. */
class CheckLiveTest {
  @TempDir Path temporary;

  @Test
  void pendingFilesMeetTheLiveSchema() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute(
        "CREATE SCHEMA side; CREATE TABLE side.by_hand (id int); CREATE TABLE by_hand (note text)");
    SampleFolder folder = SampleFolder.ofThree(temporary.resolve("sql"));
    CommandRun command = new CommandRun(temporary.resolve("home"));
    String[] where = {"-d", folder.toString(), "--url", database.url()};
    assertEquals(0, command.run(with(where, "apply", "--to", "2", "--yes")).status());
    folder.with(
        "004_more.sql",
        """
        INSERT INTO users (id, name) SELECT user_id, note FROM orders, by_hand;
        ALTER TABLE side.by_hand ADD COLUMN more int;
        UPDATE side.by_hand SET more = id, note = 'x';
        SELECT more FROM by_hand;
        GRANT SELECT ON orders TO nobody_at_all;
        """);
    CommandRun.Result result = command.run(with(where, "check", "--json"));
    List<String> found = new ArrayList<>();
    for (JsonNode finding : result.json().get("findings")) {
      if (finding.get("severity").asText().equals("error")) {
        found.add(finding.get("line").asInt() + " " + finding.get("rule").asText());
      }
    }
    assertEquals(List.of("3 unknown-column", "4 unknown-column", "5 unknown-role"), found);
    assertTrue(result.out().contains("side.by_hand has no column note"), result::toString);
  }

  private static String[] with(String[] where, String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of(where));
    return all.toArray(String[]::new);
  }
}

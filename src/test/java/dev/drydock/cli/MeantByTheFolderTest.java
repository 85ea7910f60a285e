package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions for missing names that take into account how the rest of the folder writes them. */
class MeantByTheFolderTest {
  @TempDir Path home;

  @Test
  void aNameMisspeltWhereItIsMadeIsCorrectedThere() throws IOException {
    write("001_a.sql", "CREATE TABLE contatcs (id int PRIMARY KEY, emial text);\n");
    write("002_b.sql", "CREATE INDEX ON contacts (id);\nALTER TABLE contacts ADD n int;\n");
    write("003_c.sql", "INSERT INTO public.contacts (id) VALUES (1);\n");
    JsonNode error = failures().getFirst();
    assertEquals(
        "001_a.sql, line 1 makes it as contatcs; 3 statements call it contacts.",
        error.get("why").asText());
    assertEquals(
        "Write contacts in 001_a.sql, line 1, where it is made",
        error.get("fixes").get(0).get("title").asText());
  }

  @Test
  void ofOneFileItIsAnEditOfThatPlace() throws IOException {
    write(
        "001_a.sql",
        """
        CREATE TABLE contacts (id int, emial text);
        CREATE INDEX ON contacts (email);
        CREATE INDEX ON contacts (lower(email));
        """);
    JsonNode fix = failures().getFirst().get("fixes").get(0);
    assertEquals("Write email in 001_a.sql, line 1, where it is made", fix.get("title").asText());
    JsonNode edit = fix.get("edits").get(0);
    assertEquals(1, edit.get("line").asInt());
    assertEquals(32, edit.get("column").asInt());
    assertEquals("email", edit.get("text").asText());
  }

  @Test
  void oneSlipAmongUsesOfTheRightNameIsCorrectedWhereItIs() throws IOException {
    write("001_a.sql", "CREATE TABLE contacts (id int PRIMARY KEY);\n");
    write("002_b.sql", "CREATE INDEX ON contacts (id);\nALTER TABLE contatcs ADD n int;\n");
    assertTrue(
        failures()
            .getFirst()
            .get("fixes")
            .get(0)
            .get("title")
            .asText()
            .startsWith("Write contacts,"));
  }

  @Test
  void anotherTableIsNotOfferedForOneThatTheFolderUsesTimeAndAgain() throws IOException {
    write("001_a.sql", "CREATE TABLE trade_orders (id int PRIMARY KEY);\n");
    write("002_b.sql", "ALTER TABLE orders ADD total int;\n");
    assertEquals("Write trade_orders, which shares words with it", firstFix());
    write("003_c.sql", "GRANT SELECT ON orders TO PUBLIC;\n");
    assertEquals("", firstFix());
    assertEquals("No file of the folder makes it.", failures().getFirst().get("why").asText());
  }

  @Test
  void norOneThatTheSameStatementSpeaksOf() throws IOException {
    write("001_a.sql", "CREATE TABLE trade_orders (id int PRIMARY KEY);\n");
    write("002_b.sql", "CREATE VIEW v AS SELECT FROM orders JOIN trade_orders USING (id);\n");
    assertEquals("", firstFix());
  }

  private String firstFix() throws IOException {
    return failures().getFirst().get("fixes").path(0).path("title").asText();
  }

  private List<JsonNode> failures() throws IOException {
    CommandRun.Result result =
        new CommandRun(home).run("dry-run", "--json", "-d", home.resolve("migrations").toString());
    List<JsonNode> errors = new ArrayList<>();
    for (JsonNode migration : result.json().get("migrations")) {
      for (JsonNode statement : migration.get("statements")) {
        if (statement.get("outcome").asText().equals("failed")) {
          errors.add(statement.get("error"));
        }
      }
    }
    return errors;
  }

  private void write(String file, String sql) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve("migrations")).resolve(file), sql);
  }
}

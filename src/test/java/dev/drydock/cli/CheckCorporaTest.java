package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the folders of real projects: whoever applies cleanly is not blamed. */
@Tag("full")
class CheckCorporaTest {
  @TempDir static Path home;

  @Test
  void whatAppliesCleanlyHasNoError() throws IOException {
    List<String> blamed = new ArrayList<>();
    for (JsonNode entry : Corpora.truth()) {
      if (entry.get("failures").isEmpty()) {
        String folder = entry.get("folder").asText();
        for (JsonNode finding : on("check", folder).get("findings")) {
          if (finding.get("severity").asText().equals("error")) {
            blamed.add(folder + " " + finding);
          }
        }
      }
    }
    assertEquals(List.of(), blamed);
  }

  /** Every error is in a statement the rehearsal fails at, or that follows from such a one. */
  @Test
  void everyErrorIsRefusedByPostgres() throws IOException {
    String folder = "KanishJebaMathewM-Truxify";
    JsonNode rehearsal = on("dry-run", folder);
    int confirmed = 0;
    List<String> blamed = new ArrayList<>();
    for (JsonNode finding : on("check", folder).get("findings")) {
      if (finding.get("severity").asText().equals("error") && finding.get("line").isInt()) {
        JsonNode statement = statement(rehearsal, finding);
        if (statement.get("outcome").asText().equals("ok")) {
          blamed.add(finding.toString());
        } else {
          confirmed++;
        }
      }
    }
    assertEquals(List.of(), blamed);
    assertTrue(confirmed > 250, confirmed + " errors");
  }

  private static JsonNode statement(JsonNode rehearsal, JsonNode finding) {
    int line = finding.get("line").asInt();
    for (JsonNode migration : rehearsal.get("migrations")) {
      if (migration.get("file").equals(finding.get("file"))) {
        for (JsonNode statement : migration.get("statements")) {
          if (statement.get("line").asInt() <= line && line <= statement.get("endLine").asInt()) {
            return statement;
          }
        }
      }
    }
    throw new AssertionError("no statement for " + finding);
  }

  private static JsonNode on(String name, String folder) throws IOException {
    Path path = Corpora.root().resolve(folder).toAbsolutePath();
    return new CommandRun(home).run(name, "--json", "-d", path.toString()).json();
  }
}

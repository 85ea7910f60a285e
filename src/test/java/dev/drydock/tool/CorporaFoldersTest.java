package dev.drydock.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.problem.Problem;
import dev.drydock.testing.Corpora;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Real folders, with the counts, order and duplicates psql met. */
class CorporaFoldersTest {

  @Test
  void foldersAreAsTheyWereRun() throws Exception {
    Set<String> seen = new TreeSet<>();
    for (JsonNode truth : Corpora.truth()) {
      check(truth);
      seen.add(truth.get("tool").asText());
    }
    assertTrue(seen.size() >= 8, "kinds of folders: " + seen);
  }

  @Test
  void duplicatesOfABrokenHistoryAreAllNamed() throws Exception {
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    Path folder = Corpora.root().resolve("KanishJebaMathewM-Truxify");
    Survey survey = surveyor.offline(surveyor.read(folder, Optional.empty()));
    assertEquals(19, count(survey, "duplicate-version"));
    assertEquals(1, count(survey, "unparsable-name"));
  }

  private static void check(JsonNode truth) throws Exception {
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    Path folder = Corpora.root().resolve(truth.get("folder").asText());
    FolderReading reading = surveyor.read(folder, Optional.empty());
    assertEquals(truth.get("tool").asText(), reading.tool().id(), reading.recognition().reason());
    Survey survey = surveyor.offline(reading);
    assertEquals(truth.get("migrations").asInt(), survey.list().counts().total());
    List<String> order = reading.folder().migrations().stream().map(m -> m.file()).toList();
    for (JsonNode failure : truth.get("failures")) {
      assertEquals(
          failure.get("file").asText(), order.get(failure.get("n").asInt() - 1), "order of files");
    }
  }

  private static long count(Survey survey, String code) {
    return survey.problems().stream().map(Problem::code).filter(code::equals).count();
  }
}

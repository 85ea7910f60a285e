package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.migration.HistoryTable;
import dev.drydock.run.PlanOptions;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunPlan;
import dev.drydock.run.ScratchRehearsal;
import dev.drydock.run.journal.Journal;
import dev.drydock.scratch.CopyRequest;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ZonkyJars;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.tool.Surveyor;
import dev.drydock.tool.ToolRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of the schemas that the migrations of real projects make. */
@Tag("full")
class CorporaCopyTest {
  @TempDir static Path folder;

  static Stream<String> folders() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode entry : Corpora.truth()) {
      names.add(entry.get("folder").asText());
    }
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isLikeItsOriginal(String name) throws Exception {
    Surveys surveys = new Surveys(new Surveyor(ToolRegistry.standard()));
    PlanPending planning = new PlanPending(surveys);
    Path migrations = Corpora.root().resolve(name).toAbsolutePath();
    String tool = surveys.surveyor().read(migrations, Optional.empty()).tool().id();
    ScratchServer server = server();
    try (ScratchDatabase replayed = server.empty(tool, words -> {}, () -> false)) {
      Workspace workspace =
          new Workspace(
              migrations,
              Optional.empty(),
              Optional.of(replayed.database()),
              Optional.empty(),
              Optional.empty());
      RunPlan plan = planning.plan(workspace, new PlanOptions(Optional.empty(), true));
      new ScratchRehearsal(
              replayed,
              new Journal(folder.resolve("journal")),
              PlanPending.origin(workspace),
              Optional.empty())
          .run(plan, true, event -> {}, new RunControl());
      assertCopied(server, replayed, plan.history().table());
    }
  }

  private static void assertCopied(
      ScratchServer server, ScratchDatabase replayed, HistoryTable history) throws Exception {
    var address = replayed.server().address("postgres");
    String password = replayed.server().passwords().password(address, false).orElseThrow().reveal();
    TestDatabase login =
        new TestDatabase("127.0.0.1", address.port(), "postgres", "postgres", password);
    try (Database original = Database.open(login.profile(), login.passwords());
        ScratchDatabase copy =
            server.copyOf(
                new CopyRequest(original, login.profile(), history, true),
                words -> {},
                () -> false)) {
      assertEquals(List.of(), copy.facts().notCloned());
      assertTrue(relations(original) > 0);
      assertEquals(relations(original), relations(copy.database()));
    }
  }

  private static long relations(Database database) throws Exception {
    try (Session session = database.read()) {
      return session
          .query(
              "SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind <> 't'",
              row -> row.getLong(1))
          .getFirst();
    }
  }

  private static ScratchServer server() {
    return new ScratchServer(
        folder.resolve("scratch"),
        Runs.of(folder.resolve("runs"), Map.of()),
        new ProgramsAtHand(
            Path.of("target", "scratch-programs").toAbsolutePath(),
            List.of(),
            new ZonkyJars(folder, ZonkyJars.CENTRAL)),
        "");
  }
}

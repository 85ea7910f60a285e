package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedStoreTest {
  @TempDir Path folder;
  private AppPaths paths;
  private AskedStore store;

  @BeforeEach
  void make() {
    paths = AppPaths.below(folder);
    store = new AskedStore(paths);
  }

  @Test
  void keepsWhatWasAskedByProfile() throws Exception {
    Asked first = asked("SELECT :id", Map.of("id", "7"));
    store.add("staging", first);
    store.add("staging", asked("SELECT 2", Map.of()));
    store.add("Büro/../x", asked("SELECT 3", Map.of()));
    assertEquals(List.of("SELECT 2", "SELECT :id"), texts("staging"));
    assertEquals(first, store.read("staging").asked().getLast());
    assertEquals(List.of("SELECT 3"), texts("Büro/../x"));
    assertEquals(List.of(), texts(""));
    store.clear("staging");
    assertEquals(List.of(), texts("staging"));
  }

  @Test
  void forgetsTheOldest() throws Exception {
    String long_ = "-- " + "x".repeat(150_000);
    for (int i = 0; i < 20; i++) {
      store.add("p", asked("SELECT " + i + long_, Map.of()));
    }
    assertEquals(13, store.read("p").asked().size());
    assertTrue(texts("p").getFirst().startsWith("SELECT 19"));
    store.add("p", asked("x".repeat(300_000), Map.of()));
    assertTrue(texts("p").getFirst().startsWith("SELECT 19"));
  }

  @Test
  void aCorruptFileIsSetAside() throws Exception {
    store.add("p", asked("SELECT 1", Map.of()));
    Path file = paths.state().resolve("asked").resolve("p.json");
    Files.writeString(file, "{\"asked\": [");
    AskedStore.Kept kept = store.read("p");
    assertEquals("corrupt-file", kept.problem().orElseThrow().code());
    assertEquals(List.of(), kept.asked());
    store.add("p", asked("SELECT 2", Map.of()));
    assertEquals(List.of("SELECT 2"), texts("p"));
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.filter(f -> f.getFileName().toString().contains("corrupt")).count());
    }
  }

  private List<String> texts(String profile) throws Exception {
    return store.read(profile).asked().stream().map(Asked::text).toList();
  }

  private static Asked asked(String text, Map<String, String> parameters) {
    return new Asked(
        text, parameters, Instant.parse("2024-05-06T07:08:09Z"), Duration.ofMillis(12), 3, "");
  }
}

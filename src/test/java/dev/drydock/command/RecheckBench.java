package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an edited file's findings take in a large folder: {@code mvn test -Pbench}. */
@Tag("bench")
class RecheckBench {
  private static final int FILES = 10_000;
  private static final int ROUNDS = 40;

  /** One thread does it all; its own time does not count what else the machine does. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @TempDir Path home;

  @Test
  void ofOneEditedFile() throws Exception {
    Path folder = Files.createDirectory(home.resolve("sql"));
    for (int i = 1; i <= FILES; i++) {
      Files.writeString(file(folder, i), text(i));
    }
    Workspace workspace =
        new Workspace(
            folder, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    try (UseCases useCases =
        UseCases.create(AppPaths.below(home.resolve("own")), Map.of(), Keyring.none())) {
      CheckFolder checkFolder = useCases.checkFolder();
      KeptCheck kept = checkFolder.keep(workspace);
      List<Double> whole = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        long begun = CPU.getCurrentThreadCpuTime();
        kept = checkFolder.keep(workspace);
        whole.add(since(begun));
      }
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "check of %,d files: median %.0f ms; %d MB in use with all that is kept%n",
          FILES, median(whole), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
      for (int edited : List.of(FILES, FILES - 100, FILES / 2, 1)) {
        Path file = file(folder, edited);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          Files.writeString(file, text(edited) + "ALTER TABLE nowhere ADD n" + round + " int;\n");
          long begun = CPU.getCurrentThreadCpuTime();
          kept = checkFolder.again(kept, Set.of(file)).orElseThrow();
          times.add(since(begun));
        }
        assertTrue(
            kept.report().findings().stream().anyMatch(f -> f.message().contains("nowhere")));
        Files.writeString(file, text(edited));
        kept = checkFolder.again(kept, Set.of(file)).orElseThrow();
        List<Double> warm = times.subList(ROUNDS / 4, ROUNDS);
        System.out.printf(
            "recheck of file %,d of %,d: median %.1f ms, best %.1f, worst %.1f; first %.1f%n",
            edited,
            FILES,
            median(warm),
            warm.stream().min(Double::compare).orElseThrow(),
            warm.stream().max(Double::compare).orElseThrow(),
            times.getFirst());
      }
    }
  }

  private static Path file(Path folder, int number) {
    return folder.resolve(String.format("%05d_t%d.sql", number, number));
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    text.append("-- what it is for\nCREATE TABLE t%1$d (\n  id bigint PRIMARY KEY,\n");
    text.append("  name text NOT NULL,\n  made timestamptz NOT NULL DEFAULT now()\n);\n");
    if (number > 10) {
      text.append("ALTER TABLE t%2$d ADD COLUMN other%1$d bigint REFERENCES t%3$d (id);\n");
      text.append("CREATE INDEX i%1$d ON t%2$d (other%1$d);\n");
    }
    text.append("INSERT INTO t%1$d (id, name) VALUES (1, 'one'), (2, 'two');\n");
    if (number % 10 == 0) {
      text.append("CREATE FUNCTION f%1$d() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n");
      text.append("  UPDATE t%1$d SET name = 'x' WHERE id = NEW.id;\n  RETURN NEW;\nEND\n$$;\n");
    }
    return text.toString().formatted(number, number - 5, number - 9);
  }

  private static double since(long begun) {
    return (CPU.getCurrentThreadCpuTime() - begun) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}

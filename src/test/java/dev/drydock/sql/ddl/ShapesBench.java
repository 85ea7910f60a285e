package dev.drydock.sql.ddl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast shapes are read, on one thread, scripts being cut already: {@code mvn test -Pbench}. */
@Tag("bench")
class ShapesBench {
  /** In megabytes per second. */
  private static final double LEAST = 20;

  private static final int ROUNDS = 40;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void realMigrations() throws IOException {
    List<Script> scripts = new ArrayList<>();
    long characters = 0;
    for (Path file : Corpora.sqlFiles()) {
      Script script = Script.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      scripts.add(script);
      characters += script.text().length();
    }
    List<Double> speeds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      int understood = 0;
      for (Script script : scripts) {
        for (Statement statement : script.statements()) {
          understood += Shapes.of(script, statement) instanceof Other ? 0 : 1;
        }
      }
      assertTrue(understood > 0);
      speeds.add(characters * 1e3 / (CPU.getCurrentThreadCpuTime() - start));
    }
    double median = speeds.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList().get(ROUNDS / 4);
    System.out.printf("shapes: %.0f MB/s%n", median);
    assertTrue(median >= LEAST);
  }
}

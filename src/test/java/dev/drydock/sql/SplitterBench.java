package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast text is read, on one thread: {@code mvn test -Pbench}. */
@Tag("bench")
class SplitterBench {
  /** Below it a folder of migrations is felt to load. */
  private static final double LEAST = 30;

  private static final int ROUNDS = 40;

  @Test
  void realMigrations() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : Corpora.sqlFiles()) {
      all.append(Files.readString(file)).append("\n;\n");
    }
    // the same ones twice over are long enough to measure
    measureBoth("corpora", all.append(all).toString());
  }

  @Test
  void seedFile() {
    StringBuilder seed = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      seed.append("INSERT INTO public.customers (id, name, email, created_at) VALUES (")
          .append(i)
          .append(", 'Ada O''Neill', 'ada")
          .append(i)
          .append("@example.org', now());\n");
    }
    measureBoth("seed", seed.toString());
  }

  private static void measureBoth(String name, String text) {
    double tokens = measure(text, SplitterBench::countTokens);
    double statements = measure(text, sql -> Script.parse(sql).statements().size());
    System.out.printf("%s: tokens %.0f MB/s, statements %.0f MB/s%n", name, tokens, statements);
    assertTrue(tokens >= LEAST && statements >= LEAST);
  }

  private static int countTokens(String text) {
    int count = 0;
    for (Lexer lexer = new Lexer(text); lexer.next(); ) {
      count++;
    }
    return count;
  }

  /** The median of the second half, in megabytes of UTF-8 per second. */
  private static double measure(String text, ToIntFunction<String> work) {
    long[] nanos = new long[ROUNDS];
    int expected = work.applyAsInt(text);
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int found = work.applyAsInt(text);
      nanos[i] = System.nanoTime() - start;
      assertTrue(found == expected && found > 0);
    }
    long[] warm = java.util.Arrays.copyOfRange(nanos, ROUNDS / 2, ROUNDS);
    java.util.Arrays.sort(warm);
    return text.getBytes(StandardCharsets.UTF_8).length * 1000.0 / warm[warm.length / 2];
  }
}

package dev.drydock.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long {@code status} takes as a whole process; needs {@code mvn package} before. */
@Tag("bench")
class StatusBench {
  private static final int RUNS = 7;

  @TempDir Path temporary;

  @Test
  void ofTenFiles() throws Exception {
    measure("status, 10 files", 10, 0.42);
  }

  @Test
  void ofTenThousandFiles() throws Exception {
    measure("status, 10,000 files of 1.5 KB and as many rows", 10_000, 1.0);
  }

  private void measure(String what, int files, double goal) throws Exception {
    assumeTrue(Files.isExecutable(Program.script()), "not packaged");
    Path folder = folder(files);
    TestDatabase database = TestPostgres.freshDatabase();
    Program program = new Program(temporary.resolve("home"));
    String script = Program.script().toString();
    Program.Ended marked =
        program.run(
            script,
            "--url",
            database.url(),
            "-d",
            folder,
            "repair",
            "mark-applied",
            "--all",
            "--yes");
    assertEquals(0, marked.status(), marked::toString);
    double[] seconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Program.Ended ended = program.run(script, "--url", database.url(), "-d", folder, "status");
      assertEquals(0, ended.status(), ended::toString);
      seconds[i] = ended.seconds();
    }
    Arrays.sort(seconds);
    double median = seconds[RUNS / 2];
    System.out.printf(
        "%s: median %.2f s, best %.2f s; goal %.2f s, ratio %.2f%n",
        what, median, seconds[0], goal, median / goal);
  }

  private Path folder(int files) throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("sql" + files));
    String padding = "-- what a migration of the usual size has around it\n".repeat(27);
    for (int i = 1; i <= files; i++) {
      Files.writeString(
          folder.resolve(String.format("%05d_t%d.sql", i, i)),
          "CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name text NOT NULL);\n" + padding);
    }
    return folder;
  }
}

package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million rows of twenty columns: first rows, memory, any row, export. */
@Tag("bench")
class ConsoleBench {
  private static final String MANY =
      "SELECT "
          + IntStream.rangeClosed(1, 20).mapToObj(i -> "n + " + i).collect(Collectors.joining(", "))
          + " FROM generate_series(1, 1000000) n";

  private static final QueryLimits LIMITS =
      new QueryLimits(Duration.ofMinutes(5), Duration.ofSeconds(1));

  private final TestDatabase database = TestPostgres.freshDatabase();

  @Test
  void aMillionRows() throws Exception {
    try (Database open = Database.open(database.profile(), database.passwords());
        Console console = new Console(open)) {
      for (int i = 0; i < 3; i++) {
        look(console);
      }
      for (ExportFormat format :
          new ExportFormat[] {ExportFormat.CSV, ExportFormat.JSON_LINES, ExportFormat.XLSX}) {
        export(console, format);
      }
    }
  }

  private void look(Console console) throws DrydockException, IOException, Exception {
    System.gc();
    long before = used();
    double server = firstOfServer();
    try (Answer answer = console.ask(query(), started -> {})) {
      System.gc();
      long kept = used() - before;
      long worst = 0;
      Random random = new Random(1);
      for (int i = 0; i < 1000; i++) {
        long begin = System.nanoTime();
        answer.rows().get(random.nextInt(1_000_000));
        worst = Math.max(worst, System.nanoTime() - begin);
      }
      System.out.printf(
          "first row after %d ms (psql's way %.0f ms), all after %.1f s, heap kept %.1f MB, any row at worst %.1f ms%n",
          answer.first().toMillis(),
          server,
          answer.took().toMillis() / 1000.0,
          kept / 1048576.0,
          worst / 1e6);
    }
  }

  /** The same with plain JDBC and a cursor. */
  private double firstOfServer() throws Exception {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(100);
        long begin = System.nanoTime();
        try (ResultSet rows = statement.executeQuery(MANY)) {
          rows.next();
          return (System.nanoTime() - begin) / 1e6;
        }
      }
    }
  }

  private static void export(Console console, ExportFormat format) throws Exception {
    long begin = System.nanoTime();
    long rows;
    try (Export export = Export.to(format, OutputStream.nullOutputStream(), "t")) {
      rows = console.read(query(), export, notice -> {});
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("%s: %.0f rows/s%n", format, rows / seconds);
  }

  private static Query query() {
    return new Query(MANY, Map.of(), QueryAs.profile(), LIMITS, 1_000_000);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

package dev.drydock.run.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.Shapes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatorTest {
  private static final Estimator ESTIMATOR =
      new Estimator(Map.of("public.orders", new TableSize(1_200_000_000, 300_000_000, 10_000_000)));

  @Test
  void aRewriteCountsTheTableAndItsIndexes() {
    Estimate estimate =
        of("ALTER TABLE orders ALTER id TYPE bigint", List.of("public.orders"), List.of());
    assertEquals(Duration.ofSeconds(4 + 3), estimate.low());
    assertEquals(Duration.ofSeconds(60 + 60), estimate.high());
    assertEquals(
        "writes orders anew (1.2 GB) at 20 MB to 300 MB a second;"
            + " then builds its indexes (300 MB) at 5 MB to 100 MB a second",
        estimate.reasoning());
  }

  @Test
  void aScanIsCheaperThanAnIndexAndThatThanChangingRows() {
    Estimate scan = scanned("ALTER TABLE orders ALTER n SET NOT NULL");
    Estimate index = scanned("CREATE INDEX ON orders (n)");
    Estimate unique = scanned("ALTER TABLE orders ADD UNIQUE (n)");
    Estimate rows = scanned("UPDATE orders SET n = 0");
    assertEquals(Duration.ofMillis(600), scan.low());
    assertEquals(Duration.ofSeconds(24), scan.high());
    assertEquals(Duration.ofSeconds(120), index.high());
    assertEquals(index, unique);
    assertEquals(Duration.ofSeconds(500), rows.high());
  }

  @Test
  void whatTouchesNoTableIsQuick() {
    Estimate estimate = of("ALTER TABLE orders ADD note text", List.of(), List.of());
    assertEquals(Duration.ZERO, estimate.low());
    assertEquals(Duration.ofMillis(50), estimate.high());
    Estimate unknown = of("SELECT 1", List.of(), List.of("public.unknown"));
    assertEquals(Estimate.CATALOG_ONLY, unknown.reasoning());
  }

  private static Estimate scanned(String sql) {
    return of(sql, List.of(), List.of("public.orders"));
  }

  private static Estimate of(String sql, List<String> rewrites, List<String> scans) {
    Script script = Script.parse(sql);
    return ESTIMATOR.bySize(
        Shapes.of(script, script.statements().getFirst()),
        Effects.observed(List.of(), rewrites, scans, List.of()),
        Duration.ofMillis(2));
  }
}

package dev.drydock.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.migration.HistoryTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryKeysTest {

  /** {@code printf drydock:public.schema_migrations | sha256sum}, the first sixteen digits. */
  @Test
  void theKeyIsTheBeginningOfAHash() {
    assertEquals(
        new HistoryLock.Advisory(List.of(Long.parseUnsignedLong("9913b152614a43fe", 16))),
        AdvisoryKeys.drydock(new HistoryTable("public", "schema_migrations")));
  }
}

package dev.drydock.tool.paired;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.rows.HighWater;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** golang-migrate's {@code schema_migrations}: the last version, and whether it is half done. */
final class GolangLayout {
  private GolangLayout() {}

  static HistoryLayout make() {
    return new HighWater(
        new ReadLayout(
            "golang-migrate",
            "golang-migrate",
            new HistoryTable("public", "schema_migrations"),
            Set.of("version", "dirty"),
            columns -> columns.columns().get("dirty").type().equals("boolean"),
            new RowReader(Optional.empty(), List.of("version")),
            GolangLayout::record));
  }

  private static HistoryRecord record(RowColumns row, Optional<Instant> at) {
    boolean dirty = row.value("dirty").filter("t"::equals).isPresent();
    return new HistoryRecord(
        Optional.of(Rows.number(row.value("version").orElse(""))),
        Optional.empty(),
        Optional.empty(),
        !dirty,
        dirty ? Optional.of("it is marked dirty: begun, and not ended") : Optional.empty(),
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row);
  }
}

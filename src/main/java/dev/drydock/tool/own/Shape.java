package dev.drydock.tool.own;

import dev.drydock.tool.Claim;
import dev.drydock.tool.TableColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two shapes, told by their columns; some may be missing and others added. */
enum Shape {
  DRYDOCK(
      "drydock",
      List.of("executed_by", "status", "error_message", "metadata"),
      List.of("id", "name", "version", "checksum", "applied_at", "execution_time_ms")),
  APPLIED_BY(
      "applied-by",
      List.of("applied_by"),
      List.of("version", "name", "applied_at", "checksum", "execution_time_ms"));

  /** Fewer than these are too few to tell, unless the table's name speaks too. */
  private static final int ENOUGH = 5;

  private final String id;
  private final List<String> own;
  private final List<String> common;

  Shape(String id, List<String> own, List<String> common) {
    this.id = id;
    this.own = own;
    this.common = common;
  }

  String id() {
    return id;
  }

  Optional<Claim> claim(TableColumns table) {
    TableColumns.Column appliedAt = table.columns().get("applied_at");
    if (!table.has("version", "applied_at")
        || !(table.has("name") || table.has("id"))
        || !(appliedAt.type().startsWith("timestamp") || appliedAt.type().equals("date"))) {
      return Optional.empty();
    }
    int fitting = count(table, own) + count(table, common);
    boolean named = table.table().name().toLowerCase(Locale.ROOT).contains("migration");
    if (fitting < (named ? 3 : ENOUGH) || isRatherTheOther(table)) {
      return Optional.empty();
    }
    int all = own.size() + common.size();
    return Optional.of(
        new Claim(40 + 50 * fitting / all, table.table() + " has the columns of its history"));
  }

  private boolean isRatherTheOther(TableColumns table) {
    Shape other = this == DRYDOCK ? APPLIED_BY : DRYDOCK;
    int mine = count(table, own);
    int theirs = count(table, other.own);
    // With nothing that tells them apart, the shorter shape is the likelier.
    return theirs > mine || theirs == mine && this == DRYDOCK && !table.has("id");
  }

  private static int count(TableColumns table, List<String> names) {
    return (int) names.stream().filter(table::has).count();
  }
}

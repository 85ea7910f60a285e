package dev.drydock.migration;

import java.util.List;

/**
 * What the database says was applied.
 *
 * @param table where it is kept, or would be
 * @param layout the id of the shape it has, or would be made in
 * @param exists whether the table is there
 */
public record History(
    HistoryTable table, String layout, boolean exists, List<HistoryRecord> records) {

  public History {
    records = List.copyOf(records);
  }
}

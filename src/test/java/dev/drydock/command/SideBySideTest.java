package dev.drydock.command;

import static dev.drydock.command.DriftReport.Change.ADDED;
import static dev.drydock.command.DriftReport.Change.CHANGED;
import static dev.drydock.command.DriftReport.Change.REMOVED;
import static dev.drydock.command.DriftReport.Change.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.command.DriftReport.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void changedAddedAndRemovedLinesStandBesideEachOther() {
    List<Row> rows = SideBySide.rows("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n");
    assertEquals(
        List.of(SAME, CHANGED, SAME, SAME, ADDED), rows.stream().map(Row::change).toList());
    assertEquals("b", rows.get(1).applied());
    assertEquals("B", rows.get(1).current());
    assertEquals(5, rows.get(4).fileLine().orElseThrow());
    assertEquals(true, rows.get(4).appliedLine().isEmpty());
  }

  @Test
  void linesThatAreGoneKeepTheirNumbers() {
    List<Row> rows = SideBySide.rows("a\nb\nc", "c");
    assertEquals(List.of(REMOVED, REMOVED, SAME), rows.stream().map(Row::change).toList());
    assertEquals(2, rows.get(1).appliedLine().orElseThrow());
    assertEquals(1, rows.get(2).fileLine().orElseThrow());
  }

  @Test
  void lineEndsAreNoDifference() {
    assertEquals(
        List.of(SAME, SAME),
        SideBySide.rows("a\r\nb\r\n", "a\nb\n").stream().map(Row::change).toList());
  }
}

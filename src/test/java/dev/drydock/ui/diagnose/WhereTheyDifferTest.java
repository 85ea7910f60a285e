package dev.drydock.ui.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WhereTheyDifferTest {
  @Test
  void whatBothBeginWithIsLeftOut() {
    String before = "definition: CREATE FUNCTION tax(a numeric) BEGIN -- ";
    assertEquals(
        new WhereTheyDiffer("definition: … nineteen percent", "definition: … nine"),
        WhereTheyDiffer.of(before + "nineteen percent", before + "nine"));
    assertEquals(
        new WhereTheyDiffer("… b, c", "… "), WhereTheyDiffer.of(before() + "b, c", before()));
  }

  @Test
  void whatIsSeenBesideItStays() {
    WhereTheyDiffer same = new WhereTheyDiffer("not null: yes", "not null: not set");
    assertEquals(same, WhereTheyDiffer.of(same.one(), same.other()));
    WhereTheyDiffer none = new WhereTheyDiffer("text", "");
    assertEquals(none, WhereTheyDiffer.of(none.one(), none.other()));
  }

  private static String before() {
    return "SELECT a_rather_long_name_of_a_column, ";
  }
}

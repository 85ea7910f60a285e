package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.ui.console.TextSearch.Match;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  private static final String TEXT = "Order, order and reorder; orders";

  @Test
  void caseWordsAndExpressions() {
    assertEquals(4, count(new TextSearch("order", false, false, false)));
    assertEquals(3, count(new TextSearch("order", true, false, false)));
    assertEquals(2, count(new TextSearch("order", false, true, false)));
    assertEquals(3, count(new TextSearch("o.d[a-z]+", true, false, true)));
    assertEquals(0, count(new TextSearch("o.d", true, false, false)));
    assertEquals(0, count(new TextSearch("x*", true, false, true)));
  }

  @Test
  void whatIsNoExpressionIsSaid() {
    var found = new TextSearch("(", true, false, true).in(TEXT);
    assertEquals("No regular expression: Unclosed group", found.problem().orElseThrow());
    // a group that is referred to is tried in every of its two to the fortieth ways
    var slow = new TextSearch("(a|aa)+\\1!", true, false, true).in("SELECT " + "a".repeat(60));
    assertEquals(Optional.of("This expression takes too long."), slow.problem());
  }

  @Test
  void replacesOneOrAll() {
    TextSearch search = new TextSearch("(re)?order", true, false, true);
    assertEquals(
        Optional.of("Order, [] and [re]; []s"), search.replaced(TEXT, "[$1]", Optional.empty()));
    assertEquals(
        Optional.of("Order, $1 and reorder; orders"),
        new TextSearch("order", true, false, false)
            .replaced(TEXT, "$1", Optional.of(new Match(7, 12))));
    assertEquals(Optional.empty(), search.replaced(TEXT, "$7", Optional.empty()));
    assertEquals(List.of(), new TextSearch("", true, false, false).in(TEXT).matches());
  }

  private static int count(TextSearch search) {
    return search.in(TEXT).matches().size();
  }
}

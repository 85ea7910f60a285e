package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.sql.Brackets.Pair;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BracketsTest {
  private static final String TEXT = "f(a[1], ')', (b) /* ( */)";

  @Test
  void findsItsFellowFromBothSides() {
    int last = TEXT.length() - 1;
    assertEquals(Optional.of(new Pair(1, Optional.of(last))), Brackets.beside(TEXT, 1));
    assertEquals(Optional.of(new Pair(1, Optional.of(last))), Brackets.beside(TEXT, 2));
    assertEquals(Optional.of(new Pair(last, Optional.of(1))), Brackets.beside(TEXT, last + 1));
    assertEquals(Optional.of(new Pair(3, Optional.of(5))), Brackets.beside(TEXT, 3));
    assertEquals(Optional.of(new Pair(5, Optional.of(3))), Brackets.beside(TEXT, 5));
  }

  @Test
  void noneInStringsAndComments() {
    assertEquals(Optional.empty(), Brackets.beside(TEXT, 9));
    assertEquals(Optional.empty(), Brackets.beside(TEXT, TEXT.indexOf("( */")));
    assertEquals(Optional.empty(), Brackets.beside("a + b", 2));
  }

  @Test
  void oneThatIsAloneSaysSo() {
    assertEquals(Optional.of(new Pair(1, Optional.empty())), Brackets.beside("f(a", 1));
    assertEquals(Optional.of(new Pair(2, Optional.empty())), Brackets.beside("f[)", 2));
  }
}

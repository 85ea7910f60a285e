package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void aNameCannotMoveTheCursorOrTurnTheText() {
    assertEquals("a\\u001b[31mb\\u202egpj.exe", Printable.of("a\u001b[31mb\u202egpj.exe"));
  }

  @Test
  void linesBecomeOne() {
    assertEquals("one two", Printable.of("one\ntwo"));
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "Größe ✓ 003_'; DROP TABLE x; --.sql";
    assertSame(text, Printable.of(text));
  }
}

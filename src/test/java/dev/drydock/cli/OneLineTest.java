package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void aNameCannotMoveTheCursorOrTurnTheText() {
    assertEquals("a<U+001B>[31mb<U+202E>gpj.exe", OneLine.of("a\u001b[31mb\u202egpj.exe"));
  }

  @Test
  void linesBecomeOne() {
    assertEquals("one two", OneLine.of("one\ntwo"));
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "Größe ✓ 003_'; DROP TABLE x; --.sql";
    assertSame(text, OneLine.of(text));
  }
}

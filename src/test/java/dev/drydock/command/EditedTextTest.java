package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedTextTest {
  @Test
  void editsArePutInFromTheLastToTheFirst() throws DrydockException {
    assertEquals(
        "A x\ny B;\nc\n",
        new EditedText("a x\ny b\nc\n")
            .with(
                List.of(
                    new TextEdit(2, 4, 2, 4, ";"),
                    new TextEdit(1, 1, 1, 2, "A"),
                    new TextEdit(2, 3, 2, 4, "B"))));
  }

  @Test
  void markAndLineEndsStayAndColumnsAreCodePoints() throws DrydockException {
    assertEquals(
        "\uFEFFdo\r\n😀 y\r\nz",
        new EditedText("\uFEFFx\r\n😀 x\r\nz")
            .with(List.of(new TextEdit(1, 1, 1, 2, "do"), new TextEdit(2, 3, 2, 4, "y"))));
    assertEquals(
        "a\r\nb\r\nc\r\n",
        new EditedText("a\r\nc\r\n").with(List.of(new TextEdit(2, 1, 2, 1, "b\n"))));
  }

  @Test
  void anEditOutsideOrAcrossAnotherIsRefused() {
    EditedText text = new EditedText("abc\n");
    for (List<TextEdit> edits :
        List.of(
            List.of(new TextEdit(4, 1, 4, 1, "x")),
            List.of(new TextEdit(1, 6, 1, 6, "x")),
            List.of(new TextEdit(1, 1, 1, 3, "x"), new TextEdit(1, 2, 1, 4, "y")))) {
      assertEquals(
          "fix-out-of-place",
          assertThrows(DrydockException.class, () -> text.with(edits)).problem().code());
    }
  }
}

package dev.drydock.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormattingTest {

  @Test
  void everySourceFileIsLaidOut() throws IOException {
    List<Path> untidy = new ArrayList<>();
    for (Path file : Formatting.sources()) {
      if (Formatting.betterLayout(file).isPresent()) {
        untidy.add(file);
      }
    }
    assertEquals(List.of(), untidy, "run: mvn test-compile exec:exec@format");
  }
}

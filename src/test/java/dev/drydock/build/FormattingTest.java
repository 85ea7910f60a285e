package dev.drydock.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormattingTest {

  @Test
  void everySourceFileIsLaidOut() throws IOException {
    List<Path> untidy =
        Formatting.sources().parallelStream().filter(FormattingTest::isUntidy).toList();
    assertEquals(List.of(), untidy, "run: mvn test-compile exec:exec@format");
  }

  private static boolean isUntidy(Path file) {
    try {
      return Formatting.betterLayout(file).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

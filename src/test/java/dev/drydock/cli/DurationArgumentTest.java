package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class DurationArgumentTest {
  private final DurationArgument argument = new DurationArgument();

  @Test
  void readsWhatPostgresqlWrites() {
    assertEquals(Duration.ofMillis(500), argument.convert("500ms"));
    assertEquals(Duration.ofSeconds(3), argument.convert("3s"));
    assertEquals(Duration.ofSeconds(3), argument.convert("3"));
    assertEquals(Duration.ofMinutes(2), argument.convert("2min"));
    assertEquals(Duration.ofHours(1), argument.convert("1 h"));
    assertEquals(Duration.ZERO, argument.convert("0"));
  }

  @Test
  void refusesTheRest() {
    for (String text : new String[] {"", "soon", "-1s", "3 weeks", "99999999999999s"}) {
      assertThrows(TypeConversionException.class, () -> argument.convert(text), text);
    }
  }
}

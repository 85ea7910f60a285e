package dev.drydock.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.Drydock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tour as {@code mvn} takes it where there is no display: a program of its own, to its end. */
@Tag("full")
@Timeout(300)
class TourTest {
  @TempDir Path home;

  @Test
  void theStoryEndsWell() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Drydock.class.getName(),
                "--demo")
            .directory(home.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    Process tour = builder.start();
    String told = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tour.waitFor(), told);
    for (int step = 1; step <= 7; step++) {
      assertTrue(told.contains("✓ " + step + " "), told);
    }
  }
}

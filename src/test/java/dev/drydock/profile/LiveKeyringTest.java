package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GNOME's keyring on a session bus of its own; skipped where either is not installed. */
@Tag("full")
class LiveKeyringTest {
  @TempDir Path home;

  @Test
  void aPasswordIsKeptFoundAndForgotten() throws Exception {
    assumeTrue(installed("dbus-run-session") && installed("gnome-keyring-daemon"));
    String unlocked =
        "echo unlock | gnome-keyring-daemon --unlock --components=secrets; exec \"$@\"";
    Path errors = home.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "dbus-run-session",
                    "--",
                    "sh",
                    "-c",
                    unlocked,
                    "sh",
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    LiveKeyring.class.getName()))
            .redirectError(errors.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_DATA_HOME", home.toString());
    builder.environment().remove("DRYDOCK_KEYRING");
    Process process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(
          List.of(
              "before: nothing", "store: true", "after: s3cret", "forget: true", "then: nothing"),
          said.lines().filter(line -> line.contains(": ")).toList());
      List<String> library =
          Files.readAllLines(errors).stream().filter(line -> line.contains("freedesktop")).toList();
      assertEquals(
          List.of(), library.stream().filter(line -> !line.startsWith("dbus-daemon")).toList());
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean installed(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

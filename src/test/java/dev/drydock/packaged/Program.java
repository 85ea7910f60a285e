package dev.drydock.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code target/drydock}, run as a person would. */
final class Program {
  static final Path HOME = Path.of("target/drydock").toAbsolutePath();

  private final Path own;

  /**
   * @param own a folder for what the program keeps
   */
  Program(Path own) {
    this.own = own;
  }

  /** What a process left behind. */
  record Ended(int status, String out, String err, double seconds) {
    @Override
    public String toString() {
      return "exit " + status + " after " + seconds + " s\n" + out + "\n--- err\n" + err;
    }
  }

  static Path script() {
    return HOME.resolve("bin/drydock");
  }

  /** The class path as the script puts it together. */
  static String classPath() throws IOException {
    return Files.readAllLines(HOME.resolve("lib/class-path")).stream()
        .map(jar -> HOME.resolve("lib/" + jar).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The Java it was packaged with. */
  static String java() throws IOException {
    return Files.readString(HOME.resolve("lib/java-home")).strip() + "/bin/java";
  }

  ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("DRYDOCK_HOME", own.toString());
    builder.environment().put("DRYDOCK_KEYRING", "off");
    return builder;
  }

  Ended run(Object... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    return finish(builder(words));
  }

  Ended finish(ProcessBuilder builder) throws IOException, InterruptedException {
    Files.createDirectories(own);
    Path out = Files.createTempFile(own, "out", "");
    Path err = Files.createTempFile(own, "err", "");
    long start = System.nanoTime();
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("it did not end: " + builder.command());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8),
        seconds);
  }
}

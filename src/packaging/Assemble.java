import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Completes {@code target/drydock} after the libraries were copied there: the program's own jar,
 * the start script, and the start-up cache, trained on a real command. Run by the build with the
 * JDK that compiled the program: {@code java Assemble.java PROJECT_FOLDER JAR}.
 */
final class Assemble {
  private static final long LONGEST_TRAINING_SECONDS = 120;

  private final Path project;
  private final Path home;

  private Assemble(Path project) {
    this.project = project;
    this.home = project.resolve("target/drydock");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Assemble assemble = new Assemble(Path.of(arguments[0]));
    assemble.copy(Path.of(arguments[1]));
    assemble.train();
  }

  private void copy(Path jar) throws IOException {
    // Copied with its time: the cache is valid only for the very files it was trained on.
    Files.copy(
        jar,
        home.resolve("lib/drydock.jar"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    Path script = home.resolve("bin/drydock");
    Files.createDirectories(script.getParent());
    Files.copy(
        project.resolve("src/packaging/drydock"), script, StandardCopyOption.REPLACE_EXISTING);
    if (!script.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + script + " executable");
    }
    Files.writeString(home.resolve("lib/java-home"), System.getProperty("java.home") + "\n");
  }

  private void train() throws IOException, InterruptedException {
    Path cache = home.resolve("lib/drydock.aot");
    Files.deleteIfExists(cache);
    // The embedded server's demo makes the most of the program work; where it cannot run (a build
    // host without the right to), listing a folder still covers what every command begins with.
    String sample = project.resolve("migrations-sample/numbered").toString();
    if (!trained(cache, List.of("-P", "demo", "status"))
        && !trained(cache, List.of("-d", sample, "status"))) {
      System.err.println("drydock: no start-up cache could be trained; starting takes longer");
    }
  }

  private boolean trained(Path cache, List<String> command)
      throws IOException, InterruptedException {
    Path own = project.resolve("target/drydock-training");
    List<String> line = new java.util.ArrayList<>();
    line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache));
    line.addAll(List.of("-jar", home.resolve("lib/drydock.jar").toString()));
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("DRYDOCK_HOME", own.toString());
    builder.environment().put("DRYDOCK_KEYRING", "off");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(project.resolve("target/drydock-training.log").toFile());
    Process process = builder.start();
    if (!process.waitFor(LONGEST_TRAINING_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      return false;
    }
    return process.exitValue() == 0 && Files.exists(cache);
  }
}

package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one of PostgreSQL's programs says it is.
 *
 * @param major for instance 18
 * @param text for instance {@code 18.6}
 */
public record ProgramVersion(int major, String text) {
  private static final Pattern SAID = Pattern.compile("\\(PostgreSQL\\) (\\d+)(\\S*)");
  private static final int SECONDS = 5;
  private static final int LONGEST_ANSWER = 1000;

  /** Runs it to ask; empty for what does not answer as a program of PostgreSQL would. */
  public static Optional<ProgramVersion> of(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readNBytes(LONGEST_ANSWER);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return in(new String(said, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty(); // executable and not to be run here: another system's
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<ProgramVersion> in(String said) {
    Matcher version = SAID.matcher(said);
    return version.find()
        ? Optional.of(
            new ProgramVersion(
                Integer.parseInt(version.group(1)), version.group(1) + version.group(2)))
        : Optional.empty();
  }
}

package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs {@code pg_dump}, which reads in one read-only transaction, and takes what it writes. */
final class SchemaDump {
  /** The code of what is thrown when pg_dump does not do it. */
  static final String REFUSED = "schema-not-copied";

  private static final int LOOK_EVERY_MILLIS = 100;

  private SchemaDump() {}

  /**
   * @param variables libpq's, with the password; no other PG… variable reaches the program
   * @return the schema as SQL
   * @throws DrydockException REFUSED with what pg_dump said; CANCELLED
   */
  static String run(List<String> call, Map<String, String> variables, BooleanSupplier cancelled)
      throws DrydockException {
    try {
      ProcessBuilder builder = new ProcessBuilder(call);
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().putAll(variables);
      builder.environment().put("LC_MESSAGES", "C");
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        CompletableFuture<String> said = reading(process.getInputStream());
        CompletableFuture<String> complaints = reading(process.getErrorStream());
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          Cancelled.check(cancelled);
        }
        if (process.exitValue() != 0) {
          throw refused(complaints.join().strip());
        }
        return said.join();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | CompletionException e) {
      throw refused(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Cancelled.exception();
    }
  }

  private static CompletableFuture<String> reading(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.completeExceptionally(e);
              }
            });
    return text;
  }

  private static DrydockException refused(String why) {
    return new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            REFUSED,
            "pg_dump could not read the schema: " + why,
            "Log in as a role that may read every table, or rehearse with --on target."));
  }
}

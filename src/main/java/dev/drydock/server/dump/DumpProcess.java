package dev.drydock.server.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A {@code pg_dump} at work, which reads in one read-only transaction. */
public final class DumpProcess {
  private static final int LOOK_EVERY_MILLIS = 100;

  /** To tell the server that it gives up, before it is killed. */
  private static final int GRACE_SECONDS = 2;

  /** 128 and SIGINT or SIGTERM. */
  private static final Set<Integer> INTERRUPTED = Set.of(130, 143);

  private DumpProcess() {}

  /** How it ended. */
  public sealed interface End {
    /**
     * It did it.
     *
     * @param output all of its standard output
     * @param said what it warned of; blank when it did not
     */
    record Done(String output, String said) implements End {}

    /**
     * It did not.
     *
     * @param why as it, or the operating system, says it
     */
    record Refused(String why) implements End {}

    /** It was stopped: by whoever asked for it, or by Ctrl-C, which reaches every program. */
    record Stopped() implements End {}
  }

  /**
   * Runs it to its end.
   *
   * @param call as {@link PgDump} makes it
   * @param variables libpq's, with the password; no other PG… variable reaches the program
   * @param stopped asked several times a second; whoever answers may look at how far it is
   */
  public static End run(List<String> call, Map<String, String> variables, BooleanSupplier stopped) {
    try {
      ProcessBuilder builder = new ProcessBuilder(call);
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().putAll(variables);
      builder.environment().put("LC_ALL", "C"); // its words are read, and LC_ALL goes before others
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        return end(process, stopped);
      } finally {
        stop(process);
      }
    } catch (IOException | CompletionException e) {
      return new End.Refused(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new End.Stopped();
    }
  }

  private static End end(Process process, BooleanSupplier stopped) throws InterruptedException {
    CompletableFuture<String> output = reading(process.getInputStream());
    CompletableFuture<String> said = reading(process.getErrorStream());
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      if (stopped.getAsBoolean()) {
        return new End.Stopped();
      }
    }
    if (process.exitValue() == 0) {
      return new End.Done(output.join(), said.join().strip());
    }
    boolean interrupted =
        INTERRUPTED.contains(process.exitValue()) || said.join().contains("terminated by user");
    return interrupted ? new End.Stopped() : new End.Refused(said.join().strip());
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
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
}

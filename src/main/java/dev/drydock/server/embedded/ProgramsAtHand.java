package dev.drydock.server.embedded;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The PostgreSQL servers that can be started on this machine: installed ones, the bundled one, and
 * others in zonky's jars, either fetched before or in the local Maven repository.
 *
 * <p>Safe on any thread; unpacking takes two seconds, once.
 */
public final class ProgramsAtHand {
  private final Path cache;
  private final List<Path> installed;
  private final ZonkyJars jars;

  /**
   * @param cache where those in jars are unpacked, a folder each
   * @param installed folders with {@code bin} in them that may hold a server
   */
  public ProgramsAtHand(Path cache, List<Path> installed, ZonkyJars jars) {
    this.cache = cache;
    this.installed = List.copyOf(installed);
    this.jars = jars;
  }

  /** The one that comes with Drydock. */
  public ServerPrograms bundled(Consumer<String> progress) throws DrydockException {
    return unpacked(
        () -> Binaries.unpackedIn(cache.resolve(Binaries.BUNDLED), progress), Binaries.BUNDLED);
  }

  /**
   * The one most like a server of a major version: that very version, installed ones first, for
   * they may have its extensions; else the nearest above; else the newest.
   */
  public ServerPrograms nearest(int major, Consumer<String> progress) throws DrydockException {
    Optional<ServerPrograms> same = exactly(major, progress);
    if (same.isPresent()) {
      return same.get();
    }
    for (int above = major + 1; above < Binaries.BUNDLED_MAJOR; above++) {
      Optional<ServerPrograms> nearest = exactly(above, progress);
      if (nearest.isPresent()) {
        return nearest.get();
      }
    }
    return bundled(progress);
  }

  private Optional<ServerPrograms> exactly(int major, Consumer<String> progress)
      throws DrydockException {
    Optional<ServerPrograms> own =
        installed.stream()
            .flatMap(home -> ServerPrograms.in(home).stream())
            .filter(programs -> programs.major() == major)
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    if (major == Binaries.BUNDLED_MAJOR) {
      return Optional.of(bundled(progress));
    }
    Optional<Path> fetched = fetched(major);
    if (fetched.isPresent()) {
      return ServerPrograms.in(fetched.get());
    }
    Optional<Path> jar = jars.local(major);
    return jar.isPresent() ? Optional.of(unpacked(major, jar.get(), progress)) : Optional.empty();
  }

  /**
   * Whether a server of this major version would have to be fetched, and can be.
   *
   * @return what to fetch and from where, for people
   */
  public Optional<String> fetchable(int major) {
    boolean here =
        major == Binaries.BUNDLED_MAJOR
            || fetched(major).isPresent()
            || jars.local(major).isPresent()
            || installed.stream()
                .flatMap(home -> ServerPrograms.in(home).stream())
                .anyMatch(programs -> programs.major() == major);
    return here ? Optional.empty() : jars.remote(major);
  }

  /**
   * Fetches a server of a major version from Maven Central, once; nothing happens when one is at
   * hand. Only after a person said so.
   *
   * @throws DrydockException CONNECTION when it cannot be fetched, INPUT when there is none
   */
  public void fetch(int major, Consumer<String> progress) throws DrydockException {
    if (fetchable(major).isPresent()) {
      Path jar = jars.fetched(major, cache, progress);
      try {
        unpacked(major, jar, progress);
      } finally {
        delete(jar);
      }
    }
  }

  private static void delete(Path jar) throws DrydockException {
    try {
      Files.deleteIfExists(jar);
    } catch (IOException e) {
      throw failed(jar.getFileName().toString(), e);
    }
  }

  private Optional<Path> fetched(int major) {
    if (!Files.isDirectory(cache)) {
      return Optional.empty();
    }
    try (Stream<Path> unpacked = Files.list(cache)) {
      return unpacked
          .filter(folder -> folder.getFileName().toString().startsWith(major + "."))
          .filter(Files::isDirectory)
          .max(Comparator.comparing(Path::getFileName));
    } catch (IOException e) {
      return Optional.empty(); // as good as not fetched: it will be again
    }
  }

  private ServerPrograms unpacked(int major, Path jar, Consumer<String> progress)
      throws DrydockException {
    String version = ZonkyJars.versionOf(jar);
    return unpacked(() -> Binaries.unpackedIn(cache.resolve(version), jar, progress), version);
  }

  /** Something that unpacks programs. */
  @FunctionalInterface
  private interface Unpacking {
    Path run() throws IOException;
  }

  private static ServerPrograms unpacked(Unpacking unpacking, String version)
      throws DrydockException {
    try {
      Path home = unpacking.run();
      return ServerPrograms.in(home)
          .orElseThrow(() -> new IOException("its programs do not run on this machine"));
    } catch (IOException e) {
      throw failed("PostgreSQL " + version, e);
    }
  }

  private static DrydockException failed(String what, IOException e) {
    return new DrydockException(
        DrydockException.Kind.CONNECTION,
        Problem.error(
            "embedded-not-started",
            what + " could not be unpacked: " + e.getMessage(),
            "Make room in Drydock's cache folder, or delete that folder to start afresh."),
        e);
  }
}

package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ServerPrograms;
import dev.drydock.server.embedded.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clusters that were made before, each under a name of what it was made from, and servers started
 * on copies of them. The ones not used for longest are deleted.
 */
final class Images {
  private static final int KEPT = 8;
  private static final String FACTS = "facts.json";
  private static final String CLUSTER = "cluster.tar";

  /** Of an empty cluster: it says only that the image is whole. */
  private static final ImageFacts EMPTY = new ImageFacts("postgres", "nothing", List.of());

  private static final String EMPTY_CLUSTER = "an empty cluster ";

  private final Path images;
  private final Runs runs;

  /**
   * @param folder where they are kept
   * @param runs where servers run on copies of them
   */
  Images(Path folder, Runs runs) {
    this.images = folder;
    this.runs = runs;
  }

  /** A server on a copy of an image. */
  record Started(ThrowawayServer server, ImageFacts facts) {}

  /** Fills an empty server with what an image is to hold. */
  @FunctionalInterface
  interface Filling extends AutoCloseable {
    ImageFacts fill(ThrowawayServer server) throws DrydockException;

    @Override
    default void close() {}
  }

  /**
   * Begins when an image has to be made, so that what is read for it is read while a server starts.
   */
  @FunctionalInterface
  interface Making {
    Filling begin();
  }

  /** Starts a server on what it keeps as an image. */
  @FunctionalInterface
  private interface Maker {
    Started make(Path image) throws IOException, DrydockException;
  }

  /**
   * Starts a server on what is called so, made now when it is not there.
   *
   * @param name says all that makes a difference, the programs aside
   */
  Started start(String name, ServerPrograms programs, Making making) throws DrydockException {
    return start(
        name,
        programs,
        image -> {
          try (Filling filling = making.begin()) {
            return filled(image, onEmptyCluster(programs), filling);
          }
        });
  }

  private ThrowawayServer onEmptyCluster(ServerPrograms programs) throws DrydockException {
    return start(EMPTY_CLUSTER, programs, image -> empty(image, programs)).server();
  }

  private Started start(String name, ServerPrograms programs, Maker maker) throws DrydockException {
    Path image =
        images.resolve(
            Naming.of(name + programs + programs.extensions() + ThrowawayServer.SUPERUSER));
    if (Files.exists(image.resolve(FACTS))) {
      try {
        return copy(image, programs);
      } catch (IOException | DrydockException spoilt) {
        // deleted meanwhile, or half gone with a full disk: it is made again
        System.getLogger(Images.class.getName())
            .log(System.Logger.Level.DEBUG, "an image cannot be used", spoilt);
      }
    }
    try {
      ThrowawayServer.deleteImage(image);
      Started made = maker.make(image);
      forgetOldest();
      return made;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private Started copy(Path image, ServerPrograms programs) throws IOException, DrydockException {
    ImageFacts facts = ImageFacts.read(image.resolve(FACTS));
    Files.setLastModifiedTime(image.resolve(FACTS), FileTime.from(Instant.now()));
    return new Started(ThrowawayServer.onCopyOf(image.resolve(CLUSTER), programs, runs), facts);
  }

  private Started empty(Path image, ServerPrograms programs) throws IOException, DrydockException {
    return kept(
        image, ThrowawayServer.onNothing(programs, runs, image.resolve(CLUSTER)), server -> EMPTY);
  }

  private static Started filled(Path image, ThrowawayServer server, Filling filling)
      throws IOException, DrydockException {
    return kept(
        image,
        server,
        filled -> {
          ImageFacts facts = filling.fill(filled);
          filled.keepAs(image.resolve(CLUSTER));
          return facts;
        });
  }

  private static Started kept(Path image, ThrowawayServer server, Filling filling)
      throws IOException, DrydockException {
    boolean made = false;
    try {
      ImageFacts facts = filling.fill(server);
      facts.write(image.resolve(FACTS));
      made = true;
      return new Started(server, facts);
    } finally {
      if (!made) {
        server.close();
      }
    }
  }

  private void forgetOldest() throws IOException {
    List<Path> all;
    try (Stream<Path> folders = Files.list(images)) {
      all = folders.sorted(Comparator.comparing(Images::lastUse).reversed()).toList();
    }
    for (Path image : all.subList(Math.min(KEPT, all.size()), all.size())) {
      ThrowawayServer.deleteImage(image);
    }
  }

  private static Instant lastUse(Path image) {
    try {
      return Files.getLastModifiedTime(image.resolve(FACTS)).toInstant();
    } catch (IOException unfinished) {
      return Instant.EPOCH;
    }
  }

  private static DrydockException failed(IOException e) {
    return new DrydockException(
        DrydockException.Kind.CONNECTION,
        Problem.error(
            "scratch-not-kept",
            "The scratch database could not be kept: " + e.getMessage(),
            "Make room on the disk of Drydock's cache folder; deleting that folder starts afresh."),
        e);
  }
}

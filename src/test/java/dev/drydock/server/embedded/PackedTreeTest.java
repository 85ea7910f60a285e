package dev.drydock.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTreeTest {
  @TempDir Path home;

  @Test
  void comesOutAsItWentIn() throws Exception {
    Path tree = home.resolve("tree");
    Random random = new Random(7);
    Files.createDirectories(tree.resolve("data/base/16384"));
    Files.createDirectories(tree.resolve("data/pg_twophase"));
    for (int i = 0; i < 1_100; i++) {
      byte[] content = new byte[random.nextInt(3) * 8192];
      random.nextBytes(content);
      Files.write(tree.resolve("data/base/16384/" + i), content);
    }
    Files.writeString(tree.resolve("password"), "s3cret");
    Files.writeString(tree.resolve("data/" + "long".repeat(40)), "a long name");

    PackedTree.pack(tree, home.resolve("packed.tar"));
    PackedTree.unpack(home.resolve("packed.tar"), home.resolve("other"));

    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.toList()) {
        Path there = home.resolve("other").resolve(tree.relativize(each));
        if (Files.isDirectory(each)) {
          assertThat(there).isDirectory();
        } else {
          assertThat(there).hasBinaryContent(Files.readAllBytes(each));
        }
      }
    }
    try (Stream<Path> all = Files.walk(home.resolve("other"))) {
      assertThat(all.count()).isEqualTo(1_100 + 2 + 5);
    }
  }

  @Test
  void whatIsCutOffIsNotTakenForWhole() throws Exception {
    Path tree = Files.createDirectory(home.resolve("tree"));
    Files.write(tree.resolve("one"), new byte[100_000]);
    Path packed = home.resolve("packed.tar");
    PackedTree.pack(tree, packed);
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, java.util.Arrays.copyOf(whole, 50_000));
    assertThatIOException().isThrownBy(() -> PackedTree.unpack(packed, home.resolve("other")));
  }
}

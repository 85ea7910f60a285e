package dev.drydock.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that comes with the program. */
final class Resource {
  private Resource() {}

  /** Its lines, without comments. */
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream("/explain/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("the program's own file " + name + " is unreadable", e);
    }
  }
}

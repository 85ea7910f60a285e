package dev.drydock.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo's files inside the program; a class path cannot be listed, so an index names them. */
final class DemoResources {
  private static final String ROOT = "/demo/";

  private DemoResources() {}

  /** The names of a demo's migrations, each {@code <id>/<file>}. */
  static List<String> files(Demo demo) throws IOException {
    return text("index.txt").lines().filter(name -> name.startsWith(demo.id() + "/")).toList();
  }

  /**
   * The text of a resource.
   *
   * @param name below {@code /demo/}, or absolute
   */
  static String text(String name) throws IOException {
    String path = name.startsWith("/") ? name : ROOT + name;
    try (InputStream stream = DemoResources.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IOException("the program was packaged without " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

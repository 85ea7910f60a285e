package dev.drydock.check.schema;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code names.txt} and {@code extensions.txt}: names by section, {@code [sort]} or {@code
 * [extension sort]}.
 */
public final class KnownNames {
  private KnownNames() {}

  /**
   * What is known of every database and of extensions; some 5,000 names.
   *
   * @throws DrydockException INTERNAL when the program is damaged
   */
  public static Names read() throws DrydockException {
    Map<String, Set<String>> names = sections("names.txt");
    BuiltIn builtIn =
        new BuiltIn(
            of(names, "routine"),
            of(names, "type"),
            of(names, "opclass"),
            of(names, "relation"),
            of(names, "role"));
    return new Names(builtIn, new Extensions(extensions(sections("extensions.txt"))));
  }

  private static Map<String, Extensions.Contents> extensions(Map<String, Set<String>> sections) {
    Map<String, Extensions.Contents> known = new HashMap<>();
    for (String section : new TreeSet<>(sections.keySet())) {
      String[] words = section.split(" ");
      boolean complete = words.length == 1;
      if (complete || words[1].equals("incomplete")) {
        known.put(
            words[0],
            new Extensions.Contents(
                complete,
                of(sections, words[0] + " routine"),
                of(sections, words[0] + " type"),
                of(sections, words[0] + " opclass"),
                of(sections, words[0] + " relation"),
                of(sections, words[0] + " schema")));
      }
    }
    return known;
  }

  private static Set<String> of(Map<String, Set<String>> sections, String section) {
    return sections.getOrDefault(section, Set.of());
  }

  private static Map<String, Set<String>> sections(String file) throws DrydockException {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> current = new HashSet<>();
    for (String line : text(file).split("\n")) {
      if (line.startsWith("[")) {
        current =
            sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new HashSet<>());
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        current.addAll(Arrays.asList(line.split(" ")));
      }
    }
    return sections;
  }

  private static String text(String file) throws DrydockException {
    try (InputStream resource = KnownNames.class.getResourceAsStream("/check/" + file)) {
      if (resource == null) {
        throw new IOException("it is absent");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error(
              "names-unreadable",
              "The names PostgreSQL knows cannot be read: " + e.getMessage(),
              "Install Drydock again."),
          e);
    }
  }
}

package dev.drydock.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One error to provoke, and what is to be said of it: a block of a text such as errors.txt. */
record Provoked(
    String name,
    String setup,
    Optional<String> role,
    boolean auto,
    String state,
    String sql,
    List<String> says,
    List<String> why,
    List<String> fix,
    List<String> never,
    List<String> sees,
    List<String> verdict,
    List<String> first,
    boolean mends) {

  static List<Provoked> all() throws IOException {
    return of("errors.txt");
  }

  static List<Provoked> of(String file) throws IOException {
    List<Provoked> all = new ArrayList<>();
    for (String block : Expected.read(file).split("(?m)^# ")) {
      if (!block.isBlank()) {
        all.add(read(block));
      }
    }
    return all;
  }

  private static Provoked read(String block) {
    List<String> setup = new ArrayList<>();
    List<String> sql = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String state = "";
    Optional<String> role = Optional.empty();
    boolean auto = false;
    List<String> lines = block.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("> ")) {
        expected.add(line.substring(2));
      } else if (line.startsWith("fails ")) {
        state = line.substring(6).strip();
      } else if (line.startsWith("as ")) {
        role = Optional.of(line.substring(3).strip());
      } else if (line.equals("auto")) {
        auto = true;
      } else {
        (state.isEmpty() ? setup : sql).add(line);
      }
    }
    return new Provoked(
        lines.getFirst(),
        String.join("\n", setup),
        role,
        auto,
        state,
        String.join("\n", sql),
        of("says", expected),
        of("why", expected),
        of("fix", expected),
        of("never", expected),
        of("sees", expected),
        of("verdict", expected),
        of("first", expected),
        expected.contains("mends"));
  }

  private static List<String> of(String word, List<String> expected) {
    return expected.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .toList();
  }
}

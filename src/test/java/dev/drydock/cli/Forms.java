package dev.drydock.cli;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Migrations in many forms PostgreSQL takes, with what it says to those it refuses: files of {@code
 * src/test/resources/forms}. A line {@code ---- name} begins a migration, {@code ---- name >=17}
 * one for some servers only; {@code -- !42P01} at a line's end is the SQLSTATE of the last
 * statement that begins in it or before, {@code -- !<16 42601} for some servers only.
 */
record Forms(String name, List<Forms.File> files) {
  private static final Pattern HEAD = Pattern.compile("---- (\\w+)(?: (>=|<)(\\d+))?");
  private static final Pattern REFUSED =
      Pattern.compile("-- !(?:(>=|<)(\\d+) )?([0-9A-Z]{5})$", Pattern.MULTILINE);

  /** One migration; what is refused is by offset of the statement. */
  record File(String name, String text, Script script, TreeMap<Integer, String> refused) {
    /** The statement an offset is in or after, as the offset of its start. */
    Optional<String> refusal(int offset) {
      return script.statements().stream()
          .filter(statement -> statement.start() <= offset && offset <= statement.end())
          .findFirst()
          .map(statement -> refused.get(statement.start()));
    }

    /** Without what is refused, in the same places. */
    String clean() {
      StringBuilder clean = new StringBuilder(text);
      for (Statement statement : script.statements()) {
        if (refused.containsKey(statement.start())) {
          for (int i = statement.start(); i < statement.end(); i++) {
            if (clean.charAt(i) != '\n') {
              clean.setCharAt(i, ' ');
            }
          }
        }
      }
      return clean.toString();
    }
  }

  /** As the servers of one major version are to take them. */
  static Forms of(String name, int major) throws IOException {
    String all;
    try (var in = Forms.class.getResourceAsStream("/forms/" + name + ".sql")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<File> files = new ArrayList<>();
    for (String part : all.split("(?m)^(?=---- )")) {
      int line = part.indexOf('\n');
      Matcher head = HEAD.matcher(line < 0 ? "" : part.substring(0, line));
      if (head.matches() && holds(head.group(2), head.group(3), major)) {
        String number = "%03d_".formatted(files.size() + 1);
        files.add(file(number + head.group(1) + ".sql", part.substring(line + 1), major));
      }
    }
    return new Forms(name, List.copyOf(files));
  }

  private static File file(String name, String text, int major) {
    Script script = Script.parse(text);
    TreeMap<Integer, String> refused = new TreeMap<>();
    Matcher mark = REFUSED.matcher(text);
    while (mark.find()) {
      if (holds(mark.group(1), mark.group(2), major)) {
        script.statements().stream()
            .map(Statement::start)
            .filter(start -> start < mark.start())
            .reduce((first, second) -> second)
            .ifPresent(start -> refused.put(start, mark.group(3)));
      }
    }
    return new File(name, text, script, refused);
  }

  private static boolean holds(String relation, String version, int major) {
    return relation == null
        || (relation.equals("<")
            ? major < Integer.parseInt(version)
            : major >= Integer.parseInt(version));
  }

  Path write(Path folder, boolean clean) throws IOException {
    Files.createDirectories(folder);
    for (File file : files) {
      Files.writeString(folder.resolve(file.name()), clean ? file.clean() : file.text());
    }
    return folder;
  }

  File file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }
}

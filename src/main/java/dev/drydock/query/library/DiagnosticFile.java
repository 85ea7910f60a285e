package dev.drydock.query.library;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.query.library.Diagnostic.Picture;
import dev.drydock.query.library.Diagnostic.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a diagnostic from its file: lines {@code -- key: value} first, then SQL. {@code -- on: 17}
 * begins the SQL for servers from that major version on; {@code -- parameter: name | kind | initial
 * | label} may come several times.
 */
final class DiagnosticFile {
  private static final Pattern HEAD = Pattern.compile("-- ?([a-z-]+): *(.*)");

  private final String name;
  private final Map<String, String> head = new HashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Variant> variants = new ArrayList<>();
  private final StringBuilder sql = new StringBuilder();
  private int from;

  private DiagnosticFile(String name) {
    this.name = name;
  }

  /**
   * @param name the file's, without its ending
   * @throws DrydockException INPUT for a file without title or SQL, naming the file and line
   */
  static Diagnostic read(String name, String text) throws DrydockException {
    DiagnosticFile file = new DiagnosticFile(name);
    int line = 0;
    for (String content : text.lines().toList()) {
      line++;
      file.line(line, content);
    }
    file.endVariant();
    return file.diagnostic();
  }

  private void line(int number, String line) throws DrydockException {
    Matcher matcher = HEAD.matcher(line.strip());
    boolean isHead = matcher.matches();
    if (isHead && matcher.group(1).equals("on")) {
      endVariant();
      from = major(number, matcher.group(2));
    } else if (isHead && sql.isEmpty() && matcher.group(1).equals("parameter")) {
      parameters.add(parameter(number, matcher.group(2)));
    } else if (isHead && sql.isEmpty()) {
      head.put(matcher.group(1), matcher.group(2).strip());
    } else {
      sql.append(line).append('\n');
    }
  }

  private int major(int line, String text) throws DrydockException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw bad(line, "“" + text + "” is no major version.", "Write for instance -- on: 17.");
    }
  }

  private Parameter parameter(int line, String text) throws DrydockException {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 4) {
      throw bad(
          line,
          "A parameter has four parts.",
          "Write -- parameter: name | kind | initial value | label.");
    }
    return new Parameter(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
  }

  private void endVariant() {
    String text = sql.toString().strip();
    if (!text.isEmpty()) {
      variants.add(new Variant(from, text));
    }
    sql.setLength(0);
  }

  private Diagnostic diagnostic() throws DrydockException {
    if (!head.containsKey("title") || variants.isEmpty()) {
      throw bad(
          1,
          "A diagnostic needs a title and a query.",
          "Begin the file with -- title: and the question in plain words.");
    }
    return new Diagnostic(
        name,
        head.get("title"),
        head.getOrDefault("category", "own"),
        head.getOrDefault("about", ""),
        value("monitor"),
        value("extension"),
        parameters,
        value("picture").flatMap(DiagnosticFile::picture),
        value("empty"),
        value("found"),
        value("next").stream().flatMap(v -> Stream.of(v.split(", *"))).toList(),
        variants);
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(head.get(key)).filter(text -> !text.isEmpty());
  }

  private static Optional<Picture> picture(String text) {
    String[] words = text.split(" +");
    return switch (words[0] + " " + words.length) {
      case "tree 3" -> Optional.of(new Picture.Tree(words[1], words[2]));
      case "bars 2" -> Optional.of(new Picture.Bars(words[1]));
      case "queue 1" -> Optional.of(new Picture.Queue());
      default -> Optional.empty();
    };
  }

  private DrydockException bad(int line, String message, String remedy) {
    return new DrydockException(
        Kind.INPUT,
        Problem.error("bad-diagnostic", name + ".sql, line " + line + ": " + message, remedy));
  }
}

package dev.drydock.tool.sqitch;

import dev.drydock.migration.ChecksumAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code sqitch.plan}: pragmas, changes with what they need, tags. A change whose name comes
 * again has been reworked; the earlier one's script then has a tag in its name.
 */
final class Plan {
  private static final Pattern PRAGMA = Pattern.compile("%\\s*([\\w-]+)\\s*=\\s*(.*?)\\s*");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\s*([+-]?)\\s*(\\S+?)\\s*(?:\\[(.*?)\\])?\\s+(\\d{4}-\\d\\d-\\d\\dT\\S+Z)\\s+(.*?<[^>]*>)"
              + "\\s*(?:#\\s*(.*?))?\\s*");
  private static final Pattern TAG = Pattern.compile("\\s*@(\\S+)\\s.*");

  private final Map<String, String> pragmas = new HashMap<>();
  private final List<Line> changes = new ArrayList<>();
  private Optional<String> parent = Optional.empty();

  /** A change, and the tags that came directly after it. */
  private record Line(String id, String name, List<String> tags) {}

  private Plan() {}

  /** The changes in the order they are deployed. */
  static List<PlannedChange> read(String text) {
    Plan plan = new Plan();
    text.lines().forEach(plan::line);
    List<PlannedChange> planned = new ArrayList<>();
    for (int i = 0; i < plan.changes.size(); i++) {
      planned.add(plan.change(i));
    }
    return planned;
  }

  private PlannedChange change(int index) {
    Line line = changes.get(index);
    List<String> tags = new ArrayList<>();
    for (int i = index; i < changes.size(); i++) {
      if (i > index && changes.get(i).name().equals(line.name())) {
        return new PlannedChange(line.id(), line.name(), tags);
      }
      tags.addAll(changes.get(i).tags());
    }
    return new PlannedChange(line.id(), line.name(), List.of());
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    Matcher pragma = PRAGMA.matcher(line);
    Matcher tag = TAG.matcher(line);
    Matcher change = CHANGE.matcher(line);
    if (pragma.matches()) {
      pragmas.put(pragma.group(1), pragma.group(2));
    } else if (tag.matches()) {
      if (!changes.isEmpty()) {
        changes.getLast().tags().add(tag.group(1));
      }
    } else if (change.matches() && !change.group(1).equals("-")) {
      String id = id(change);
      changes.add(new Line(id, change.group(2), new ArrayList<>()));
      parent = Optional.of(id);
    }
  }

  private String id(Matcher change) {
    StringBuilder info = new StringBuilder();
    info.append("project ").append(pragmas.getOrDefault("project", "")).append('\n');
    if (pragmas.containsKey("uri")) {
      info.append("uri ").append(pragmas.get("uri")).append('\n');
    }
    info.append("change ").append(change.group(2)).append('\n');
    parent.ifPresent(id -> info.append("parent ").append(id).append('\n'));
    info.append("planner ").append(change.group(5)).append('\n');
    info.append("date ").append(change.group(4));
    List<String> needed = words(change.group(3));
    block(info, "requires", '+', needed.stream().filter(n -> !n.startsWith("!")).toList());
    block(
        info,
        "conflicts",
        '-',
        needed.stream().filter(n -> n.startsWith("!")).map(n -> n.substring(1)).toList());
    String note = change.group(6) == null ? "" : change.group(6);
    if (!note.isEmpty()) {
      info.append("\n\n").append(note.replace("\\n", "\n").replace("\\\\", "\\"));
    }
    byte[] bytes = info.toString().getBytes(StandardCharsets.UTF_8);
    byte[] head = ("change " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return ChecksumAlgorithm.SHA1.of(all);
  }

  private static void block(StringBuilder info, String title, char sign, List<String> names) {
    if (!names.isEmpty()) {
      info.append('\n').append(title);
      names.forEach(name -> info.append("\n  ").append(sign).append(' ').append(name));
    }
  }

  private static List<String> words(String list) {
    return list == null || list.isBlank() ? List.of() : List.of(list.strip().split("\\s+"));
  }
}

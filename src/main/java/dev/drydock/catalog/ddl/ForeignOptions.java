package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change.AttributeChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of foreign servers, tables and columns: {@code host 'h', port '1'}. */
final class ForeignOptions {
  private static final Pattern OPTION =
      Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^\\s\",]+) (E?'(?:[^']|'')*')");

  private ForeignOptions() {}

  /** {@code OPTIONS (ADD a 'x', SET b 'y', DROP c)}. */
  static String change(AttributeChange attribute) {
    Map<String, String> there = byName(attribute.before());
    Map<String, String> wanted = byName(attribute.after());
    List<String> words = new ArrayList<>();
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(there.get(name))) {
            words.add((there.containsKey(name) ? "SET " : "ADD ") + name + " " + value);
          }
        });
    there.keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(name -> words.add("DROP " + name));
    return "OPTIONS (" + String.join(", ", words) + ")";
  }

  static Map<String, String> byName(Optional<String> options) {
    Map<String, String> byName = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(options.orElse(""));
    while (option.find()) {
      byName.put(option.group(1), option.group(2));
    }
    return byName;
  }
}

package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an object is, in a line or a few. */
final class Summaries {
  private static final Set<String> ASIDE = Set.of("owner", "grants", "comment");

  private Summaries() {}

  static String of(CatalogObject object) {
    return switch (object.id().kind()) {
      case COLUMN -> column(object);
      case POLICY -> Definitions.policy(object);
      case DEFAULT_PRIVILEGES -> object.get("grants").orElse("").replace("\n", "; ");
      case ENUM -> object.get("labels").orElse("").replace("\n", ", ");
      default ->
          object
              .get("definition")
              .map(text -> text.strip() + rest(object))
              .orElseGet(() -> all(object));
    };
  }

  private static String column(CatalogObject column) {
    List<String> words = new ArrayList<>();
    words.add(Definitions.column(column));
    for (String extra : List.of("compression", "storage", "statistics target", "options")) {
      column.get(extra).ifPresent(value -> words.add(extra + " " + value));
    }
    return String.join(", ", words);
  }

  /** What a definition does not say, such as that an index is invalid. */
  private static String rest(CatalogObject object) {
    return object.attributes().entrySet().stream()
        .filter(one -> !ASIDE.contains(one.getKey()) && !one.getKey().equals("definition"))
        .map(one -> " (" + words(one) + ")")
        .collect(Collectors.joining());
  }

  private static String all(CatalogObject object) {
    String all =
        object.attributes().entrySet().stream()
            .filter(one -> !ASIDE.contains(one.getKey()))
            .map(Summaries::words)
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? object.id().kind().words() : all;
  }

  private static String words(Map.Entry<String, String> attribute) {
    return attribute.getValue().equals("yes")
        ? attribute.getKey()
        : attribute.getKey() + " " + attribute.getValue();
  }
}

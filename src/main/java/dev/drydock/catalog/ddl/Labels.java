package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labels of an enum, there and wanted. */
record Labels(List<String> there, List<String> wanted) {

  static Labels of(AttributeChange attribute) {
    return new Labels(list(attribute.before()), list(attribute.after()));
  }

  private static List<String> list(Optional<String> lines) {
    return lines.map(text -> List.of(text.split("\n"))).orElse(List.of());
  }

  /** Of a change that only a new type can bring about: labels can be neither removed nor moved. */
  static Optional<Labels> needingAnotherType(Change change) {
    return change.id().kind() == ObjectKind.ENUM && change.kind() == Change.Kind.CHANGED
        ? change.attributes().stream()
            .filter(attribute -> attribute.name().equals("labels"))
            .map(attribute -> of(attribute).afterRenaming())
            .filter(labels -> !labels.canBeAdded())
            .findFirst()
        : Optional.empty();
  }

  /** Labels can be added anywhere. */
  boolean canBeAdded() {
    return wanted.stream().filter(there::contains).toList().equals(there);
  }

  /**
   * Those that only have another name: no label can have gone, so those that are missing between
   * two others are those that stand there in their place, when they are as many.
   */
  Map<String, String> renamed() {
    Map<String, String> names = new LinkedHashMap<>();
    Map<List<String>, List<String>> gaps = gaps(wanted, there);
    gaps(there, wanted)
        .forEach(
            (between, others) -> {
              List<String> missing = gaps.getOrDefault(between, List.of());
              for (int i = 0; i < others.size() && others.size() == missing.size(); i++) {
                names.put(others.get(i), missing.get(i));
              }
            });
    return names;
  }

  /** What of some labels others do not have, by its neighbours that both have. */
  private static Map<List<String>, List<String>> gaps(List<String> some, List<String> others) {
    Map<List<String>, List<String>> gaps = new LinkedHashMap<>();
    for (int i = 0; i < some.size(); i++) {
      if (others.contains(some.get(i))) {
        continue;
      }
      String before =
          some.subList(0, i).reversed().stream().filter(others::contains).findFirst().orElse("");
      String after =
          some.subList(i, some.size()).stream().filter(others::contains).findFirst().orElse("");
      gaps.computeIfAbsent(List.of(before, after), key -> new ArrayList<>()).add(some.get(i));
    }
    return gaps;
  }

  Labels afterRenaming() {
    Map<String, String> names = renamed();
    return new Labels(
        there.stream().map(label -> names.getOrDefault(label, label)).toList(), wanted);
  }

  /** What follows ADD VALUE, for each that is missing. */
  List<String> additions() {
    List<String> additions = new ArrayList<>();
    String previous = "";
    for (String label : wanted) {
      if (!there.contains(label)) {
        String place =
            previous.isEmpty()
                ? there.isEmpty() ? "" : " BEFORE " + StringConstant.of(there.getFirst())
                : " AFTER " + StringConstant.of(previous);
        additions.add(StringConstant.of(label) + place);
      }
      previous = label;
    }
    return additions;
  }
}

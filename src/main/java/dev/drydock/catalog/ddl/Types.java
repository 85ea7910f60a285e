package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enums, domains, composite types and ranges. */
final class Types {
  private Types() {}

  static String create(CatalogObject type) {
    String name = Text.named(type.id());
    String definition = type.get("definition").orElse("");
    return switch (type.id().kind()) {
      case ENUM ->
          "CREATE TYPE "
              + name
              + " AS ENUM ("
              + labels(type.get("labels")).stream()
                  .map(StringConstant::of)
                  .collect(Collectors.joining(", "))
              + ")";
      case DOMAIN -> "CREATE DOMAIN " + name + " AS " + definition + domain(type);
      case COMPOSITE_TYPE -> "CREATE TYPE " + name + " AS (" + definition + ")";
      default -> "CREATE TYPE " + name + " AS RANGE (" + definition + ")";
    };
  }

  private static String domain(CatalogObject domain) {
    return domain.get("collation").map(c -> " COLLATE " + c).orElse("")
        + domain.get("default").map(d -> " DEFAULT " + d).orElse("")
        + (domain.has("not null") ? " NOT NULL" : "")
        + domain.get("constraints").map(c -> "\n" + c).orElse("");
  }

  private static List<String> labels(Optional<String> lines) {
    return lines.map(text -> List.of(text.split("\n"))).orElse(List.of());
  }

  static List<DdlStatement> change(Change change, AttributeChange attribute) {
    ObjectId id = change.id();
    String alter = "ALTER " + Text.kind(id.kind()) + " " + Text.named(id) + " ";
    return switch (attribute.name()) {
      case "labels" -> labels(id, alter, attribute);
      case "default" ->
          one(id, alter + attribute.after().map(d -> "SET DEFAULT " + d).orElse("DROP DEFAULT"));
      case "not null" ->
          one(id, alter + (attribute.after().isPresent() ? "SET" : "DROP") + " NOT NULL");
      case "constraints" -> constraints(id, alter, attribute);
      case "definition" ->
          id.kind() == ObjectKind.COMPOSITE_TYPE
              ? attributes(id, alter, attribute)
              : cannot(id, attribute);
      default -> cannot(id, attribute);
    };
  }

  private static List<DdlStatement> one(ObjectId id, String sql) {
    return List.of(DdlStatement.of(id, sql));
  }

  private static List<DdlStatement> cannot(ObjectId id, AttributeChange attribute) {
    return List.of(
        DdlStatement.cannot(
            id,
            "%s %s: %s cannot be altered from %s to %s; make another type and move the columns"
                .formatted(
                    id.kind().words(),
                    id.display(),
                    attribute.name(),
                    attribute.before().orElse("nothing").replace("\n", ", "),
                    attribute.after().orElse("nothing").replace("\n", ", "))));
  }

  private static List<DdlStatement> labels(ObjectId id, String alter, AttributeChange attribute) {
    Labels labels = Labels.of(attribute);
    if (!labels.afterRenaming().canBeAdded()) {
      return cannot(id, attribute);
    }
    List<DdlStatement> statements = new ArrayList<>(renamed(id, labels));
    labels.afterRenaming().additions().stream()
        .map(what -> DdlStatement.of(id, alter + "ADD VALUE IF NOT EXISTS " + what))
        .forEach(statements::add);
    return statements;
  }

  static List<DdlStatement> renamed(ObjectId id, Labels labels) {
    return labels.renamed().entrySet().stream()
        .map(
            one ->
                DdlStatement.of(
                    id,
                    "ALTER TYPE "
                        + Text.named(id)
                        + " RENAME VALUE "
                        + StringConstant.of(one.getKey())
                        + " TO "
                        + StringConstant.of(one.getValue())))
        .toList();
  }

  private static List<DdlStatement> constraints(
      ObjectId id, String alter, AttributeChange attribute) {
    List<String> there = labels(attribute.before());
    List<String> wanted = labels(attribute.after());
    List<DdlStatement> statements = new ArrayList<>();
    for (String line : there) {
      if (!wanted.contains(line)) {
        statements.add(DdlStatement.of(id, alter + "DROP CONSTRAINT IF EXISTS " + name(line)));
      }
    }
    for (String line : wanted) {
      if (!there.contains(line)) {
        statements.add(DdlStatement.of(id, alter + "ADD " + line));
      }
    }
    return statements;
  }

  private static String name(String constraint) {
    String after = constraint.substring("CONSTRAINT ".length());
    int end = after.startsWith("\"") ? after.indexOf("\" ") + 1 : after.indexOf(' ');
    return after.substring(0, end);
  }

  private static List<DdlStatement> attributes(
      ObjectId id, String alter, AttributeChange attribute) {
    Map<String, String> there = byName(attribute.before());
    Map<String, String> wanted = byName(attribute.after());
    List<DdlStatement> statements = new ArrayList<>();
    renamedAttributes(there, wanted)
        .forEach(
            (name, other) -> {
              statements.add(
                  DdlStatement.of(id, alter + "RENAME ATTRIBUTE " + name + " TO " + other));
              there.put(other, there.remove(name));
            });
    there.keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(
            name ->
                statements.add(DdlStatement.of(id, alter + "DROP ATTRIBUTE IF EXISTS " + name)));
    wanted.forEach(
        (name, type) -> {
          if (!there.containsKey(name)) {
            statements.add(DdlStatement.of(id, alter + "ADD ATTRIBUTE " + name + " " + type));
          } else if (!there.get(name).equals(type)) {
            statements.add(
                DdlStatement.of(id, alter + "ALTER ATTRIBUTE " + name + " TYPE " + type));
          }
        });
    return statements;
  }

  /**
   * What stands in the same place under a name nothing else has, with the same type, or where there
   * are as many: what is dropped could never be added in its place again.
   */
  private static Map<String, String> renamedAttributes(
      Map<String, String> there, Map<String, String> wanted) {
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> names = List.copyOf(there.keySet());
    List<String> others = List.copyOf(wanted.keySet());
    for (int i = 0; i < names.size() && i < others.size(); i++) {
      String name = names.get(i);
      String other = others.get(i);
      if (!wanted.containsKey(name)
          && !there.containsKey(other)
          && (names.size() == others.size() || there.get(name).equals(wanted.get(other)))) {
        renamed.put(name, other);
      }
    }
    return renamed;
  }

  private static Map<String, String> byName(Optional<String> definition) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Arrays.stream(definition.orElse("").split(",\n"))
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              int end = line.startsWith("\"") ? line.indexOf("\" ") + 1 : line.indexOf(' ');
              attributes.put(line.substring(0, end), line.substring(end + 1));
            });
    return attributes;
  }
}

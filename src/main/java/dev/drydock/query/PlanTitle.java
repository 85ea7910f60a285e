package dev.drydock.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan's step in the words of EXPLAIN's own text form. */
final class PlanTitle {
  /** What the title, a figure or the tree says already. */
  private static final Set<String> SAID =
      Set.of(
          "Node Type",
          "Parent Relationship",
          "Parallel Aware",
          "Async Capable",
          "Join Type",
          "Strategy",
          "Partial Mode",
          "Relation Name",
          "Schema",
          "Alias",
          "Index Name",
          "Scan Direction",
          "Plans",
          "Startup Cost",
          "Total Cost",
          "Plan Rows",
          "Plan Width",
          "Actual Startup Time",
          "Actual Total Time",
          "Actual Rows",
          "Actual Loops",
          "Disabled",
          "Function Name",
          "CTE Name",
          "Operation");

  private PlanTitle() {}

  static String of(JsonNode node) {
    StringBuilder title = new StringBuilder();
    if (node.path("Parallel Aware").asBoolean()) {
      title.append("Parallel ");
    }
    title.append(kind(node));
    if (node.has("Index Name")) {
      title.append(" using ").append(node.path("Index Name").asText());
    }
    for (String of : List.of("Relation Name", "Function Name", "CTE Name")) {
      if (node.has(of)) {
        title.append(" on ").append(node.path(of).asText());
        String alias = node.path("Alias").asText();
        if (!alias.isEmpty() && !alias.equals(node.path(of).asText())) {
          title.append(' ').append(alias);
        }
      }
    }
    return title.toString();
  }

  private static String kind(JsonNode node) {
    String kind = node.path("Node Type").asText();
    String join = node.path("Join Type").asText();
    return switch (kind) {
      case "Aggregate" -> aggregate(node.path("Strategy").asText());
      case "ModifyTable" -> node.path("Operation").asText();
      case "Nested Loop" ->
          join.isEmpty() || join.equals("Inner") ? kind : kind + " " + join + " Join";
      case "Hash Join", "Merge Join" ->
          join.isEmpty() || join.equals("Inner")
              ? kind
              : kind.replace(" Join", " " + join + " Join");
      default -> kind;
    };
  }

  private static String aggregate(String strategy) {
    return switch (strategy) {
      case "Hashed" -> "HashAggregate";
      case "Sorted" -> "GroupAggregate";
      case "Mixed" -> "MixedAggregate";
      default -> "Aggregate";
    };
  }

  /** Everything else the server says of the step, a line each. */
  static List<String> details(JsonNode node) {
    List<String> details = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (SAID.contains(field.getKey()) || isNothing(field.getValue())) {
        continue;
      }
      details.add(field.getKey() + ": " + text(field.getValue()));
    }
    return details;
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNumber() && value.asDouble() == 0
        || value.isBoolean() && !value.asBoolean()
        || value.isContainerNode() && value.isEmpty();
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.isValueNode() ? part.asText() : part.toString()));
      return String.join(", ", parts);
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}

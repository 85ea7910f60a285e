package dev.drydock.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A query plan, read from {@code EXPLAIN (FORMAT JSON)}.
 *
 * @param planning milliseconds
 * @param execution milliseconds, where the query was run
 * @param raw the server's own text
 */
public record Plan(Node root, OptionalDouble planning, OptionalDouble execution, String raw) {

  /**
   * A step.
   *
   * @param title for instance {@code Index Scan using orders_pkey on orders}
   * @param details conditions, sort keys and the like, as name and value
   * @param estimatedRows per loop
   * @param actualRows per loop
   * @param total milliseconds over all loops, children included
   * @param own the same without the children
   * @param buffers blocks read, from the cache or not, children included
   */
  public record Node(
      String title,
      List<String> details,
      double cost,
      long estimatedRows,
      OptionalLong actualRows,
      OptionalLong loops,
      OptionalDouble total,
      OptionalDouble own,
      OptionalLong buffers,
      List<Node> children) {
    public Node {
      details = List.copyOf(details);
      children = List.copyOf(children);
    }

    /** By how much the planner was wrong, at least 1; 1 where nothing was run. */
    public double misjudged() {
      if (actualRows.isEmpty()) {
        return 1;
      }
      double actual = Math.max(1, actualRows.getAsLong());
      double estimated = Math.max(1, estimatedRows);
      return Math.max(actual / estimated, estimated / actual);
    }
  }

  /**
   * @param json what {@code EXPLAIN (FORMAT JSON)} answered
   */
  public static Plan parse(String json) throws DrydockException {
    JsonNode top;
    try {
      top = new ObjectMapper().readTree(json).path(0);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
    if (!top.path("Plan").isObject()) {
      throw unreadable(null);
    }
    return new Plan(
        node(top.path("Plan")),
        number(top.path("Planning Time")),
        number(top.path("Execution Time")),
        json);
  }

  /** The step that took longest by itself, or without times the one with the dearest own cost. */
  public Node worst() {
    Node worst = root;
    for (Node node : all(root)) {
      if (weight(node) > weight(worst)) {
        worst = node;
      }
    }
    return worst;
  }

  private static double weight(Node node) {
    double below = node.children().stream().mapToDouble(Node::cost).sum();
    return node.own().orElse(Math.max(0, node.cost() - below));
  }

  private static List<Node> all(Node node) {
    List<Node> nodes = new ArrayList<>(List.of(node));
    node.children().forEach(child -> nodes.addAll(all(child)));
    return nodes;
  }

  private static Node node(JsonNode json) {
    List<Node> children = new ArrayList<>();
    json.path("Plans").forEach(child -> children.add(node(child)));
    OptionalLong loops = whole(json.path("Actual Loops"));
    OptionalDouble perLoop = number(json.path("Actual Total Time"));
    OptionalDouble total =
        perLoop.isEmpty() ? perLoop : OptionalDouble.of(perLoop.getAsDouble() * loops.orElse(1));
    double below = children.stream().mapToDouble(child -> child.total().orElse(0)).sum();
    return new Node(
        PlanTitle.of(json),
        PlanTitle.details(json),
        json.path("Total Cost").asDouble(),
        json.path("Plan Rows").asLong(),
        whole(json.path("Actual Rows")),
        loops,
        total,
        total.isEmpty() ? total : OptionalDouble.of(Math.max(0, total.getAsDouble() - below)),
        buffers(json),
        children);
  }

  private static OptionalLong buffers(JsonNode json) {
    return json.has("Shared Hit Blocks")
        ? OptionalLong.of(
            json.path("Shared Hit Blocks").asLong()
                + json.path("Shared Read Blocks").asLong()
                + json.path("Local Hit Blocks").asLong()
                + json.path("Local Read Blocks").asLong()
                + json.path("Temp Read Blocks").asLong())
        : OptionalLong.empty();
  }

  private static OptionalDouble number(JsonNode value) {
    return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
  }

  private static OptionalLong whole(JsonNode value) {
    return value.isNumber() ? OptionalLong.of(Math.round(value.asDouble())) : OptionalLong.empty();
  }

  private static DrydockException unreadable(JsonProcessingException cause) {
    return new DrydockException(
        Kind.FAILED,
        Problem.error(
            "unreadable-plan",
            "The server's plan could not be read.",
            "Run the query with EXPLAIN in front of it to see the plan as text."),
        cause);
  }
}

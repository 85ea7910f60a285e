package dev.drydock.query;

import dev.drydock.query.Plan.Node;
import java.util.Locale;

/** A plan as indented text, the dearest step marked. */
public final class PlanText {
  private PlanText() {}

  /** The plan, a line a step. */
  public static String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    append(text, plan.root(), plan.worst(), 0);
    plan.planning().ifPresent(ms -> text.append("Planning %.2f ms%n".formatted(ms)));
    plan.execution().ifPresent(ms -> text.append("Execution %.2f ms%n".formatted(ms)));
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, Node node, Node worst, int depth) {
    text.append("  ".repeat(depth)).append(node.equals(worst) ? "▶ " : "  ").append(node.title());
    text.append("  rows ").append(node.estimatedRows());
    node.actualRows().ifPresent(rows -> text.append(" expected, ").append(rows).append(" real"));
    node.own()
        .ifPresentOrElse(
            ms -> text.append(String.format(Locale.ROOT, "  %.2f ms", ms)),
            () -> text.append(String.format(Locale.ROOT, "  cost %.2f", node.cost())));
    text.append(System.lineSeparator());
    for (String detail : node.details()) {
      text.append("  ".repeat(depth + 2)).append(detail).append(System.lineSeparator());
    }
    node.children().forEach(child -> append(text, child, worst, depth + 1));
  }
}

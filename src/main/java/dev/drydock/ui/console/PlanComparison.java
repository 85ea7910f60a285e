package dev.drydock.ui.console;

import dev.drydock.query.Plan;
import dev.drydock.ui.progress.PaneHead;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** Two plans side by side: the one that was kept and the one after it. */
final class PlanComparison extends BorderPane {

  /**
   * @param now the pane of the newer one
   * @param keep hears which plan is kept to be compared with the next
   */
  PlanComparison(Plan before, PlanPane now, Consumer<Optional<Plan>> keep) {
    Label difference = new Label(difference(before, now.plan()));
    difference.getStyleClass().add("strong");
    difference.setWrapText(true);
    PaneHead head = new PaneHead("Kept plan at the left, this one at the right");
    head.getChildren().add(1, difference);
    setTop(head);
    SplitPane parts = new SplitPane(new PlanPane(before, true, keep).narrow(), now.narrow());
    parts.setDividerPositions(0.5);
    setCenter(parts);
  }

  /** What changed, in one sentence. */
  static String difference(Plan before, Plan now) {
    StringBuilder text = new StringBuilder();
    if (before.execution().isPresent() && now.execution().isPresent()) {
      text.append(change("ran in", before.execution(), now.execution(), " ms"));
    }
    OptionalLong read = before.root().buffers();
    OptionalLong reads = now.root().buffers();
    if (read.isPresent() && reads.isPresent()) {
      text.append(text.isEmpty() ? "" : " · ")
          .append("buffers %,d → %,d".formatted(read.getAsLong(), reads.getAsLong()));
    }
    return text.append(text.isEmpty() ? "" : " · ")
        .append(
            change(
                "cost",
                OptionalDouble.of(before.root().cost()),
                OptionalDouble.of(now.root().cost()),
                ""))
        .toString();
  }

  private static String change(String what, OptionalDouble from, OptionalDouble to, String unit) {
    return String.format(
        Locale.ROOT,
        "%s %.2f → %.2f%s (%s)",
        what,
        from.getAsDouble(),
        to.getAsDouble(),
        unit,
        factor(from.getAsDouble(), to.getAsDouble()));
  }

  private static String factor(double from, double to) {
    if (from <= 0 || to <= 0 || Math.abs(from - to) < 0.01 * from) {
      return "as before";
    }
    return to < from
        ? String.format(Locale.ROOT, "%.1f times less", from / to)
        : String.format(Locale.ROOT, "%.1f times more", to / from);
  }
}

package dev.drydock.ui.console;

import dev.drydock.query.Plan;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.report.Amounts;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** Two plans side by side: the one that was kept and the one after it. */
final class PlanComparison extends BorderPane {
  /** In pixels. */
  private static final double NARROW = 1_000;

  private final PlanPane kept;
  private final PlanPane now;

  /**
   * @param now the pane of the newer one
   * @param keep hears which plan is kept to be compared with the next
   */
  PlanComparison(Plan before, PlanPane now, Consumer<Optional<Plan>> keep) {
    this.kept = new PlanPane(before, true, keep);
    this.now = now;
    Label difference = new Label(difference(before, now.plan()));
    difference.getStyleClass().add("strong");
    difference.setWrapText(true);
    PaneHead head = new PaneHead("");
    head.getChildren().add(1, difference);
    setTop(head);
    SplitPane parts = new SplitPane(kept.narrow(), now.narrow());
    parts.setDividerPositions(0.5);
    setCenter(parts);
    parts.widthProperty().addListener((o, was, is) -> arrange(parts, head, is.doubleValue()));
  }

  /**
   * Where there is no room for the names of steps beside each other, one is put below the other.
   */
  private void arrange(SplitPane parts, PaneHead head, double width) {
    boolean stacked = width < NARROW;
    parts.setOrientation(stacked ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    kept.textBeside(stacked);
    now.textBeside(stacked);
    head.title()
        .setText(
            stacked
                ? "Kept plan above, this one below"
                : "Kept plan at the left, this one at the right");
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
          .append("buffers ")
          .append(Amounts.number(read.getAsLong()))
          .append(" → ")
          .append(Amounts.number(reads.getAsLong()));
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

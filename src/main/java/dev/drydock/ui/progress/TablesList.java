package dev.drydock.ui.progress;

import dev.drydock.run.effects.Estimate;
import dev.drydock.run.effects.LockMode;
import dev.drydock.run.effects.TableEffect;
import dev.drydock.run.effects.TableSize;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.LockStrength;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The relations that were there before, each with the strongest lock and who waits for it. */
public final class TablesList extends VBox {
  private static final int MOST = 100;

  /**
   * @param title what they are the sum of
   * @param tables worst first
   */
  public TablesList(String title, List<TableEffect> tables) {
    super(2);
    getChildren().add(new PaneHead(title, Copy.button("the tables", () -> text(tables))));
    VBox list = new VBox(10);
    list.getStyleClass().add("aside-body");
    tables.stream().limit(MOST).map(TablesList::row).forEach(list.getChildren()::add);
    if (tables.size() > MOST) {
      list.getChildren().add(muted("and " + (tables.size() - MOST) + " more"));
    }
    if (tables.isEmpty()) {
      list.getChildren().add(muted("None that was there before."));
    }
    getChildren().add(list);
  }

  private static VBox row(TableEffect table) {
    Label name = new Label(Visible.of(TableEffect.shortName(table.relation())));
    name.getStyleClass().add("strong");
    FlowPane head = new FlowPane(6, 2, name);
    head.setAlignment(Pos.CENTER_LEFT);
    table.lock().map(TablesList::pill).ifPresent(head.getChildren()::add);
    if (table.rewritten()) {
      head.getChildren().add(new Pill("rewrite", Tone.DANGER));
    } else if (table.scanned()) {
      head.getChildren().add(new Pill("scan", Tone.WARNING));
    }
    VBox row = new VBox(2, head);
    words(table).stream().map(TablesList::muted).forEach(row.getChildren()::add);
    return row;
  }

  private static Pill pill(LockMode mode) {
    LockStrength strength = LockStrength.valueOf(mode.name());
    return new Pill(strength.chip(), strength.tone());
  }

  private static List<String> words(TableEffect table) {
    List<String> words = new ArrayList<>();
    table
        .waits()
        .ifPresent(
            waits ->
                words.add(
                    capital(waits) + "; held here for " + RelativeTime.took(table.held()) + "."));
    table.size().map(TablesList::size).ifPresent(words::add);
    table.estimate().map(TablesList::estimate).ifPresent(words::add);
    return words;
  }

  private static String size(TableSize size) {
    return (size.rows() < 0 ? "" : "About " + Amounts.count(size.rows(), "row") + ", ")
        + Amounts.bytes(size.bytes())
        + " and "
        + Amounts.bytes(size.indexBytes())
        + " of indexes.";
  }

  /** In words, with the sizes and rates behind it. */
  public static String estimate(Estimate estimate) {
    return "There "
        + RelativeTime.took(estimate.low())
        + " to "
        + RelativeTime.took(estimate.high())
        + ": "
        + estimate.reasoning()
        + ".";
  }

  private static String text(List<TableEffect> tables) {
    return tables.stream()
        .map(
            table ->
                table.relation()
                    + "\t"
                    + table.lock().map(LockMode::sql).orElse("no lock")
                    + "\t"
                    + String.join(" ", words(table)))
        .collect(Collectors.joining("\n"));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static Label muted(String text) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }
}

package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.check.RuleInfo;
import dev.drydock.problem.Fix;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.EmptyState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is wrong with a migration, a card a rule: worst first, what is passed over last. */
final class FindingsTab implements DetailTab {
  private final Tab tab = new Tab("Findings");
  private final Map<String, RuleInfo> rules;
  private final Fixes fixes;
  private final IntConsumer showLine;
  private final Consumer<List<String>> renumber;
  private Optional<RowContext> shown = Optional.empty();

  /**
   * @param rules what the help says of them
   * @param renumber asks for other versions of files
   */
  FindingsTab(
      List<RuleInfo> rules, Fixes fixes, IntConsumer showLine, Consumer<List<String>> renumber) {
    this.renumber = renumber;
    this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
    this.fixes = fixes;
    this.showLine = showLine;
    fixes.newest().addListener((o, was, is) -> shown.ifPresent(this::show));
  }

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void announce(RowContext context) {
    int count = context.row().counted().size();
    tab.setText(count == 0 ? "Findings" : "Findings " + count);
  }

  @Override
  public void show(RowContext context) {
    shown = Optional.of(context);
    VBox list = new VBox(10);
    list.setPadding(new Insets(12));
    fixes.newest().get().ifPresent(title -> list.getChildren().add(undo(title)));
    if (context.row().findings().isEmpty()) {
      list.getChildren().add(nothing());
      list.setAlignment(Pos.TOP_CENTER);
    }
    groups(context).forEach(list.getChildren()::add);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(context.row().findings().isEmpty());
    tab.setContent(scroll);
  }

  @Override
  public void clear() {
    shown = Optional.empty();
    tab.setText("Findings");
    tab.setContent(null);
  }

  private static EmptyState nothing() {
    return new EmptyState(
        MaterialDesignC.CHECK_CIRCLE_OUTLINE,
        "Nothing found",
        "Neither the folder, nor the history, nor the statements themselves show anything wrong"
            + " with this migration. A dry run asks the database itself.");
  }

  private List<FindingGroup> groups(RowContext context) {
    Map<String, List<Finding>> byRule =
        context.row().findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.counts() + finding.severity().name() + finding.rule(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    FindingGroup.Actions actions = actions(context);
    return byRule.values().stream()
        .map(
            findings ->
                new FindingGroup(
                    findings, Optional.ofNullable(rules.get(findings.getFirst().rule())), actions))
        .toList();
  }

  private FindingGroup.Actions actions(RowContext context) {
    return new FindingGroup.Actions() {
      @Override
      public void showLine(int line) {
        showLine.accept(line);
      }

      @Override
      public void apply(Fix fix) {
        fixes.apply(context, fix);
      }

      @Override
      public void applyAll(String rule, List<Finding> findings) {
        fixes.applyAll(context, rule, findings);
      }

      @Override
      public Optional<Runnable> renumber() {
        boolean looksOnly = context.workspace().profile().filter(Profile::support).isPresent();
        return looksOnly || !RowAction.mayRenumber(context.row())
            ? Optional.empty()
            : Optional.of(() -> renumber.accept(List.of(context.row().file())));
      }
    };
  }

  private Node undo(String title) {
    Button undo = new Button("Undo");
    undo.setOnAction(e -> fixes.undo());
    HBox bar = new HBox(10, new Label("✓ Written: " + title), undo);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().addAll("card", dev.drydock.ui.kit.Tone.SUCCESS.styleClass());
    return bar;
  }
}

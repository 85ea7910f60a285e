package dev.drydock.ui.migrations;

import dev.drydock.check.Danger;
import dev.drydock.check.Finding;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Span;
import dev.drydock.problem.Fix;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one rule found in a migration: each place with its fixes, and once why it matters. */
final class FindingGroup extends VBox {
  private static final int MOST = 100;
  private static final String DUPLICATE = "duplicate-version";

  private final List<Finding> findings;
  private final Actions actions;

  /** What can be done from here. */
  interface Actions {
    void showLine(int line);

    void apply(Fix fix);

    void applyAll(String rule, List<Finding> findings);

    /** Gives the file another version; empty where that is not allowed. */
    Optional<Runnable> renumber();
  }

  /**
   * @param findings of one rule and severity, not empty
   * @param info what the help says of the rule, where it is one of the checks
   */
  FindingGroup(List<Finding> findings, Optional<RuleInfo> info, Actions actions) {
    this.findings = findings;
    this.actions = actions;
    Finding first = findings.getFirst();
    Tone tone = first.counts() ? Tone.of(first.severity()) : Tone.NEUTRAL;
    getStyleClass().addAll("finding-group", tone.styleClass());
    getChildren().add(head(first, info, tone));
    findings.stream().limit(MOST).map(this::row).forEach(getChildren()::add);
    if (findings.size() > MOST) {
      getChildren().add(muted("and " + (findings.size() - MOST) + " more of the same"));
    }
    if (!first.why().isEmpty()) {
      getChildren().add(wrapped(first.why(), "muted"));
    }
    info.map(RuleInfo::safeForm).filter(text -> !text.isBlank()).ifPresent(this::addSafeForm);
  }

  private HBox head(Finding first, Optional<RuleInfo> info, Tone tone) {
    String word =
        first.counts() ? first.severity().name().toLowerCase(Locale.ROOT) : "⊘ passed over";
    HBox head = new HBox(8, new Pill(word, tone));
    first.danger().ifPresent(danger -> head.getChildren().add(new Pill(words(danger), tone)));
    Label title = wrapped(info.map(RuleInfo::title).orElseGet(() -> words(first.rule())), "strong");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Label rule = muted(first.rule());
    rule.getStyleClass().add("mono");
    rule.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().addAll(title, rule, Copy.button("these findings", this::text));
    long fixable = findings.stream().filter(f -> Fixes.first(f).isPresent()).count();
    if (fixable > 1) {
      Button all = new Button("Fix all " + fixable);
      all.setMinWidth(Region.USE_PREF_SIZE);
      all.setOnAction(e -> actions.applyAll(first.rule(), findings));
      head.getChildren().add(all);
    }
    Optional<Runnable> renumber =
        first.rule().equals(DUPLICATE) ? actions.renumber() : Optional.empty();
    renumber.ifPresent(
        does -> {
          Button button = new Button("Renumber…");
          button.setMinWidth(Region.USE_PREF_SIZE);
          button.setOnAction(e -> does.run());
          head.getChildren().add(button);
        });
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** A rule's name as a person says it. */
  private static String words(String rule) {
    String words = rule.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Node row(Finding finding) {
    Label message = wrapped(finding.message());
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(10, message);
    finding.span().map(this::place).ifPresent(line.getChildren()::addFirst);
    line.setAlignment(Pos.BASELINE_LEFT);
    VBox row = new VBox(line);
    row.getStyleClass().add("finding");
    finding
        .suppressed()
        .ifPresent(reason -> row.getChildren().add(wrapped("Passed over: " + reason, "muted")));
    if (!finding.suggestion().isEmpty()) {
      row.getChildren().add(wrapped(finding.suggestion()));
    }
    if (finding.counts() && !finding.fixes().isEmpty()) {
      row.getChildren().add(fixes(finding));
    }
    return row;
  }

  private Hyperlink place(Span span) {
    Hyperlink link = new Hyperlink("line " + span.line());
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(e -> actions.showLine(span.line()));
    return link;
  }

  private FlowPane fixes(Finding finding) {
    FlowPane pane = new FlowPane(8, 6);
    Optional<Fix> first = Fixes.first(finding);
    for (Fix fix : finding.fixes()) {
      if (Fixes.writes(fix)) {
        Button button = new Button(Visible.of(fix.title()));
        button.setMnemonicParsing(false); // an underscore is part of a name
        boolean byKey = first.filter(fix::equals).isPresent();
        button.setTooltip(
            new Tooltip("Changes the file, and can be undone" + (byKey ? " (Alt+Enter)" : "")));
        button.setOnAction(e -> actions.apply(fix));
        pane.getChildren().add(button);
      } else if (fix.sql().isPresent()) {
        pane.getChildren().add(Copy.button("the SQL: " + fix.title(), () -> fix.sql().get()));
      }
    }
    return pane;
  }

  private void addSafeForm(String text) {
    Label label = wrapped(text, "mono");
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox box = new HBox(8, label, Copy.button("the safe form", () -> text));
    box.getStyleClass().add("safe-form");
    getChildren().addAll(muted("Safe form"), box);
  }

  private String text() {
    return findings.stream().map(FindingGroup::text).collect(Collectors.joining("\n"));
  }

  private static String text(Finding finding) {
    String place =
        finding.file().orElse("")
            + finding.span().map(span -> ":" + span.line() + ":" + span.column()).orElse("");
    return "%s [%s] %s  %s\n%s"
        .formatted(
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.rule(),
            finding.message(),
            place,
            finding.suggestion());
  }

  private static String words(Danger danger) {
    return switch (danger) {
      case DATA_LOSS -> "loses data";
      case OUTAGE -> "others wait or fail";
      case SECURITY -> "security";
    };
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "small-text");
    return label;
  }

  private static Label wrapped(String text, String... styles) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    return label;
  }
}

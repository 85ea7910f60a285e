package dev.drydock.ui.progress;

import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.report.Risk;
import dev.drydock.ui.report.Verdict;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The one sentence a run ended with, in its tone, over the whole width. */
public final class VerdictBanner extends HBox {

  /**
   * @param chips what the sentence does not say
   * @param right buttons for what to do next
   */
  public VerdictBanner(Verdict verdict, List<Risk.Chip> chips, List<? extends Node> right) {
    Label headline = new Label(verdict.glyph() + "  " + verdict.headline());
    headline.getStyleClass().addAll("strong", "toned");
    headline.setWrapText(true);
    Label detail = new Label(verdict.detail());
    detail.setWrapText(true);
    VBox sentence = new VBox(2, headline);
    if (!verdict.detail().isEmpty()) {
      sentence.getChildren().add(detail);
    }
    HBox.setHgrow(sentence, Priority.ALWAYS);
    FlowPane pills = new FlowPane(6, 4);
    pills.setAlignment(Pos.CENTER_RIGHT);
    pills.setMinWidth(Region.USE_PREF_SIZE);
    pills.setPrefWrapLength(260);
    chips.forEach(chip -> pills.getChildren().add(new Pill(chip.text(), chip.tone())));
    getStyleClass().addAll("verdict-banner", verdict.tone().styleClass());
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleText(verdict.headline() + " " + verdict.detail());
    getChildren().addAll(sentence);
    if (!chips.isEmpty()) {
      getChildren().add(pills);
    }
    getChildren().addAll(right);
  }
}

package dev.drydock.ui.kit;

import dev.drydock.profile.Environment;
import dev.drydock.ui.task.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A dialog inside the window: a head that shows the environment it concerns, a body, and buttons.
 * Esc closes it.
 */
public final class Sheet extends VBox {
  private final Label subtitle = new Label();
  private final VBox head;
  private final VBox body = new VBox();
  private final HBox buttons = new HBox();
  private final Optional<Environment> environment;
  private final List<Runnable> closed = new ArrayList<>();
  private Optional<Button> defaultButton = Optional.empty();
  private Optional<Node> first = Optional.empty();
  private boolean open = true;
  private boolean mayClose = true;

  /**
   * @param environment whose colours its head and edge carry; empty where no database is concerned
   */
  public Sheet(String title, Optional<Environment> environment) {
    this.environment = environment;
    Label heading = new Label(title);
    heading.setWrapText(true);
    heading.getStyleClass().add("sheet-title");
    subtitle.getStyleClass().add("sheet-subtitle");
    subtitle.setWrapText(true);
    subtitle.setManaged(false);
    subtitle.setVisible(false);
    head = new VBox(heading, subtitle);
    head.getStyleClass().add("sheet-head");
    body.getStyleClass().add("sheet-body");
    buttons.getStyleClass().add("sheet-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.managedProperty().bind(Bindings.isNotEmpty(buttons.getChildren()));
    buttons.visibleProperty().bind(buttons.managedProperty());
    getStyleClass().add("paper");
    environment.ifPresent(e -> getStyleClass().add(EnvironmentLook.of(e).styleClass()));
    setAccessibleText(title);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body, buttons);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPrefWidth(560);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** A box is ticked with Space; Enter is for what the sheet does, wherever the keyboard is. */
  private void pressed(KeyEvent event) {
    boolean box = event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
    if (box && event.getCode() == KeyCode.ENTER) {
      event.consume();
      defaultButton.filter(button -> !button.isDisabled()).ifPresent(Button::fire);
    }
  }

  /** A line under the title, for instance which database, which server, as whom. */
  public Sheet subtitle(String text) {
    subtitle.setText(text);
    subtitle.setManaged(true);
    subtitle.setVisible(true);
    return this;
  }

  public Sheet body(Node... nodes) {
    body.getChildren().setAll(nodes);
    return this;
  }

  /** Makes it as wide as its content needs, in pixels at normal zoom. */
  public Sheet width(double pixels) {
    setPrefWidth(pixels);
    return this;
  }

  /** The button of what the sheet is for; Enter presses it. */
  public Button primary(String label, Runnable action) {
    Button button = button(label, action);
    boolean production = environment.filter(Environment.PRODUCTION::equals).isPresent();
    button.getStyleClass().add(production ? "danger" : "accent");
    button.setDefaultButton(true);
    defaultButton = Optional.of(button);
    return button;
  }

  /** Another button; it does not close the sheet by itself. */
  public Button secondary(String label, Runnable action) {
    return button(label, action);
  }

  /** The button that closes it, with Esc beside its label. */
  public Button cancel(String label) {
    return button(label + " (Esc)", this::close);
  }

  /** Puts something at the left of the buttons. */
  public Sheet beside(Node node) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    buttons.getChildren().addFirst(gap);
    buttons.getChildren().addFirst(node);
    return this;
  }

  /** While this runs the buttons rest: Enter pressed twice does nothing twice. */
  public <T> Job<T> during(Job<T> job) {
    buttons.setDisable(true);
    return job.onEnd(() -> buttons.setDisable(false));
  }

  /** Where the keyboard goes first, if not to the first field. */
  public Sheet focus(Node node) {
    first = Optional.of(node);
    return this;
  }

  /** Hears that it was closed, whichever way. */
  public Sheet onClosed(Runnable action) {
    closed.add(action);
    return this;
  }

  /** While false, Esc does nothing. */
  public void mayClose(boolean may) {
    mayClose = may;
  }

  public void close() {
    if (open) {
      open = false;
      List.copyOf(closed).forEach(Runnable::run);
    }
  }

  /** Esc: closes where that is allowed. */
  void dismiss() {
    if (mayClose) {
      close();
    }
  }

  /** Where the keyboard goes first: what the body offers, else the main button. */
  void takeFocus() {
    first.or(() -> Focus.firstIn(body)).or(() -> defaultButton).ifPresent(Node::requestFocus);
  }

  private Button button(String label, Runnable action) {
    Button button = new Button(label);
    button.setOnAction(e -> action.run());
    buttons.getChildren().add(button);
    return button;
  }
}

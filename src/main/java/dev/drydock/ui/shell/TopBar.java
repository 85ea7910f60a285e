package dev.drydock.ui.shell;

import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.EnvironmentLook;
import dev.drydock.ui.report.Amounts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The bar at the top: which database, which folder, and what can be done with them. */
final class TopBar extends VBox {
  private static final double NARROW = 1180;

  /** With less, the words of two buttons would leave none for the folder's name. */
  private static final double MIDDLING = 1400;

  /** An enlarged window leaves no more. */
  private static final double TINY = 860;

  private final ProfileChooser profiles;
  private final FolderChooser folders;
  private final Region edge = new Region();
  private final HBox bar = new HBox();
  private final HBox actions = new HBox();
  private final Region gap = new Region();

  /** Where the buttons stand when there is no room for them beside the choosers. */
  private final HBox below = new HBox();

  private final TextField filter = new TextField();
  private final Button refresh = button("Refresh", MaterialDesignR.REFRESH);
  private final Button check = button("Check", MaterialDesignC.CHECK);
  private final Button dryRun = button("Dry run on scratch", MaterialDesignF.FLASK_OUTLINE);
  private final Button apply = button("Apply…", MaterialDesignP.PLAY);

  /** What the buttons do. */
  record Actions(Runnable refresh, Runnable check, Runnable dryRun, Runnable apply) {}

  TopBar(ProfileChooser profiles, FolderChooser folders, Actions does) {
    this.profiles = profiles;
    this.folders = folders;
    getStyleClass().add("top-bar");
    edge.getStyleClass().add("environment-edge");
    bar.getStyleClass().add("top-bar-row");
    bar.setAlignment(Pos.CENTER_LEFT);
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.getStyleClass().add("top-bar-actions");
    actions.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(gap, Priority.ALWAYS);
    below.getStyleClass().add("top-bar-row");
    below.setAlignment(Pos.CENTER_RIGHT);
    bar.getChildren().addAll(profiles, folders, gap, actions);
    getChildren().addAll(edge, bar);
    filter.setId("filter");
    filter.setAccessibleText("Filter migrations");
    filter.setPrefColumnCount(16);
    filter.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            e.consume();
          }
        });
    refresh.setTooltip(new Tooltip("Read folder and history again (F5)"));
    check.setTooltip(new Tooltip("Check the folder (F6)"));
    dryRun.setTooltip(
        new Tooltip(
            "Rehearse what is pending on a scratch copy; nothing runs on the target (Ctrl+D)"));
    apply.setTooltip(new Tooltip("Apply what is pending (Ctrl+Enter)"));
    apply.getStyleClass().add("success");
    refresh.setOnAction(e -> does.refresh().run());
    check.setOnAction(e -> does.check().run());
    dryRun.setOnAction(e -> does.dryRun().run());
    apply.setOnAction(e -> does.apply().run());
    // what it needs with all its words must not keep it from getting narrow, and from leaving some
    // out
    setMinWidth(0);
    fit(getWidth());
    widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
    showRoomActions();
  }

  TextField filter() {
    return filter;
  }

  @Override
  protected void layoutChildren() {
    double needed =
        profiles.prefWidth(-1)
            + folders.minWidth(-1)
            + actions.prefWidth(-1)
            + 3 * bar.getSpacing()
            + bar.snappedLeftInset()
            + bar.snappedRightInset();
    boolean apart = needed > getWidth();
    if (apart != getChildren().contains(below)) {
      bar.getChildren().setAll(profiles, folders, gap);
      below.getChildren().clear();
      (apart ? below : bar).getChildren().add(actions);
      getChildren().setAll(apart ? List.of(edge, bar, below) : List.of(edge, bar));
    }
    super.layoutChildren();
  }

  /** The buttons of the room. */
  void showRoomActions() {
    actions.getChildren().setAll(filter, refresh, check, dryRun, apply);
  }

  /** The buttons of a page over the room. */
  void showActions(List<Node> nodes) {
    actions.getChildren().setAll(nodes);
  }

  /** Names the target in the label of the button that writes, and its colours on the edge. */
  void show(Optional<Profile> profile, int pending, boolean connected, boolean folder) {
    check.setDisable(!folder);
    refresh.setDisable(!folder && profile.isEmpty());
    filter.setDisable(!folder);
    edge.getStyleClass().setAll("environment-edge");
    Optional<Environment> environment = profile.map(Profile::environment);
    environment.ifPresent(e -> edge.getStyleClass().add(EnvironmentLook.of(e).styleClass()));
    edge.setVisible(environment.isPresent());
    boolean production = environment.filter(Environment.PRODUCTION::equals).isPresent();
    apply.getStyleClass().removeAll("success", "danger");
    apply.getStyleClass().add(production ? "danger" : "success");
    boolean possible = connected && pending > 0;
    apply.setText(
        possible && environment.isPresent()
            ? "Apply "
                + Amounts.number(pending)
                + " to "
                + EnvironmentLook.of(environment.get()).word()
                + "…"
            : "Apply…");
    apply.setDisable(!possible || profile.filter(Profile::readOnly).isPresent());
    boolean support = profile.filter(Profile::support).isPresent();
    show(apply, !support);
    show(dryRun, !support);
    dryRun.setDisable(connected ? pending == 0 : !folder);
  }

  /** What a profile has no use for, or a window no room. */
  private static void show(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  /** Below a certain width words give way to their icons. */
  private void fit(double width) {
    boolean narrow = width < NARROW;
    ContentDisplay display = width < MIDDLING ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    refresh.setContentDisplay(display);
    check.setContentDisplay(display);
    boolean tiny = width < TINY;
    dryRun.setContentDisplay(tiny ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    // both are in the menu, with their keys
    show(refresh, !tiny);
    show(check, !tiny);
    filter.setPrefColumnCount(tiny ? 4 : narrow ? 9 : width < MIDDLING ? 12 : 16);
    filter.setPromptText(tiny ? "Filter…" : "Filter…  Ctrl+F");
    profiles.narrow(narrow);
    folders.narrow(narrow, tiny);
  }

  private static Button button(String label, Ikon icon) {
    Button button = new Button(label, new FontIcon(icon));
    button.setAccessibleText(label);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}

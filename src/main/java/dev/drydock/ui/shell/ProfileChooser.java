package dev.drydock.ui.shell;

import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.ui.kit.EnvironmentBadge;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Shows which database the window works on, and lets a person choose another. */
final class ProfileChooser extends MenuButton {
  /** Of the name, in pixels; the tooltip has all of it. */
  private static final double MOST = 200;

  private final Consumer<Profile> open;
  private final List<MenuItem> others;
  private Optional<Profile> current = Optional.empty();
  private boolean isNarrow;

  /**
   * @param others what else can be chosen: offline, a new profile, …
   */
  ProfileChooser(Consumer<Profile> open, List<MenuItem> others) {
    this.open = open;
    this.others = others;
    getStyleClass().add("chooser");
    setAccessibleText("Profile");
    setMinWidth(USE_PREF_SIZE); // the environment is never in doubt: the folder's name gives way
    showCurrent(Optional.empty());
  }

  /** Leaves out the address where there is little room. */
  void narrow(boolean narrow) {
    if (narrow != isNarrow) {
      isNarrow = narrow;
      showCurrent(current);
    }
  }

  /** Shows the profile that is open; its environment comes from it and nothing else. */
  void showCurrent(Optional<Profile> profile) {
    current = profile;
    if (profile.isEmpty()) {
      setGraphic(row(List.of(strong("Offline"), muted("no database"))));
      setAccessibleText("Profile: offline");
      setTooltip(null);
      return;
    }
    Profile shown = profile.get();
    List<Node> parts =
        new ArrayList<>(
            List.of(new EnvironmentBadge(shown.environment()), strong(Visible.of(shown.name()))));
    mark(shown).ifPresent(parts::add);
    if (!isNarrow) {
      parts.add(muted(address(shown)));
    }
    setGraphic(row(parts));
    setTooltip(new Tooltip(Visible.of(shown.name()) + "\n" + address(shown)));
    setAccessibleText(
        "Profile: "
            + shown.name()
            + ", "
            + shown.environment()
            + mark(shown).map(mark -> ", " + mark.getText()).orElse(""));
  }

  void offer(List<Profile> profiles, List<Profile> demos) {
    getItems().clear();
    profiles.forEach(profile -> getItems().add(item(profile)));
    if (!profiles.isEmpty() && !demos.isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    demos.forEach(profile -> getItems().add(item(profile)));
    if (!getItems().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    getItems().addAll(others);
  }

  /** In a few words where a profile connects to. */
  static String address(Profile profile) {
    return switch (profile.server()) {
      case Server.Address server -> Visible.of(server.database() + "@" + server.host());
      case Server.Service service -> "service " + Visible.of(service.name());
      case Server.Embedded embedded -> embedded.database() + "@embedded";
    };
  }

  private MenuItem item(Profile profile) {
    List<Node> parts =
        new ArrayList<>(
            List.of(
                new EnvironmentBadge(profile.environment()),
                new Label(Visible.of(profile.name()))));
    mark(profile).ifPresent(parts::add);
    parts.add(muted(address(profile)));
    // As its content: a graphic would push the texts of all other items to the right of it.
    MenuItem item = new CustomMenuItem(row(parts));
    item.setOnAction(e -> open.accept(profile));
    return item;
  }

  /** What a profile leaves out; where it leaves out more, that. */
  private static Optional<Pill> mark(Profile profile) {
    return Optional.of(profile)
        .filter(shown -> shown.support() || shown.readOnly())
        .map(shown -> new Pill(shown.support() ? "for support" : "read-only", Tone.NEUTRAL));
  }

  private static HBox row(List<Node> nodes) {
    HBox row = new HBox(7, nodes.toArray(Node[]::new));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("strong");
    label.setMaxWidth(MOST);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setMinWidth(0);
    return label;
  }
}

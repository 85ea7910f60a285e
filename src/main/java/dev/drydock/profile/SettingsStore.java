package dev.drydock.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The window's settings in {@code settings.json} of the configuration folder. */
public final class SettingsStore {
  private final JsonFile file;

  public SettingsStore(AppPaths paths) {
    this.file = new JsonFile(paths.config().resolve("settings.json"));
  }

  /**
   * What was found.
   *
   * @param problem a corrupt file that was set aside; the settings are then those of a first start
   */
  public record Loaded(AppSettings settings, Optional<Problem> problem) {}

  /** Reads the settings; what cannot be understood is as at a first start. */
  public Loaded load() throws DrydockException {
    JsonFile.Content content = file.read();
    return new Loaded(read(content.root()), content.problem());
  }

  /** Changes the settings as they are in the file now, so that two windows undo nothing. */
  public AppSettings change(UnaryOperator<AppSettings> change) throws DrydockException {
    List<AppSettings> changed = new ArrayList<>();
    file.update(
        root -> {
          AppSettings settings = change.apply(read(root));
          write(settings, root);
          changed.add(settings);
        });
    return changed.getFirst();
  }

  private static AppSettings read(ObjectNode root) {
    AppSettings initial = AppSettings.initial();
    double zoom = root.path("zoom").asDouble(initial.zoom());
    List<AppSettings.Column> columns = new ArrayList<>();
    for (JsonNode column : root.path("columns")) {
      columns.add(
          new AppSettings.Column(
              column.path("id").asText(),
              column.path("width").asDouble(),
              column.path("shown").asBoolean(true)));
    }
    return new AppSettings(
        theme(root.path("theme").asText("")),
        zoom >= 0.5 && zoom <= 4 ? zoom : initial.zoom(),
        folders(root.path("recentFolders")),
        window(root.path("window")),
        columns,
        Optional.of(root.path("lastProfile").asText("")).filter(name -> !name.isEmpty()),
        root.path("logShown").asBoolean(initial.logShown()));
  }

  private static void write(AppSettings settings, ObjectNode root) {
    root.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    root.put("zoom", settings.zoom());
    ArrayNode folders = root.putArray("recentFolders");
    settings.recentFolders().forEach(folder -> folders.add(folder.toString()));
    settings.window().ifPresent(bounds -> root.set("window", bounds(root, bounds)));
    ArrayNode columns = root.putArray("columns");
    for (AppSettings.Column column : settings.columns()) {
      columns
          .addObject()
          .put("id", column.id())
          .put("width", column.width())
          .put("shown", column.shown());
    }
    root.put("lastProfile", settings.lastProfile().orElse(""));
    root.put("logShown", settings.logShown());
  }

  private static ObjectNode bounds(ObjectNode root, AppSettings.WindowBounds bounds) {
    return root.objectNode()
        .put("x", bounds.x())
        .put("y", bounds.y())
        .put("width", bounds.width())
        .put("height", bounds.height())
        .put("maximized", bounds.maximized());
  }

  private static Optional<AppSettings.WindowBounds> window(JsonNode json) {
    double width = json.path("width").asDouble();
    double height = json.path("height").asDouble();
    if (width < 100 || height < 100) {
      return Optional.empty();
    }
    return Optional.of(
        new AppSettings.WindowBounds(
            json.path("x").asDouble(),
            json.path("y").asDouble(),
            width,
            height,
            json.path("maximized").asBoolean(false)));
  }

  private static AppSettings.Theme theme(String word) {
    for (AppSettings.Theme theme : AppSettings.Theme.values()) {
      if (theme.name().equalsIgnoreCase(word)) {
        return theme;
      }
    }
    return AppSettings.Theme.SYSTEM;
  }

  private static List<Path> folders(JsonNode json) {
    List<Path> folders = new ArrayList<>();
    for (JsonNode folder : json) {
      try {
        folders.add(Path.of(folder.asText()));
      } catch (InvalidPathException fromAnotherSystem) {
        // A file copied from another system: its folders mean nothing here.
        continue;
      }
    }
    return folders;
  }
}

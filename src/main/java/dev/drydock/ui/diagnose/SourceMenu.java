package dev.drydock.ui.diagnose;

import dev.drydock.profile.Profile;
import dev.drydock.ui.progress.SaveFile;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/** Chooses what is expected: the folder, another database, a saved snapshot. */
final class SourceMenu extends MenuButton {
  private static final FileChooser.ExtensionFilter JSON =
      new FileChooser.ExtensionFilter("Snapshot", "*.json");

  private final Supplier<Optional<Here>> here;
  private final Consumer<CompareSource> chosen;
  private CompareSource source = new CompareSource.Folder(false);

  SourceMenu(Supplier<Optional<Here>> here, Consumer<CompareSource> chosen) {
    this.here = here;
    this.chosen = chosen;
    setMnemonicParsing(false);
    setId("compare-source");
    setOnShowing(e -> list());
    fill(List.of());
    choose(source);
  }

  CompareSource source() {
    return source;
  }

  void choose(CompareSource other) {
    source = other;
    setText("Expected: " + other.title());
    chosen.accept(other);
  }

  private void list() {
    here.get()
        .ifPresent(
            h ->
                h.tasks()
                    .run("List profiles", progress -> h.useCases().manageProfiles().list())
                    .onDone(
                        listing -> {
                          listing.setAside().forEach(h.navigation().notifier()::problem);
                          fill(others(h, listing.profiles()));
                        })
                    .onProblem(h.navigation().notifier()::problem));
  }

  private static List<Profile> others(Here here, List<Profile> all) {
    String own = here.workspace().profile().map(Profile::name).orElse("");
    return all.stream().filter(profile -> !profile.name().equals(own)).toList();
  }

  private void fill(List<Profile> profiles) {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("What the folder makes", () -> choose(new CompareSource.Folder(false))));
    items.add(item("What is applied of the folder", () -> choose(new CompareSource.Folder(true))));
    items.add(new SeparatorMenuItem());
    for (Profile profile : profiles) {
      items.add(
          item("The database " + profile.name(), () -> choose(new CompareSource.Another(profile))));
    }
    items.add(item("A saved snapshot…", this::chooseFile));
    items.add(new SeparatorMenuItem());
    items.add(item("Save a snapshot of this database…", this::save));
    getItems().setAll(items);
  }

  private static MenuItem item(String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Compare with a saved snapshot");
    chooser.getExtensionFilters().add(JSON);
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(file -> choose(new CompareSource.Saved(file)));
  }

  private void save() {
    here.get()
        .ifPresent(
            h ->
                new SaveFile(h.tasks(), h.navigation().notifier())
                    .ask(
                        getScene().getWindow(),
                        "Save a snapshot of this database",
                        "schema.json",
                        List.of(JSON),
                        file -> h.useCases().compareSchemas().save(h.workspace(), file)));
  }
}

package dev.drydock.ui.verify;

import dev.drydock.command.VerifyDatabase;
import dev.drydock.command.Workspace;
import dev.drydock.ui.kit.Focus;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.progress.SaveFile;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.verify.Bundle;
import dev.drydock.verify.Checklist;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Shows all of a bundle before it is saved. */
final class BundleSheet {
  private final VerifyDatabase verify;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;
  private final Latest making;
  private final Checklist checklist;
  private final TextArea error = new TextArea();
  private final TextArea text = new TextArea();
  private final Label contents = new Label();
  private Optional<Bundle> made = Optional.empty();

  BundleSheet(
      VerifyDatabase verify,
      Tasks tasks,
      Navigation navigation,
      Workspace workspace,
      Checklist checklist) {
    this.verify = verify;
    this.tasks = tasks;
    this.making = tasks.latest("Make the bundle");
    this.navigation = navigation;
    this.workspace = workspace;
    this.checklist = checklist;
  }

  void open() {
    error.setPromptText("Paste it here");
    error.setAccessibleText("The error");
    error.setPrefRowCount(2);
    error.setId("bundle-error");
    error.addEventFilter(KeyEvent.KEY_PRESSED, event -> Focus.traverse(error, event));
    text.setEditable(false);
    text.getStyleClass().addAll("mono", "small-text");
    text.setAccessibleText("What is in the bundle");
    text.setPrefRowCount(18);
    contents.setWrapText(true);
    contents.setId("bundle-contents");
    Sheet sheet =
        new Sheet("Bundle to hand over", Optional.empty())
            .width(820)
            .body(
                new VBox(
                    10,
                    new Label("The error it is about, if there is one"),
                    error,
                    contents,
                    text));
    sheet.cancel("Cancel");
    sheet.secondary("Show with this error", this::make);
    Button save =
        sheet.primary(
            "Save…",
            () ->
                made.ifPresent(
                    bundle ->
                        new SaveFile(tasks, navigation.notifier())
                            .ask(
                                text.getScene().getWindow(),
                                "Save the bundle",
                                "drydock-bundle.zip",
                                List.of(
                                    new FileChooser.ExtensionFilter("Zip", "*.zip"),
                                    new FileChooser.ExtensionFilter("Markdown", "*.md")),
                                file -> verify.save(bundle, file))));
    // what is saved is what was shown
    save.disableProperty().bind(text.textProperty().isEmpty());
    error.textProperty().addListener((o, was, is) -> forget());
    navigation.sheets().show(sheet);
    make();
  }

  /** What was made, or is being made, is without what is typed now. */
  private void forget() {
    making.cancel();
    contents.setText("");
    text.clear();
  }

  private void make() {
    Optional<String> said = Optional.of(error.getText().strip()).filter(one -> !one.isEmpty());
    contents.setText("Reading the server");
    making
        .run(progress -> verify.bundle(workspace, checklist, said), this::show)
        .onProblem(
            problem -> {
              contents.setText("");
              navigation.notifier().problem(problem);
            });
  }

  private void show(Bundle bundle) {
    made = Optional.of(bundle);
    contents.setText(
        bundle.parts().stream()
                .map(part -> part.name() + " (" + Amounts.count(part.lines(), "line") + ")")
                .collect(Collectors.joining(", "))
            + ". "
            + (bundle.removed() == 0
                ? "Nothing in it looks like a password or key."
                : "Removed: " + bundle.removed() + " that looked like a password or key."));
    text.setText(bundle.markdown());
  }
}

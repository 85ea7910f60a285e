package dev.drydock.ui.verify;

import dev.drydock.command.VerifyDatabase;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunControl;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.verify.Checklist;
import dev.drydock.verify.ChecklistMarkdown;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Verifies the open database and shows what came of it. */
public final class VerifyScreen implements Screen {
  private final VerifyDatabase verify;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;
  private final Latest verifying;
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private final Button again = new Button("Verify again");
  private final Button copy = new Button("Copy as Markdown");
  private final Button bundle = new Button("Bundle…");
  private Optional<Checklist> shown = Optional.empty();

  /**
   * @param workspace connected
   */
  public VerifyScreen(
      VerifyDatabase verify, Tasks tasks, Navigation navigation, Workspace workspace) {
    this.verify = verify;
    this.tasks = tasks;
    this.navigation = navigation;
    this.workspace = workspace;
    this.verifying = tasks.latest("Verify");
    page.getStyleClass().add("details");
    scroll.setFitToWidth(true);
    again.setOnAction(e -> run());
    copy.setOnAction(
        e -> {
          shown.map(ChecklistMarkdown::of).ifPresent(Copy::text);
          navigation.notifier().done("Copied the checklist.");
        });
    bundle.setOnAction(
        e ->
            shown.ifPresent(
                checklist ->
                    new BundleSheet(verify, tasks, navigation, workspace, checklist).open()));
  }

  /** Begins. */
  public void run() {
    shown = Optional.empty();
    buttons();
    Label doing = new Label("Reading folder and history");
    doing.getStyleClass().add("muted");
    page.getChildren().setAll(doing);
    verifying
        .run(
            progress -> {
              RunControl control = new RunControl();
              progress.onCancel(control::cancelNow);
              return verify.verify(
                  workspace,
                  VerifyDatabase.Options.standard(),
                  words -> tasks.later(() -> doing.setText(words + " …")),
                  control);
            },
            this::show)
        .onProblem(this::show)
        .onEnd(this::buttons);
  }

  private void show(Checklist checklist) {
    shown = Optional.of(checklist);
    Label counts = new Label(checklist.server().database() + ": " + checklist.counts());
    counts.getStyleClass().add("strong");
    counts.setWrapText(true);
    page.getChildren().setAll(counts);
    checklist.items().forEach(item -> page.getChildren().add(new ItemView(item)));
  }

  private void show(Problem problem) {
    page.getChildren().setAll(new ErrorPanel(problem));
  }

  private void buttons() {
    boolean ready = shown.isPresent();
    copy.setDisable(!ready);
    bundle.setDisable(!ready);
  }

  @Override
  public String title() {
    return "Verify";
  }

  @Override
  public Node node() {
    return scroll;
  }

  @Override
  public List<Node> actions() {
    Button close = new Button("Close (Esc)");
    close.setOnAction(e -> navigation.back());
    return List.of(copy, bundle, again, close);
  }

  @Override
  public void left() {
    verifying.cancel();
  }
}

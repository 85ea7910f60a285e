package dev.drydock.ui.verify;

import dev.drydock.command.VerifyDatabase;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunControl;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.progress.VerdictBanner;
import dev.drydock.ui.report.Verdict;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.verify.Checklist;
import dev.drydock.verify.ChecklistMarkdown;
import dev.drydock.verify.HistoryItem;
import dev.drydock.verify.Item;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Verifies the open database and shows what came of it. */
public final class VerifyScreen implements Screen {
  private final VerifyDatabase verify;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;
  private final Latest verifying;
  private final VBox page = new VBox();
  private final BorderPane frame = new BorderPane();
  private final Button again = new Button("Verify again");
  private final Button copy = new Button("Copy as Markdown");
  private final Button bundle = new Button("Bundle…");
  private Optional<Checklist> shown = Optional.empty();

  /**
   * Begins at once.
   *
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
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    frame.setCenter(scroll);
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
    run();
  }

  private void run() {
    shown = Optional.empty();
    buttons();
    Label doing = new Label("Reading folder and history");
    doing.getStyleClass().add("muted");
    frame.setTop(null);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button("Cancel");
    page.getChildren().setAll(doing, bar, cancel);
    Job<Checklist> job =
        verifying.run(
            progress -> {
              RunControl control = new RunControl();
              progress.onCancel(control::cancelNow);
              return verify.verify(
                  workspace,
                  VerifyDatabase.Options.standard(),
                  words -> tasks.later(() -> doing.setText(words + " …")),
                  control);
            },
            this::show);
    cancel.setOnAction(
        e -> {
          cancel.setDisable(true);
          doing.setText("Cancelling…");
          job.cancel();
        });
    job.onProblem(this::show).onCancelled(this::cancelled).onEnd(this::buttons);
  }

  private void cancelled() {
    page.getChildren()
        .setAll(
            new EmptyState(
                    MaterialDesignC.CLIPBOARD_CHECK_OUTLINE,
                    "Not verified",
                    "It was cancelled. Nothing was changed, and nothing is known of the database.")
                .action("Verify again", this::run));
  }

  private void show(Checklist checklist) {
    shown = Optional.of(checklist);
    frame.setTop(new VerdictBanner(verdict(checklist), List.of(), List.of()));
    page.getChildren().clear();
    checklist.items().forEach(item -> page.getChildren().add(new ItemView(item, actions(item))));
  }

  private List<Node> actions(Item item) {
    if (item.verdict() == Item.Verdict.PASS) {
      return List.of();
    }
    Button copy = Copy.button("this point", () -> ChecklistMarkdown.of(item));
    if (!item.code().equals(HistoryItem.CODE)) {
      return List.of(copy);
    }
    Button there = new Button("To the migrations");
    there.getStyleClass().add("small");
    there.setOnAction(e -> navigation.showMigrations());
    return List.of(there, copy);
  }

  private static Verdict verdict(Checklist checklist) {
    String said = checklist.server().database() + ": " + checklist.counts();
    if (checklist.failed()) {
      return new Verdict(Tone.DANGER, "✕", said, "");
    }
    return checklist.count(Item.Verdict.WARN) > 0
        ? new Verdict(Tone.WARNING, "⚠", said, "")
        : new Verdict(Tone.SUCCESS, "✓", said, "");
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
    return frame;
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

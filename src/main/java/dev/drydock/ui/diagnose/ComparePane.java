package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.command.CompareReport;
import dev.drydock.command.CompareSchemas;
import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.compare.Difference;
import dev.drydock.migration.CompareSettings;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunControl;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Progress;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is expected against what is there: the differences as a tree, one of them side by side. */
final class ComparePane extends BorderPane {
  private final Latest comparing;
  private final Latest settling;
  private final SourceMenu source;
  private final NoiseMenu noise = new NoiseMenu(this::arrange);
  private final TextField filter = new TextField();
  private final Button compare = new Button("Compare");
  private final DifferenceChips chips = new DifferenceChips(this::arrange);
  private final Button fix = new Button("Write a fix…");
  private final Button adopt = new Button("Adopt…");
  private final DifferenceTree tree = new DifferenceTree(this::ticked);
  private final DifferencePane details;
  private final VBox top = new VBox();
  private final VBox remarks = new VBox();
  private final SplitPane parts;
  private Optional<Here> here = Optional.empty();
  private CompareSettings settings = CompareSettings.NONE;
  private Optional<CompareReport> found = Optional.empty();
  private Optional<CompareReport> shown = Optional.empty();
  private Optional<CompareSource> against = Optional.empty();

  ComparePane(Tasks tasks) {
    comparing = tasks.latest("Compare");
    settling = tasks.latest("Write the folder's settings");
    source = new SourceMenu(() -> here, chosen -> forgetOther(chosen));
    details = new DifferencePane(tasks, this::mute, this::unmute);
    filter.setPromptText("Filter");
    filter.setAccessibleText("Filter differences");
    filter.setId("compare-filter");
    filter.setPrefColumnCount(12);
    filter.textProperty().addListener((o, was, is) -> arrange());
    compare.getStyleClass().add("accent");
    compare.setMinWidth(Region.USE_PREF_SIZE);
    compare.setOnAction(e -> compare());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(8, source, noise, filter, gap, compare);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("query-bar");
    fix.setMinWidth(Region.USE_PREF_SIZE);
    fix.getStyleClass().add("accent");
    fix.setOnAction(e -> fix(false));
    adopt.setMinWidth(Region.USE_PREF_SIZE);
    adopt.setOnAction(e -> fix(true));
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox counts = new HBox(8, chips, adopt, fix);
    counts.setAlignment(Pos.CENTER_LEFT);
    counts.getStyleClass().add("chip-bar");
    top.getChildren().addAll(bar, remarks, counts);
    tree.onSelected(this::look);
    parts = new SplitPane(tree, details);
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.58);
    setTop(top);
    ticked();
    nothing();
  }

  /** Follows what is open; a comparison of another database is no longer shown. */
  void follow(Optional<Here> now) {
    boolean writes = now.map(Here::mayWrite).orElse(true);
    fix.setVisible(writes);
    adopt.setVisible(writes);
    comparing.cancel();
    here = now;
    forget();
  }

  /** Compares and shows what concerns one table. */
  void compareTable(String table) {
    filter.setText(table.substring(table.lastIndexOf('.') + 1).replace("\"", ""));
    source.choose(new CompareSource.Folder(false));
    compare();
  }

  /** Goes to the next difference, or the one before. */
  void step(int direction) {
    tree.step(direction);
  }

  private void forgetOther(CompareSource chosen) {
    if (against.filter(chosen::equals).isEmpty() && found.isPresent()) {
      forget();
    }
  }

  private void forget() {
    found = Optional.empty();
    shown = Optional.empty();
    remarks.getChildren().clear();
    chips.show(Optional.empty());
    details.clear();
    ticked();
    nothing();
  }

  private void compare() {
    if (here.isEmpty() || here.get().workspace().database().isEmpty()) {
      problem(
          Problem.error(
              "no-database",
              "There is no database to compare.",
              "Choose a profile at the top, or connect again."));
      return;
    }
    Here h = here.get();
    CompareSource chosen = source.source();
    RunControl control = new RunControl();
    Login login =
        chosen instanceof CompareSource.Another another
            ? h.logins().apply(another.profile())
            : new Login((server, wrong) -> Optional.empty(), () -> {});
    Job<Compared> job =
        comparing.run(
            progress -> {
              progress.onCancel(control::cancelNow);
              return new Compared(
                  report(h, chosen, login, progress, control),
                  h.useCases().muteDifference().read(h.workspace()));
            },
            compared -> {
              login.connected().run();
              against = Optional.of(chosen);
              show(compared);
            });
    compare.setDisable(true);
    working(job);
    job.onProblem(this::problem).onCancelled(this::again).onEnd(() -> compare.setDisable(false));
  }

  private record Compared(CompareReport report, CompareSettings settings) {}

  /** Nothing is passed over at first, so that it can be brought back without comparing again. */
  private static CompareReport report(
      Here here, CompareSource chosen, Login login, Progress progress, RunControl control)
      throws DrydockException {
    return switch (chosen) {
      case CompareSource.Folder folder ->
          report(here, new Against.TheFolder(folder.appliedOnly()), progress, control);
      case CompareSource.Saved saved ->
          report(here, new Against.Saved(saved.file()), progress, control);
      case CompareSource.Another another -> {
        Choices choices =
            new Choices(
                Optional.of(here.workspace().folder()),
                here.workspace().tool(),
                here.workspace().history());
        try (Workspace other =
            here.useCases()
                .openWorkspace()
                .open(new Where.Given(another.profile()), choices, login.person(), progress::say)) {
          yield report(here, new Against.Another(other), progress, control);
        }
      }
    };
  }

  private static CompareReport report(
      Here here, Against against, Progress progress, RunControl control) throws DrydockException {
    return here.useCases()
        .compareSchemas()
        .compare(here.workspace(), against, Set.of(), progress::say, control);
  }

  private void show(Compared compared) {
    found = Optional.of(compared.report());
    settings = compared.settings();
    remarks.getChildren().clear();
    warn(compared.report().comparison().warnings());
    sift();
    shown.ifPresent(tree::tickUsual);
    arrange();
  }

  /** Why what is expected may be incomplete, in a line; all of it behind a button. */
  private void warn(List<Problem> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    Label said = new Label("! " + Visible.of(warnings.getFirst().message()));
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    Button all =
        new Button(warnings.size() == 1 ? "More…" : "All " + warnings.size() + " warnings…");
    all.getStyleClass().add("small");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(e -> warnings(warnings));
    HBox strip = new HBox(10, said, all);
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    remarks.getChildren().add(strip);
  }

  private void warnings(List<Problem> warnings) {
    VBox list = new VBox(8);
    warnings.stream().map(ErrorPanel::new).forEach(list.getChildren()::add);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    Sheet sheet =
        new Sheet("What is expected may be incomplete", Optional.empty()).width(720).body(scroll);
    sheet.cancel("Close");
    here.ifPresent(h -> h.navigation().sheets().show(sheet));
  }

  /** Passes over what is not wanted; asks nobody. */
  private void sift() {
    shown = found.map(report -> report.passing(noise.noise(), settings));
  }

  private void arrange() {
    if (found.isEmpty()) {
      return;
    }
    sift();
    CompareReport report = shown.orElseThrow();
    chips.show(shown);
    tree.show(lines(report).tree(), isOfFolder(report));
    if (report.comparison().differences().isEmpty()) {
      same(report);
    } else {
      setCenter(parts);
    }
    ticked();
  }

  private void ticked() {
    List<Difference> chosen = chosen();
    long untracked = chosen.stream().filter(d -> d.kind() == Difference.Kind.UNTRACKED).count();
    fix.setDisable(chosen.isEmpty());
    fix.setText(chosen.isEmpty() ? "Write a fix…" : "Write the fix of " + chosen.size() + "…");
    adopt.setDisable(untracked == 0);
    adopt.setText(untracked == 0 ? "Adopt…" : "Adopt " + untracked + "…");
  }

  private List<Difference> chosen() {
    // What the filter hides is not fixed by the way.
    return shown.map(report -> tree.ticked(lines(report).visible())).orElse(List.of());
  }

  /** Only then it can be said that no migration makes something. */
  static boolean isOfFolder(CompareReport report) {
    return report.comparison().expected().name().equals(CompareSchemas.FOLDER);
  }

  private CompareLines lines(CompareReport report) {
    return new CompareLines(report, chips.chosen(), filter.getText());
  }

  private void look(Optional<CompareLine> line) {
    if (line.isPresent()
        && line.get() instanceof CompareLine.One one
        && here.isPresent()
        && shown.isPresent()) {
      details.show(here.get(), shown.get(), one.difference());
    } else {
      details.clear();
    }
  }

  private void fix(boolean adopts) {
    if (here.isPresent() && shown.isPresent()) {
      new FixSheet(here.get(), shown.get(), chosen(), adopts, this::written).open();
    }
  }

  private void written(FixSheet.Saved saved) {
    Here h = here.orElseThrow();
    Label said = AnswerPage.wrapped(saved.sentence());
    said.getStyleClass().add("strong");
    Button open = new Button("Open it");
    open.setOnAction(e -> h.navigation().showMigration(saved.file(), 0));
    Button apply = new Button("Apply…");
    apply.setOnAction(e -> h.navigation().apply(Optional.empty(), Optional.empty()));
    HBox strip = new HBox(10, said, open);
    if (!saved.recorded()) {
      strip.getChildren().add(apply);
    }
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getStyleClass().addAll("banner", Tone.SUCCESS.styleClass());
    remarks.getChildren().setAll(strip);
  }

  private void mute(ObjectId object) {
    here.ifPresent(h -> new MuteSheet(h, object, this::settled).open());
  }

  private void unmute(ObjectId object) {
    here.ifPresent(
        h ->
            settling
                .run(
                    progress -> h.useCases().muteDifference().unmute(h.workspace(), object),
                    this::settled)
                .onProblem(h.navigation().notifier()::problem));
  }

  private void settled(CompareSettings now) {
    settings = now;
    arrange();
  }

  private void working(Job<?> job) {
    Label said = new Label("Comparing…");
    job.message().addListener((o, was, is) -> said.setText(is));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(
        e -> {
          cancel.setDisable(true);
          said.setText("Cancelling…");
          job.cancel();
        });
    VBox box = new VBox(10, said, bar, cancel);
    box.getStyleClass().add("details");
    setCenter(box);
  }

  /** After a cancel: what was found before stays. */
  private void again() {
    if (found.isPresent()) {
      arrange();
    } else {
      nothing();
    }
  }

  private void problem(Problem problem) {
    setCenter(ErrorPanel.alone(problem));
  }

  private void same(CompareReport report) {
    setCenter(
        new EmptyState(
            MaterialDesignC.CHECK_CIRCLE_OUTLINE,
            "No difference",
            report.comparison().actual().name()
                + " is as "
                + report.comparison().expected().name()
                + " says."));
  }

  private void nothing() {
    Node state =
        new EmptyState(
                MaterialDesignC.COMPARE_HORIZONTAL,
                "Is the database as it should be?",
                "The folder is replayed on a scratch database of Drydock's own, and its schema is"
                    + " held against the one that is connected. Nothing is written there.")
            .action("Compare now", this::compare);
    setCenter(state);
  }
}

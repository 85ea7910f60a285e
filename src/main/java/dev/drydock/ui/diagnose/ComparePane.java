package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.command.CompareReport;
import dev.drydock.command.CompareSchemas;
import dev.drydock.compare.Difference;
import dev.drydock.migration.CompareSettings;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunControl;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is expected against what is there: the differences as a tree, one of them side by side. */
final class ComparePane extends BorderPane {
  private final Latest comparing;
  private final Latest arranging;
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
  private final CompareRemarks remarks = new CompareRemarks();
  private final SplitPane parts;
  private Optional<Here> here = Optional.empty();
  private CompareSettings settings = CompareSettings.NONE;
  private Optional<CompareReport> found = Optional.empty();
  private Optional<Arranged> shown = Optional.empty();

  /** Nobody has had a chance to tick anything yet. */
  private boolean untouched;

  private Optional<CompareSource> against = Optional.empty();

  ComparePane(Tasks tasks) {
    comparing = tasks.latest("Compare");
    arranging = tasks.latest("Arrange the differences");
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

  /** Lets the keyboard say which differences are wanted. */
  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
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
    arranging.cancel();
    found = Optional.empty();
    shown = Optional.empty();
    remarks.clear();
    chips.clear();
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
              return Compared.by(h, chosen, login, progress, control);
            },
            compared -> {
              login.connected().run();
              against = Optional.of(chosen);
              show(compared);
            });
    compare.setDisable(true);
    setCenter(CompareStates.working(job));
    job.onProblem(this::problem).onCancelled(this::again).onEnd(() -> compare.setDisable(false));
  }

  private void show(Compared compared) {
    found = Optional.of(compared.report());
    settings = compared.settings();
    untouched = true;
    remarks.warn(compared.report().comparison().warnings(), here);
    arrange();
  }

  /** Shows what is wanted of what was found; asks no database. */
  private void arrange() {
    if (found.isEmpty()) {
      return;
    }
    Arranged.Wanted wanted =
        new Arranged.Wanted(found.get(), noise.noise(), settings, chips.chosen(), filter.getText());
    Optional<Arranged> before = shown;
    arranging.run(progress -> Arranged.of(wanted, before), this::show);
  }

  private void show(Arranged arranged) {
    shown = Optional.of(arranged);
    chips.show(arranged.counts());
    tree.show(arranged.tree(), isOfFolder(arranged.report()));
    if (!compare.isDisabled()) {
      boolean same = arranged.report().comparison().differences().isEmpty();
      setCenter(same ? CompareStates.same(arranged.report().comparison()) : parts);
    }
    if (untouched) {
      untouched = false;
      tree.tick(arranged.usual());
      focusTree();
    } else {
      ticked();
    }
  }

  /** The button that was pressed rests meanwhile, and has handed the keyboard to nobody here. */
  private void focusTree() {
    if (getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
      tree.requestFocus();
    }
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
    return shown.map(arranged -> tree.ticked(arranged.visible())).orElseGet(List::of);
  }

  /** Only then it can be said that no migration makes something. */
  static boolean isOfFolder(CompareReport report) {
    return report.comparison().expected().name().equals(CompareSchemas.FOLDER);
  }

  private void look(Optional<CompareLine> line) {
    if (line.isPresent()
        && line.get() instanceof CompareLine.One one
        && here.isPresent()
        && shown.isPresent()) {
      details.show(here.get(), shown.get().report(), one.difference());
    } else {
      details.clear();
    }
  }

  private void fix(boolean adopts) {
    if (here.isPresent() && shown.isPresent()) {
      Here h = here.get();
      new FixSheet(
              h,
              shown.get().report(),
              chosen(),
              adopts,
              saved -> remarks.written(saved, h.navigation()))
          .open();
    }
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

  private void nothing() {
    setCenter(CompareStates.nothing(this::compare));
  }
}

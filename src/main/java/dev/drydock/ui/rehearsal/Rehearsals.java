package dev.drydock.ui.rehearsal;

import dev.drydock.command.ManageProfiles;
import dev.drydock.command.RehearsePending;
import dev.drydock.command.TryFixes.Tried;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Question;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Begins dry runs: asks first where a real rehearsal could hurt. JavaFX thread only. */
public final class Rehearsals {
  private static final int SHOWN = 6;

  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;

  /** Asked twice in a row it is still one question. */
  private final Latest preparing;

  /** Servers a person did not want to have fetched. */
  private final Set<String> declined = new HashSet<>();

  public Rehearsals(UseCases useCases, Tasks tasks, Navigation navigation) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.preparing = tasks.latest("Prepare a dry run");
  }

  /**
   * Asks, and rehearses what is pending on the target itself: its locks are real while it lasts.
   *
   * @param to last version to run; empty for all
   */
  public void beginOnTarget(Workspace workspace, Optional<String> to) {
    RehearsePending.Options standard = RehearsePending.Options.standard();
    RehearsePending.Options options =
        new RehearsePending.Options(to, standard.lockTimeout(), standard.lockCap());
    Target.of(workspace).ifPresent(target -> ask(workspace, target, options, Tried.nothing()));
  }

  private void ask(
      Workspace workspace, Target target, RehearsePending.Options options, Tried tried) {
    preparing
        .run(
            progress ->
                useCases.rehearsePending().foresee(workspace, options.to()).stream()
                    .map(one -> Visible.of(one.words()))
                    .toList(),
            locks -> {
              if (navigation.isOpen(workspace)) {
                question(target, options, locks)
                    .ask(navigation.sheets(), () -> open(workspace, target, options, tried));
              }
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** On production it is asked each time, elsewhere once. */
  private void again(
      Workspace workspace, Target target, RehearsePending.Options options, Tried tried) {
    if (target.production()) {
      ask(workspace, target, options, tried);
    } else {
      open(workspace, target, options, tried);
    }
  }

  /**
   * Rehearses on a copy of the target's schema, or offline on an empty database. The target is only
   * read: what is asked, once, is how much of it and on which server.
   *
   * @param to last version to run; empty for all
   */
  public void begin(Workspace workspace, Optional<String> to) {
    Target.of(workspace)
        .ifPresentOrElse(
            target -> askOnScratch(workspace, target, to),
            () ->
                openOnScratch(workspace, RehearsePending.ScratchOptions.upTo(to), Tried.nothing()));
  }

  /**
   * What is to be decided before.
   *
   * @param copyRows what the profile says by now; the workspace may know an older one
   */
  private record Undecided(boolean rows, Optional<Boolean> copyRows, Optional<String> server) {}

  private Undecided undecided(Workspace workspace) throws DrydockException {
    Optional<Profile> profile = workspace.profile();
    Optional<Profile> stored =
        profile.isPresent()
            ? useCases.manageProfiles().find(profile.get().name())
            : Optional.empty();
    return new Undecided(
        stored.filter(ManageProfiles::rowsUndecided).isPresent(),
        stored.flatMap(Profile::copyRows),
        useCases.rehearsePending().fetchable(workspace).filter(one -> !declined.contains(one)));
  }

  private void askOnScratch(Workspace workspace, Target target, Optional<String> to) {
    preparing
        .run(
            progress -> undecided(workspace),
            open -> {
              if (!navigation.isOpen(workspace)) {
                return;
              }
              if (open.rows() || open.server().isPresent()) {
                new ScratchQuestion(target, open.rows(), open.server())
                    .ask(navigation.sheets(), answer -> answered(workspace, to, open, answer));
              } else {
                openOnScratch(workspace, scratch(to, open.copyRows(), false), Tried.nothing());
              }
            })
        .onProblem(navigation.notifier()::problem);
  }

  private void answered(
      Workspace workspace, Optional<String> to, Undecided open, ScratchQuestion.Answer answer) {
    if (!answer.fetchServer()) {
      open.server().ifPresent(declined::add);
    }
    answer
        .copyRows()
        .ifPresent(
            allowed ->
                tasks
                    .run(
                        "Remember what was decided",
                        progress ->
                            useCases
                                .manageProfiles()
                                .decideRows(workspace.profile().orElseThrow(), allowed))
                    .onDone(remark -> remark.ifPresent(navigation.notifier()::problem))
                    .onProblem(navigation.notifier()::problem));
    Optional<Boolean> copyRows = answer.copyRows().or(open::copyRows);
    openOnScratch(workspace, scratch(to, copyRows, answer.fetchServer()), Tried.nothing());
  }

  private static RehearsePending.ScratchOptions scratch(
      Optional<String> to, Optional<Boolean> copyRows, boolean fetchServer) {
    return new RehearsePending.ScratchOptions(to, true, copyRows, fetchServer);
  }

  private void openOnScratch(
      Workspace workspace, RehearsePending.ScratchOptions standard, Tried tried) {
    Target target = Target.of(workspace).orElseGet(Target::scratch);
    RehearsePending.ScratchOptions options = standard.trying(tried.texts());
    navigation.open(
        () ->
            new RehearsalScreen(
                Target.of(workspace).map(Rehearsals::onScratch).orElse("Dry run on scratch"),
                useCases,
                tasks,
                navigation,
                target,
                options.to(),
                trial(workspace, tried, next -> openOnScratch(workspace, standard, next)),
                (listener, control) ->
                    useCases
                        .rehearsePending()
                        .rehearseOnScratch(workspace, options, listener, control)));
  }

  /** Says that the target itself is not run on. */
  static String onScratch(Target target) {
    return "Dry run on a scratch copy of " + target.word();
  }

  private Trial trial(Workspace workspace, Tried tried, Consumer<Tried> again) {
    return new Trial(useCases, tasks, navigation, workspace, tried, again);
  }

  /** The worst are enough to decide by; the rest is told after a rehearsal on scratch. */
  private static String locked(List<String> locks) {
    if (locks.isEmpty()) {
      return "No statement names a table that is there and would keep others from it waiting.";
    }
    String more =
        locks.size() > SHOWN ? "\n– and %d tables more".formatted(locks.size() - SHOWN) : "";
    return "By what its statements name:"
        + locks.stream().limit(SHOWN).map("\n– "::concat).collect(Collectors.joining())
        + more;
  }

  /**
   * @param locks who waits for which table, the worst first
   */
  static Question question(Target target, RehearsePending.Options options, List<String> locks) {
    return new Question(
        itself(target),
        target.line(),
        Optional.of(target.environment()),
        List.of(
            "Every pending statement really runs on "
                + target.address()
                + ", in one transaction that is rolled back at the end.",
            "Its locks are real while it lasts: readers and writers of these tables may have to"
                + " wait. It gives up after waiting "
                + Amounts.limit(options.lockTimeout())
                + " for a lock, and rolls back early when it has held locks for "
                + Amounts.limit(options.lockCap())
                + ".",
            locked(locks),
            "A rollback does not take back numbers drawn from sequences, and leaves dead rows to"
                + " vacuum. What reaches other sessions, servers or files is not run."),
        itself(target),
        Optional.empty());
  }

  /** Says that it is the target that is run on. */
  static String itself(Target target) {
    return "Dry run on " + target.word() + " itself";
  }

  private void open(
      Workspace workspace, Target target, RehearsePending.Options standard, Tried tried) {
    RehearsePending.Options options = standard.trying(tried.texts());
    navigation.open(
        () ->
            new RehearsalScreen(
                itself(target),
                useCases,
                tasks,
                navigation,
                target,
                options.to(),
                trial(workspace, tried, next -> again(workspace, target, standard, next)),
                (listener, control) ->
                    useCases.rehearsePending().rehearse(workspace, options, listener, control)));
  }
}

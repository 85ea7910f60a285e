package dev.drydock.run.effects;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up, relation by relation, what statements do; the strongest lock of all is kept. */
public final class TableSums {
  private TableSums() {}

  /**
   * Statements of one transaction, or one by itself.
   *
   * @param steps in order
   */
  public record Transaction(List<Step> steps) {
    public Transaction {
      steps = List.copyOf(steps);
    }

    /** From a step's beginning to the transaction's end. */
    private Duration rest(int from) {
      return steps.stream().skip(from).map(Step::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** The same on the target; empty where it is not known of each. */
    private Optional<Estimate> estimatedRest(int from) {
      List<Step> rest = steps.subList(from, steps.size());
      List<Estimate> known = rest.stream().flatMap(s -> s.effects().estimate().stream()).toList();
      return known.size() == rest.size() ? known.stream().reduce(Estimate::plus) : Optional.empty();
    }

    private List<TableEffect> ofStep(int number) {
      Effects effects = steps.get(number).effects();
      List<TableEffect> touched = new ArrayList<>();
      for (LockTaken lock : effects.locks()) {
        if (!lock.isNew()) {
          LockMode.of(lock.mode())
              .map(
                  mode ->
                      new TableEffect(
                          lock.table(),
                          Optional.of(mode),
                          rest(number),
                          false,
                          false,
                          Optional.empty(),
                          estimatedRest(number)))
              .ifPresent(touched::add);
        }
      }
      effects.rewrites().forEach(name -> touched.add(work(name, true, false)));
      effects.scans().forEach(name -> touched.add(work(name, false, true)));
      return touched;
    }

    private static TableEffect work(String relation, boolean rewritten, boolean scanned) {
      return new TableEffect(
          relation,
          Optional.empty(),
          Duration.ZERO,
          rewritten,
          scanned,
          Optional.empty(),
          Optional.empty());
    }
  }

  /** A statement's effects and its time. */
  public record Step(Effects effects, Duration took) {}

  /** The relations of one migration; those made in the run are left out. */
  public static List<TableEffect> of(List<Transaction> transactions) {
    List<List<TableEffect>> each = new ArrayList<>();
    for (Transaction transaction : transactions) {
      for (int i = 0; i < transaction.steps().size(); i++) {
        each.add(transaction.ofStep(i));
      }
    }
    return together(each);
  }

  /** One effect a relation, strongest lock first, then by name. */
  public static List<TableEffect> together(Collection<List<TableEffect>> lists) {
    Map<String, TableEffect> sums = new LinkedHashMap<>();
    lists.forEach(list -> list.forEach(one -> sums.merge(one.relation(), one, TableSums::both)));
    return sums.values().stream().sorted(TableEffect.WORST_FIRST).toList();
  }

  private static TableEffect both(TableEffect a, TableEffect b) {
    return new TableEffect(
        a.relation(),
        a.lock().isEmpty() || b.lock().filter(l -> l.compareTo(a.lock().get()) > 0).isPresent()
            ? b.lock()
            : a.lock(),
        longer(a.held(), b.held()),
        a.rewritten() || b.rewritten(),
        a.scanned() || b.scanned(),
        a.size().or(b::size),
        a.estimate().isPresent() && b.estimate().isPresent()
            ? Optional.of(a.estimate().get().longer(b.estimate().get()))
            : a.estimate().or(b::estimate));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

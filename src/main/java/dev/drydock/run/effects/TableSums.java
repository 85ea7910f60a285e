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
  }

  /** A statement's effects and its time. */
  public record Step(Effects effects, Duration took) {}

  /** The relations of one migration; those made in the run are left out. */
  public static List<TableEffect> of(List<Transaction> transactions) {
    List<List<TableEffect>> each = new ArrayList<>();
    for (Transaction transaction : transactions) {
      for (int i = 0; i < transaction.steps().size(); i++) {
        each.add(ofStep(transaction.steps().get(i).effects(), transaction.rest(i)));
      }
    }
    return together(each);
  }

  private static List<TableEffect> ofStep(Effects effects, Duration held) {
    List<TableEffect> touched = new ArrayList<>();
    for (LockTaken lock : effects.locks()) {
      if (!lock.isNew()) {
        LockMode.of(lock.mode())
            .ifPresent(mode -> touched.add(new Part(lock.table()).locked(mode, held)));
      }
    }
    effects.rewrites().forEach(name -> touched.add(new Part(name).work(true, false)));
    effects.scans().forEach(name -> touched.add(new Part(name).work(false, true)));
    return touched;
  }

  /** The name of a relation, to make one of its effects of. */
  private record Part(String relation) {
    TableEffect locked(LockMode mode, Duration held) {
      return effect(Optional.of(mode), held, false, false);
    }

    TableEffect work(boolean rewritten, boolean scanned) {
      return effect(Optional.empty(), Duration.ZERO, rewritten, scanned);
    }

    private TableEffect effect(
        Optional<LockMode> lock, Duration held, boolean rewritten, boolean scanned) {
      return new TableEffect(
          relation, lock, held, rewritten, scanned, Optional.empty(), Optional.empty());
    }
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

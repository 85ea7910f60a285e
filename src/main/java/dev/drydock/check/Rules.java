package dev.drydock.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules there are, in the order of the help. */
public record Rules(List<Rule> all) {
  public Rules {
    all = List.copyOf(all);
  }

  /** Those of several groups together. */
  @SafeVarargs
  public static Rules of(List<Rule>... groups) {
    List<Rule> all = new ArrayList<>();
    for (List<Rule> group : groups) {
      all.addAll(group);
    }
    return new Rules(all);
  }

  /** Those of some ids alone. */
  public Rules only(Set<String> ids) {
    return new Rules(all.stream().filter(rule -> ids.contains(rule.info().id())).toList());
  }

  /** What is known of a rule, if there is one of that id. */
  public Optional<RuleInfo> info(String id) {
    return all.stream().map(Rule::info).filter(info -> info.id().equals(id)).findFirst();
  }
}

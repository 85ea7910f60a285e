package dev.drydock.check.design;

import dev.drydock.check.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules of this package, in the order of the help. */
public final class DesignRules {
  private DesignRules() {}

  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(new ForeignKeyWithoutIndex());
    rules.add(new TableWithoutPrimaryKey());
    rules.addAll(TypeAdvice.all());
    rules.add(new CreatingEnum());
    rules.add(new DuplicateIndex());
    rules.add(new OnDeleteCascade());
    rules.add(new ExtensionInPublic());
    rules.add(new ManyColumnIndex());
    return List.copyOf(rules);
  }
}

package dev.drydock.command;

import dev.drydock.check.Rules;
import dev.drydock.check.data.DataRules;
import dev.drydock.check.design.DesignRules;
import dev.drydock.check.locks.LockRules;
import dev.drydock.check.names.NameRules;
import dev.drydock.check.objects.ObjectRules;
import dev.drydock.check.security.SecurityRules;
import dev.drydock.check.text.TextRules;
import dev.drydock.check.triggers.TriggerRules;

/** The rules every check runs, in the order of the help. */
final class StandardRules {
  private StandardRules() {}

  static Rules all() {
    return Rules.of(
        NameRules.all(),
        TextRules.all(),
        ObjectRules.all(),
        LockRules.all(),
        DataRules.all(),
        TriggerRules.all(),
        SecurityRules.all(),
        DesignRules.all());
  }
}

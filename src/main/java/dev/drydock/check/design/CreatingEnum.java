package dev.drydock.check.design;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateType;

/** CREATE TYPE … AS ENUM. */
final class CreatingEnum extends StatementRule {
  CreatingEnum() {
    super(
        new RuleInfo(
            "creating-enum",
            "An enum keeps its labels for ever",
            "A label can be added and renamed, never removed; to change the list writes the tables"
                + " anew.",
            "A table of the values with a foreign key to it, or a CHECK."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateType type && type.form() == CreateType.Form.ENUM) {
      spot.info(type.name().span(), "No label of " + type.name() + " can ever be removed.");
    }
  }
}

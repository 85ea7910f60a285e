package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.schema.Origin;
import dev.drydock.sql.ddl.AlterEnum;
import java.util.List;

/** A value of an enum that is used in the transaction that adds it. */
final class EnumValueAtOnce implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "enum-value-used-same-tx",
          "A new enum value used at once",
          "PostgreSQL refuses to use a value in the transaction that adds it (55P04), "
              + "unless the type itself is made there.",
          "Add the value in a migration of its own, before.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    List<CheckedStatement> all = file.statements();
    for (int i = 0; i < all.size(); i++) {
      CheckedStatement adding = all.get(i);
      if (adding.shape() instanceof AlterEnum change
          && change.renamed().isEmpty()
          && adding.transaction().isPresent()
          && adding
              .before()
              .type(change.name().schema(), change.name().own())
              .filter(type -> !type.labels().contains(change.label())) // IF NOT EXISTS
              .map(type -> type.origin().isEmpty() || !isOfThisFile(file, type.origin().get()))
              .orElse(false)) {
        all.stream()
            .skip(i + 1L)
            .takeWhile(later -> later.transaction().equals(adding.transaction()))
            .filter(later -> !(later.shape() instanceof AlterEnum))
            .flatMap(later -> later.readings().tokens().stream())
            .filter(token -> token.in(file.text()).equals("'" + change.label() + "'"))
            .findFirst()
            .ifPresent(
                token ->
                    findings.warning(
                        token.start(),
                        token.end(),
                        "%s was added to %s in this transaction and cannot be used in it."
                            .formatted(token.in(file.text()), change.name())));
      }
    }
  }

  private static boolean isOfThisFile(CheckedFile file, Origin origin) {
    return origin.file().equals(file.migration().file());
  }
}

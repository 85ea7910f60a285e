package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Relation;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;

/** ALTER TABLE used to rename an index. */
final class RenameIndexWrongCommand extends ActionRule {
  RenameIndexWrongCommand() {
    super(
        new RuleInfo(
            "rename-index-wrong-command",
            "An index is renamed by ALTER TABLE",
            "ALTER TABLE takes ACCESS EXCLUSIVE on the index, so queries of its table wait; ALTER"
                + " INDEX takes a lock that lets them through.",
            "ALTER INDEX … RENAME TO …"));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    boolean isIndex =
        spot.relation(table.name()).map(r -> r.kind() == Relation.Kind.INDEX).orElse(false);
    if (isIndex && table.kind() == ObjectKind.TABLE && action instanceof TableAction.RenameTo) {
      int word = spot.statement().start() + "ALTER ".length();
      String written = spot.file().text(word, word + "TABLE".length());
      var finding =
          spot.info(
              spot.whole(), table.name() + " is an index; ALTER INDEX would not block queries.");
      if (written.equalsIgnoreCase("TABLE")) {
        finding.fix(
            Fix.of("Use ALTER INDEX", spot.file().replace(word, word + "TABLE".length(), "INDEX")));
      }
    }
  }
}

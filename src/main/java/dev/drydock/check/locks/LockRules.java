package dev.drydock.check.locks;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules of this package, in the order of the help. */
public final class LockRules {
  private LockRules() {}

  public static List<Rule> all() {
    return List.of(
        new NoLockTimeout(),
        new SetNotNullScan(),
        new AddRequiredColumn(),
        new IndexNotConcurrent(),
        new ForeignKeyWithoutNotValid(),
        new CheckWithoutNotValid(),
        new ValidateInSameTransaction(),
        new ColumnTypeRewrite(),
        new VolatileDefaultRewrite(),
        new UniqueInlineBuild(),
        new DropIndexNotConcurrent(),
        new ReindexNotConcurrent(),
        new DropLocksParent(),
        new CreateTableLocksParent(),
        new MultipleExclusiveLocks(),
        new WorkAfterExclusiveLock(),
        new SchemaAndDataMixed(),
        new RewritingMaintenance(),
        new RefreshBlocking(),
        new DetachPartitionBlocking(),
        new AttachPartitionScan(),
        new CreatePartitionOf(),
        new AttachIndexBlocks(),
        new TriggerLock(),
        new PolicyLock(),
        new NoopStillLocks(),
        new RenameIndexWrongCommand(),
        new MultipleAlterSameTable(),
        new DomainConstraint(),
        new RuleOnTable(),
        new LockTableView());
  }
}

package dev.drydock.check.objects;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules about what statements make, beside what is there. */
public final class ObjectRules {
  private ObjectRules() {}

  /** All of them, in the order of the help. */
  public static List<Rule> all() {
    return List.of(
        new DuplicateColumn(),
        new IdentifierTooLong(),
        new KeyNotUnique(),
        new PolicyExists(),
        new AlreadyThere(),
        new EnumValueAtOnce(),
        new EnumRemoveValue(),
        new ForeignDialect(),
        new PolicyClauseMismatch(),
        new NotImmutable(),
        new PartitionedKey(),
        new ConcurrentRefresh(),
        new HiddenDrift(),
        new InvalidIndexStays(),
        new ForeignKeyTypes(),
        new TypeNeedsUsing(),
        new OverloadInstead(),
        new SignatureChange(),
        new ReplaceView(),
        new RightsComeBack(),
        new UnnamedAgain(),
        new CarriageReturns(),
        new LateBoundBody(),
        new OpaqueDynamicSql());
  }
}

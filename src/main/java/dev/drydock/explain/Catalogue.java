package dev.drydock.explain;

import java.util.List;
import java.util.stream.Stream;

/** Every sort of error Drydock knows; of those with one SQLSTATE the first that fits speaks. */
final class Catalogue {
  private Catalogue() {}

  static List<Entry> all() {
    return Stream.of(
            List.<Entry>of(new AnyOfJson()),
            ServerSentences.entries(),
            NameShapes.all(),
            ObjectShapes.all(),
            SyntaxShapes.all(),
            List.of(
                new MissingTable(),
                new MissingField(),
                new MissingColumn(),
                new MissingOperator(),
                new MissingFunction(),
                new MissingObject(),
                new PreparedByHand(),
                new ParameterNumbers(),
                new AlreadyThere(),
                new NullRows(),
                new Orphans(),
                new Duplicates(),
                new BrokenCheck(),
                new Overlaps(),
                new BadValue(),
                new MissingLabel(),
                new WrongType(),
                new NoUniqueKey(),
                new Syntax(),
                new Dependants(),
                new RowSecurity(),
                new NotOwner(),
                new Denied(),
                new Login(),
                new MissingExtension(),
                new NamedConstraint(),
                new Ambiguous()),
            UnsupportedShapes.all(),
            LockShapes.all(),
            ObjectStateShapes.all(),
            DefinitionShapes.all(),
            ValueShapes.all(),
            ConnectionShapes.all(),
            List.<Entry>of(new RunnerHistory(), new PrismaBaseline(), new AdvisoryHolders()),
            ToolWords.all())
        .flatMap(List::stream)
        .toList();
  }
}

package dev.drydock.tool.marked;

import dev.drydock.tool.FileNaming;
import dev.drydock.tool.plain.TimeSequence;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.plain.VersionedNaming;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What only some of the tools with marked files do.
 *
 * @param variables what stands for something else in the part that is run, put in line by line
 * @param settings a file that lies among its migrations and is no other tool's
 * @param naming of new files
 * @param wrongMarks what the tool refuses in a file's marks, behind "has"
 */
record Habits(
    UnaryOperator<String> variables,
    Optional<String> settings,
    FileNaming naming,
    Function<String, Optional<String>> wrongMarks) {

  /** Of a tool that puts nothing in, takes any marks, and names new files by the time. */
  static Habits usual(Function<String, Optional<VersionedName>> parser) {
    return new Habits(
        UnaryOperator.identity(),
        Optional.empty(),
        new VersionedNaming(parser, new TimeSequence()),
        text -> Optional.empty());
  }

  Habits withVariables(UnaryOperator<String> replaced) {
    return new Habits(replaced, settings, naming, wrongMarks);
  }

  Habits withSettings(String file) {
    return new Habits(variables, Optional.of(file), naming, wrongMarks);
  }

  Habits naming(FileNaming otherwise) {
    return new Habits(variables, settings, otherwise, wrongMarks);
  }

  Habits refusing(Function<String, Optional<String>> wrong) {
    return new Habits(variables, settings, naming, wrong);
  }
}

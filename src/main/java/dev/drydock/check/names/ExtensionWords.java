package dev.drydock.check.names;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;

/** Speaks of the extension that would bring what is missing. */
final class ExtensionWords {
  private ExtensionWords() {}

  static Optional<String> of(List<String> extensions) {
    return extensions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "It comes with the extension %s: CREATE EXTENSION it before."
                .formatted(String.join(" or ", extensions)));
  }

  /** Makes the extension at the beginning of the file. */
  static Optional<Fix> fix(CheckedFile file, List<String> extensions) {
    if (extensions.size() != 1) {
      return Optional.empty();
    }
    CheckedStatement first = file.statements().getFirst();
    String extension = QuotedNames.quoted(extensions.getFirst());
    return Optional.of(
        Fix.of(
            "Create the extension " + extensions.getFirst() + " first",
            file.insert(first.start(), "CREATE EXTENSION IF NOT EXISTS " + extension + ";\n\n")));
  }
}

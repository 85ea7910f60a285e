package dev.drydock.compare;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says that texts of a schema are shown otherwise than the database has them. */
final class OtherBytes {
  private OtherBytes() {}

  static List<Problem> warnings(Side... sides) {
    return Stream.of(sides).flatMap(side -> warning(side).stream()).toList();
  }

  private static Optional<Problem> warning(Side side) {
    List<CatalogObject> found =
        side.snapshot().objects().values().stream().filter(CatalogObject::hasOtherBytes).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String objects = found.size() == 1 ? "1 object" : found.size() + " objects";
    return Optional.of(
        new Problem(
            "not-utf-8",
            Severity.WARNING,
            "Texts of %s of %s hold bytes that are not UTF-8, the first %s %s."
                .formatted(
                    objects,
                    side.name(),
                    found.getFirst().id().kind().words(),
                    found.getFirst().id().display()),
            "Such a byte is shown as \uFFFD and its number, and a fix leaves these objects out.",
            List.of(),
            List.of(),
            Optional.empty()));
  }
}

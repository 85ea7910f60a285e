package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A data directory of another major version, where the log says of which. */
final class OldFiles implements Entry {
  private static final Pattern VERSIONS =
      Pattern.compile(
          "initialized by PostgreSQL version ([\\d.]+), which is not compatible with this version"
              + " ([\\d.]+)");

  @Override
  public Set<String> states() {
    return Set.of("22023");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher versions = VERSIONS.matcher(failure.detail());
    return failure.message().contains("files are incompatible") && versions.find()
        ? Optional.of(
            Draft.of(
                "The data directory is of PostgreSQL %s, and this server is %s: it cannot read it."
                    .formatted(versions.group(1), versions.group(2)),
                ("Put version %s back first (in a container the image's tag), take a dump with pg_dumpall"
                        + " and restore it into a new directory of the new version, or use pg_upgrade.")
                    .formatted(versions.group(1))))
        : Optional.empty();
  }
}

package dev.drydock.migration;

import java.util.Optional;

/**
 * A file's checksum beside the recorded one.
 *
 * @param algorithm the one that matched or, when none does, the one the recorded value looks like
 */
public record ChecksumComparison(
    String algorithm, Optional<String> file, Optional<String> recorded, boolean matches) {}

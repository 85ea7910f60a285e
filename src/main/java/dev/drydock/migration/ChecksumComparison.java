package dev.drydock.migration;

import java.util.Optional;

/**
 * A file's checksum beside the recorded one.
 *
 * @param algorithm the one that matched or, when none does, the one the recorded value looks like
 * @param lineEndingsOnly they differ, and only in line ends or a byte order mark
 */
public record ChecksumComparison(
    String algorithm,
    Optional<String> file,
    Optional<String> recorded,
    boolean matches,
    boolean lineEndingsOnly) {}

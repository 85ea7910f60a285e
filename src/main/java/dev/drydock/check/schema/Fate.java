package dev.drydock.check.schema;

import java.util.Optional;

/**
 * What became of something that is there no longer.
 *
 * @param newName what it was renamed to; empty when it was dropped
 * @param origin the statement that did it
 */
public record Fate(Optional<String> newName, Origin origin) {}
